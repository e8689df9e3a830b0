import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing } from './thing.ts';

/** The cone is there at the click; the pool on the cloth comes after it. */
const coneAlone = 0.45;

export interface LampPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The lamp, lit from the evening on; it stands aside for the cards of an act. */
export function createLamp(kit: Kit): LampPiece {
  const { motion } = kit;
  const light = createThing(kit, depths.lampLight, 'lamp-light', null);
  const lamp = createThing(kit, depths.lamp, 'lamp', 'lamp--shadow');
  let isLit = false;
  let wanted = false;

  return {
    draw: (model, layout) => {
      const spot = model.isActEnd ? layout.lampAside : layout.lamp;
      const place = (): void => {
        lamp.stand(spot);
        light.stand(isLit && !kit.isPlain ? spot : null);
      };
      if (model.isLampLit !== wanted || motion.isStill()) {
        wanted = model.isLampLit;
        motion.when(lamp, { kind: 'light' }, () => {
          const isClick = wanted && !isLit;
          isLit = wanted;
          lamp.show(isLit ? 'lamp-lit' : 'lamp', 'lamp--shadow');
          place();
          if (isClick) motion.to(light.body, { alpha: 1 }, times.lampPool, { from: { alpha: coneAlone }, shows: light.node });
        });
      }
      place();
    },
  };
}
