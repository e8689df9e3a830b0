import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { Layout, Spot } from '../layout.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing } from './thing.ts';

export interface SealPiece {
  draw(model: SceneModel, layout: Layout): void;
  /** Lifts the seal, inks it, presses it there, and puts it back; `land` is called when it touches. */
  press(layout: Layout, at: { readonly x: number; readonly y: number }, land: () => void): void;
}

const lift = 46;

/** The seal and its ink pad. */
export function createSeal(kit: Kit): SealPiece {
  const pad = createThing(kit, depths.pad, 'ink-pad', 'ink-pad--shadow');
  const seal = createThing(kit, depths.seal, 'seal', 'seal--shadow');
  let isPressing = false;
  let rest: Spot | null = null;

  return {
    draw: (model, layout) => {
      const isShown = !model.isActEnd;
      const isRinging = model.phone === 'ringing';
      pad.stand(isShown ? (isRinging ? layout.padWhileRinging : layout.pad) : null);
      rest = isShown ? (isRinging ? layout.sealWhileRinging : layout.seal) : null;
      if (!isPressing || !isShown) seal.stand(rest);
    },
    press: (layout, at, land) => {
      if (kit.motion.isStill()) {
        land();
        return;
      }
      isPressing = true;
      const { seal: home, pad: ink } = layout;
      kit.motion.along(seal.node, [
        { goal: { y: home.y - lift }, durationMs: 160 },
        { goal: { x: ink.x, y: ink.y }, durationMs: 140 },
        { goal: { x: at.x, y: at.y - lift }, durationMs: 160 },
        { goal: { x: at.x, y: at.y }, durationMs: 60, done: land },
        { goal: { x: at.x, y: at.y - lift }, durationMs: 140 },
        {
          goal: { x: home.x, y: home.y },
          durationMs: 220,
          done: () => {
            isPressing = false;
            // The next scene may have wanted it elsewhere meanwhile.
            seal.stand(rest);
          },
        },
      ]);
    },
  };
}
