import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import { listCues } from '#sound/list-cues.ts';
import type { SoundGroup } from '#sound/sound.ts';
import type { AppModel, Settings } from '#ui/app-model.ts';
import type { Scene } from './scene-signal.ts';
import type { Captions } from './sound-captions.ts';
import type { Speaker } from './sound-speaker.ts';

interface SoundDeskInput {
  readonly model: Pick<AppModel, 'screen' | 'view' | 'settings' | 'showing'>;
  /** The same that the table follows. */
  readonly scene: ReadonlySignal<Scene | null>;
  readonly speaker: Speaker;
  readonly captions: Captions;
  /** Whether the device asks for less motion. */
  readonly prefersStill: () => boolean;
}

const levels = [
  ['soundCall', 'call'],
  ['soundHand', 'hand'],
  ['soundRoom', 'room'],
] as const satisfies readonly (readonly [keyof Settings, SoundGroup])[];

/** Lets a run be heard and captioned while it is on the screen, in both views; and a level that is moved, wherever that is. */
export function followSounds({ model, scene, speaker, captions, prefersStill }: SoundDeskInput): void {
  const isAtTable = computed(() => model.screen.value.name === 'play' && model.view.value !== null);
  const light = computed(() => (isAtTable.value ? (scene.value?.view.clock.light ?? null) : null));

  let known: Settings | null = null;
  effect(() => {
    const settings = model.settings.value;
    speaker.setLoudness({ call: settings.soundCall, hand: settings.soundHand, room: settings.soundRoom, muted: settings.muted });
    const moved = levels.filter(([name]) => known !== null && known[name] !== settings[name]);
    const [only] = moved;
    known = settings;
    // Several at once are no slider but the way back to how everything was.
    if (moved.length === 1 && only !== undefined) speaker.playSample(only[1]);
  });
  effect(() => speaker.setRoom(light.value));

  let heard: Scene | null = null;
  effect(() => {
    const now = scene.value;
    if (!isAtTable.value) {
      captions.clear();
      return;
    }
    if (now === null || now === heard) return;
    const before = heard?.view ?? null;
    heard = now;
    untracked(() => {
      const cues = listCues(now.changes, now.view, { before, isStill: isStill(model, prefersStill) });
      speaker.play(cues);
      captions.show(cues);
    });
  });
}

function isStill({ settings, showing }: Pick<AppModel, 'settings' | 'showing'>, prefersStill: () => boolean): boolean {
  const { motion } = settings.value;
  return showing.value === 'simple' || (motion === 'system' ? prefersStill() : motion === 'reduced');
}
