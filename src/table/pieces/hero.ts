import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing } from './thing.ts';

const arriveMs = 320;
const turnDegrees = 6;

/** Papers are drawn at their own size; the smaller ones lie a little larger, the complication card largest. */
const sizes: Readonly<Record<string, number>> = {
  'complication-card': 1.25,
  'chat-note': 1.15,
  'meeting-plate': 1.1,
  'envelope-seal': 1.05,
  newspaper: 1.05,
};

export interface HeroPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The paper or card that has just arrived, in the middle; it slides in from the far edge. */
export function createHero(kit: Kit): HeroPiece {
  const hero = createThing(kit, depths.hero, 'letter', 'letter--shadow');
  let lying: string | null = null;
  return {
    draw: (model, layout) => {
      const picture = model.isActEnd ? null : model.hero;
      const isNew = picture !== null && picture !== lying;
      lying = picture;
      if (picture === null) {
        hero.stand(null);
        return;
      }
      hero.show(picture, `${picture}--shadow`);
      const spot = { ...layout.hero, scale: layout.hero.scale * (sizes[picture] ?? 1) };
      hero.node.setVisible(true).setScale(spot.scale);
      hero.lift(model.lifted === 'hero');
      const from = { x: spot.x, y: layout.planes.clothLeft, alpha: 0, angle: -turnDegrees };
      kit.motion.to(hero.node, { x: spot.x, y: spot.y, alpha: 1, angle: 0 }, arriveMs, isNew ? { from } : {});
    },
  };
}
