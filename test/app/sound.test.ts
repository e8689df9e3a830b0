import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#app/settings.ts';
import { createCaptions, type Timer } from '#app/sound-captions.ts';
import { followSounds } from '#app/sound-desk.ts';
import { createSpeaker, type SoundWorld } from '#app/sound-speaker.ts';
import type { Scene } from '#app/scene-signal.ts';
import { listChanges } from '#session/list-changes.ts';
import type { SessionView } from '#session/view.ts';
import type { Player } from '#sound/player.ts';
import type { Caption, Screen, Settings } from '#ui/app-model.ts';
import { aSettledView, aView } from '#test/table/a-view.ts';

/** A page whose time passes only when a test says so, and a player that writes down what it is told. */
function aRoom({ canSound = true, breaks = false }: { readonly canSound?: boolean; readonly breaks?: boolean } = {}) {
  let now = 0;
  let tasks: { readonly at: number; readonly task: () => void }[] = [];
  const heard: string[] = [];
  const logged: string[] = [];
  const deeds: (() => void)[] = [];
  const hides: ((isHidden: boolean) => void)[] = [];
  let brought = 0;
  const player: Player = {
    play(sound, delayMs) {
      if (breaks) throw new Error('The device is gone.');
      heard.push(`${delayMs} ${sound.name}`);
    },
    playSample: (group) => heard.push(`sample ${group}`),
    setRoom: (light) => heard.push(`room ${light ?? 'none'}`),
    setLoudness: ({ muted }) => heard.push(muted ? 'muted' : 'loud'),
    wake: async () => undefined,
    sleep: () => heard.push('asleep'),
  };
  const timer: Timer = {
    now: () => now,
    after(ms, task) {
      const own = { at: now + ms, task };
      tasks.push(own);
      return () => (tasks = tasks.filter((one) => one !== own));
    },
  };
  const world: SoundWorld = {
    onDeed: (task) => deeds.push(task),
    onHidden: (task) => hides.push(task),
    async bringPlayer() {
      brought += 1;
      return canSound ? player : null;
    },
    now: () => now,
    whenIdle: (task) => task(),
  };
  const screen = signal<Screen>({ name: 'brief' });
  const view = signal<SessionView | null>(null);
  const settings = signal<Settings>(defaultSettings);
  const caption = signal<Caption | null>(null);
  const scene = signal<Scene | null>(null);
  followSounds({
    model: { screen, view, settings, showing: signal('table') },
    scene,
    speaker: createSpeaker(world, { warn: (code) => logged.push(code), error: (code) => logged.push(code) }),
    captions: createCaptions(caption, timer),
    prefersStill: () => false,
  });
  return {
    heard,
    logged,
    caption,
    change: (settled: Partial<Settings>) => (settings.value = { ...settings.value, ...settled }),
    countPlayers: () => brought,
    act: async () => {
      for (const deed of deeds) deed();
      await new Promise((resolve) => setImmediate(resolve));
    },
    hide: (isHidden: boolean) => hides.forEach((task) => task(isHidden)),
    show(next: SessionView) {
      const before = scene.value?.view ?? null;
      view.value = next;
      screen.value = { name: 'play' };
      scene.value = { view: next, changes: listChanges(before, next) };
    },
    leave: () => (screen.value = { name: 'start' }),
    pass(ms: number) {
      now += ms;
      const due = tasks.filter(({ at }) => at <= now);
      tasks = tasks.filter(({ at }) => at > now);
      for (const { task } of due) task();
    },
  };
}

describe('sound', () => {
  it('is fetched only after the first deed of the player, and not before there is a run', async () => {
    const room = aRoom();
    room.show(aView());
    expect(room.countPlayers()).toBe(0);
    await room.act();
    expect(room.countPlayers()).toBe(1);

    const idle = aRoom();
    await idle.act();
    expect(idle.countPlayers()).toBe(0);
  });

  it('lets a call ring that came a moment before it could be heard, and none that came long ago', async () => {
    const soon = aRoom();
    soon.show(aView());
    soon.pass(800);
    await soon.act();
    expect(soon.heard).toContain('0 call');

    const late = aRoom();
    late.show(aView());
    late.pass(20_000);
    await late.act();
    expect(late.heard).not.toContain('0 call');
    expect(late.heard).toContain('room morning');
  });

  it('follows the run, and the room ends with it', async () => {
    const room = aRoom();
    room.show(aView());
    await room.act();
    room.show(aSettledView());
    room.leave();
    expect(room.heard).toContain('460 seal');
    expect(room.heard.at(-1)).toBe('room none');
  });

  it('is not fetched while it is switched off, and comes when it is switched on', async () => {
    const room = aRoom();
    room.change({ muted: true });
    room.show(aView());
    await room.act();
    expect(room.countPlayers()).toBe(0);
    room.change({ muted: false });
    expect(room.countPlayers()).toBe(1);
  });

  it('sounds a sample of the slider that was moved, and none when everything goes back to how it was', async () => {
    const room = aRoom();
    await room.act();
    room.change({ soundHand: 40 });
    await room.act();
    room.change({ soundHand: 70, soundRoom: 35 });
    expect(room.heard.filter((one) => one.startsWith('sample'))).toEqual(['sample hand']);
  });

  it('sleeps while the page is hidden', async () => {
    const room = aRoom();
    room.show(aView());
    await room.act();
    room.hide(true);
    expect(room.heard.at(-1)).toBe('asleep');
  });

  it('stays away without a word where the browser has none, and is given up where it breaks', async () => {
    const silent = aRoom({ canSound: false });
    silent.show(aView());
    await silent.act();
    expect(silent.logged).toEqual([]);

    const broken = aRoom({ breaks: true });
    broken.show(aView());
    await broken.act();
    broken.show(aSettledView());
    expect(broken.logged).toEqual(['app/no-sound']);
  });
});

describe('captions', () => {
  it('stand for what sounds whether it can be heard or not, and go with it', () => {
    const room = aRoom({ canSound: false });
    room.show(aView());
    expect(room.caption.value).toBe('call');
    room.pass(3600);
    expect(room.caption.value).toBeNull();
  });

  it('go when the table is left', () => {
    const room = aRoom();
    room.show(aView());
    room.leave();
    expect(room.caption.value).toBeNull();
  });
});
