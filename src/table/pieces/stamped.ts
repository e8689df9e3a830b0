import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { CardSpot, Layout } from '../layout.ts';
import { liftChosen, type SceneModel } from '../scene-model.ts';
import { type Card, createCard, poseAt } from './card.ts';
import { liftHeight } from './thing.ts';

const dealMs = 180;
const dealGapMs = 60;
const liftMs = 150;

export interface StampedPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The sealed cards of an act that has ended, side by side. */
export function createStamped(kit: Kit): StampedPiece {
  let cards: readonly Card[] = [];
  let lying = '';

  /** Together: they are one page of the decision book. */
  const lift = (model: SceneModel, spots: readonly CardSpot[]): void => {
    if (kit.motion.isReduced) return;
    const height = liftChosen / 3 + (model.lifted === 'stamped' ? liftHeight : 0);
    cards.forEach((card, index) => {
      const spot = spots[index];
      if (spot === undefined) return;
      const pose = { ...poseAt(spot), lift: height, dark: 0, imprint: 1 };
      kit.motion.to(card.pose, pose, liftMs, { update: card.settle, shows: card.node });
    });
  };

  return {
    draw: (model, layout) => {
      const spots = layout.stamped(model.stamped.length);
      const wanted = JSON.stringify([model.stamped, layout.size]);
      if (wanted === lying) {
        lift(model, spots);
        return;
      }
      lying = wanted;
      for (const card of cards) {
        kit.motion.stop(card.pose);
        card.node.destroy();
      }
      cards = spots.flatMap((spot, index) => {
        const stamped = model.stamped[index];
        if (stamped === undefined) return [];
        const card = createCard(kit, stamped.slot, depths.cards + index);
        card.sealAngle = stamped.sealAngle;
        const rest = { ...poseAt(spot), lift: liftChosen / 3, dark: 0, imprint: 1 };
        Object.assign(card.pose, rest, { x: layout.book.x, y: layout.book.y });
        kit.motion.to(card.pose, rest, dealMs, { delayMs: index * dealGapMs, update: card.settle, shows: card.node });
        card.settle();
        return [card];
      });
    },
  };
}
