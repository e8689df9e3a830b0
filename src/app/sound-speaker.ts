import type { Light } from '#shared/daylight.ts';
import type { Logger } from '#session/ports.ts';
import type { Cue } from '#sound/list-cues.ts';
import type { Loudness, Player } from '#sound/player.ts';
import type { SoundGroup } from '#sound/sound.ts';

/** What sounds need of a browser. */
export interface SoundWorld {
  /** Calls at every deed of the player on this page: only after the first may anything be made that sounds. */
  onDeed(task: () => void): void;
  /** Calls when the page is hidden and when it is seen again. */
  onHidden(task: (isHidden: boolean) => void): void;
  /** Fetches what sounds; null where the browser cannot. Rejects where it cannot be fetched. */
  bringPlayer(): Promise<Player | null>;
  now(): number;
  whenIdle(task: () => void): void;
}

/** Sounds as soon as that may be, and is silent where it may not. Never throws: a game without sound is a game. */
export interface Speaker {
  play(cues: readonly Cue[]): void;
  /** Sounds something of a group, so that a player hears how loud it is. */
  playSample(group: SoundGroup): void;
  setRoom(light: Light | null): void;
  setLoudness(loudness: Loudness): void;
}

/** What rings while it cannot be heard yet is still worth hearing after so long. */
const freshMs = 2500;

/** A speaker that fetches its player after the player's first deed, when there is something to sound and the page is idle. */
export function createSpeaker(world: SoundWorld, logger: Logger): Speaker {
  let player: Player | null = null;
  let stage: 'silent' | 'coming' | 'here' | 'given-up' = 'silent';
  let hasActed = false;
  let room: Light | null = null;
  let loudness: Loudness | null = null;
  let waiting: { readonly since: number; readonly begin: (player: Player) => void } | null = null;

  const giveUp = (error: unknown): void => {
    stage = 'given-up';
    player = null;
    logger.warn('app/no-sound', { reason: String(error) });
  };
  const withPlayer = (task: (player: Player) => void): void => {
    if (player === null) return;
    try {
      task(player);
    } catch (error) {
      giveUp(error);
    }
  };
  const begin = async (): Promise<void> => {
    const brought = await world.bringPlayer();
    stage = brought === null ? 'given-up' : 'here';
    player = brought;
    withPlayer((here) => {
      if (loudness !== null) here.setLoudness(loudness);
    });
    await brought?.wake();
    withPlayer((here) => {
      here.setRoom(room);
      if (waiting !== null && world.now() - waiting.since < freshMs) waiting.begin(here);
      waiting = null;
    });
  };
  const bring = (when: (task: () => void) => void): void => {
    if (stage !== 'silent' || !hasActed || loudness?.muted === true || (room === null && waiting === null)) return;
    stage = 'coming';
    when(() => void begin().catch(giveUp));
  };
  const sound = (task: (player: Player) => void, when: (task: () => void) => void): void => {
    if (stage === 'here') {
      withPlayer(task);
      return;
    }
    waiting = { since: world.now(), begin: task };
    bring(when);
  };

  world.onDeed(() => {
    hasActed = true;
    // A browser may have kept silent until now.
    withPlayer((here) => void here.wake().catch(giveUp));
    bring(world.whenIdle);
  });
  world.onHidden((isHidden) => withPlayer((here) => (isHidden ? here.sleep() : void here.wake().catch(giveUp))));

  return {
    play(cues) {
      if (cues.length === 0) return;
      sound((here) => cues.forEach((cue) => here.play(cue.sound, cue.atMs)), world.whenIdle);
    },
    playSample: (group) =>
      sound(
        (here) => here.playSample(group),
        (task) => task(),
      ),
    setRoom(light) {
      room = light;
      // Drawing another light takes a moment that nobody should see in a motion.
      world.whenIdle(() => withPlayer((here) => here.setRoom(room)));
      bring(world.whenIdle);
    },
    setLoudness(next) {
      loudness = next;
      withPlayer((here) => here.setLoudness(next));
      bring(world.whenIdle);
    },
  };
}
