import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { Layout, Spot } from '../layout.ts';
import { sealLandsMs, times } from '../motion-times.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing } from './thing.ts';

export interface SealPiece {
  draw(model: SceneModel, layout: Layout): void;
  /** Lifts the seal, inks it, presses it there, and puts it back: it lands `sealLandsMs` after the sealing began. */
  press(at: { readonly x: number; readonly y: number }): void;
}

/** How high it is lifted, and how far it sinks with what it is pressed on; px of the drawing. */
const lift = 46;
const sinks = 2;

/** The seal and its ink pad. */
export function createSeal(kit: Kit): SealPiece {
  const pad = createThing(kit, depths.pad, 'ink-pad', 'ink-pad--shadow');
  const seal = createThing(kit, depths.seal, 'seal', 'seal--shadow');
  let isPressing = false;
  let rest: Spot | null = null;
  let ink: Spot | null = null;

  const putBack = (): void => {
    isPressing = false;
    // The next scene may have wanted it elsewhere meanwhile.
    seal.stand(rest);
  };

  return {
    draw: (model, layout) => {
      const isShown = !model.isActEnd;
      const isRinging = model.phone === 'ringing';
      ink = isShown ? (isRinging ? layout.padWhileRinging : layout.pad) : null;
      rest = isShown ? (isRinging ? layout.sealWhileRinging : layout.seal) : null;
      // Nothing gives way before the seal has landed.
      kit.motion.when(pad, { kind: 'sealed', delayMs: sealLandsMs }, () => pad.stand(ink));
      if (isPressing && (!isShown || kit.motion.isStill())) {
        kit.motion.stop(seal.node);
        kit.motion.stop(seal.top);
        seal.top.setY(0);
        isPressing = false;
      }
      if (!isPressing && !kit.motion.isNew('sealed')) seal.stand(rest);
    },
    press: (at) => {
      if (kit.motion.isStill() || rest === null || rest.scale === 0) return;
      isPressing = true;
      const shown = { kind: 'sealed', shows: seal.node } as const;
      const half = times.sealCarry / 2;
      kit.motion.along(
        seal.node,
        [
          { goal: { x: seal.node.x, y: seal.node.y }, durationMs: times.sealLift },
          { goal: { x: pad.node.x, y: pad.node.y }, durationMs: times.sealInk },
          { goal: { x: at.x, y: at.y }, durationMs: times.sealCarry },
          { goal: { x: at.x, y: at.y }, durationMs: times.sealPress + times.sealRise },
          { goal: { x: rest.x, y: rest.y }, durationMs: times.sealReturn, done: putBack },
        ],
        shown,
      );
      kit.motion.along(
        seal.top,
        [
          { goal: { y: -lift }, durationMs: times.sealLift, ease: 'arrive' },
          { goal: { y: 0 }, durationMs: times.sealInk, ease: 'leave' },
          { goal: { y: -lift }, durationMs: half, ease: 'arrive' },
          { goal: { y: 0 }, durationMs: half, ease: 'leave' },
          { goal: { y: sinks }, durationMs: times.sealPress, ease: 'arrive' },
          { goal: { y: -lift }, durationMs: times.sealRise, ease: 'arrive' },
          { goal: { y: 0 }, durationMs: times.sealReturn, ease: 'leave' },
        ],
        shown,
      );
    },
  };
}
