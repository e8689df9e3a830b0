import type { Kit } from '../kit.ts';
import { createPicture, setPicture } from '../kit.ts';
import { depths } from '../depths.ts';
import type { Layout } from '../layout.ts';
import { findHold } from '../hold.ts';
import { times } from '../motion-times.ts';
import type { SceneModel } from '../scene-model.ts';
import { findNearEdge } from '../standing.ts';
import { createThing } from './thing.ts';

/** The shutter is a flip-book: first the lights go out, then it drops. */
const shutterSteps = 5;
/** Where the tag hangs, and how far it swings. */
const nail = { x: 12.8, y: -117 } as const;
const swing = 6;

export interface LaptopPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The laptop with the site: its picture is the state of the shop, and what is shut bears a tag. */
export function createLaptop(kit: Kit): LaptopPiece {
  const { motion } = kit;
  const laptop = createThing(kit, depths.laptop, 'laptop-open', 'laptop--shadow');
  const shutter = createPicture(kit, 'laptop-shutter-1').setVisible(false);
  const front = createPicture(kit, 'laptop-awning').setVisible(false);
  const tag = createPicture(kit, 'laptop-tag').setPosition(nail.x, nail.y).setVisible(false);
  laptop.top.add([shutter, front, tag]);
  const flip = { step: 0 };
  let shown: string | null = null;
  let wasShut = false;

  const settle = (picture: string): void => {
    laptop.show(picture, 'laptop--shadow');
    shutter.setVisible(false);
    front.setVisible(false);
    tag.setVisible(picture.endsWith('stopped') && wasShut).setAngle(0);
  };

  const turn = (): void => {
    const step = Math.min(shutterSteps, Math.floor(flip.step));
    shutter.setVisible(step > 0);
    if (step > 0) setPicture(kit, shutter, `laptop-shutter-${step}`);
    // From the second step on the shutter comes down behind the awning.
    front.setVisible(step > 1);
  };

  const shut = (picture: string): void => {
    tag.setVisible(false);
    setPicture(kit, front, picture === 'laptop-stopped' ? 'laptop-awning' : 'laptop-sign');
    motion.to(flip, { step: shutterSteps + 1 }, (shutterSteps + 1) * times.shutterStep, {
      from: { step: 0 },
      kind: 'shop',
      ease: 'even',
      shows: laptop.node,
      update: turn,
      done: () => {
        settle(picture);
        const [quarter, half] = [times.tagSwing / 4, times.tagSwing / 2];
        motion.along(
          tag,
          [
            { goal: { angle: swing }, durationMs: quarter },
            { goal: { angle: -swing }, durationMs: half },
            { goal: { angle: 0 }, durationMs: quarter },
          ],
          { shows: laptop.node },
        );
      },
    });
  };

  const change = (model: SceneModel): void => {
    const picture = model.laptop;
    const isShutting = model.isShut && !wasShut;
    shown = picture;
    wasShut = model.isShut;
    if (isShutting && motion.isNew('shop')) {
      shut(picture);
      return;
    }
    motion.stop(flip);
    motion.when(laptop, { kind: 'shop' }, () => settle(picture));
  };

  return {
    draw: (model, layout) => {
      if (model.laptop !== shown || (motion.isStill() && !motion.isReduced)) change(model);
      laptop.stand(model.isActEnd ? null : layout.laptop, { edge: findNearEdge(layout) });
      laptop.hold(findHold(model, 'laptop'));
    },
  };
}
