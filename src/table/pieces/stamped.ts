import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { CardSpot, Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import { liftChosen, type SceneModel } from '../scene-model.ts';
import { type Card, createCard, poseAt } from './card.ts';
import { liftHeight } from './thing.ts';

/** The cards come once the words have dropped. */
const firstMs = times.strip;

export interface StampedPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The sealed cards of an act that has ended, side by side. */
export function createStamped(kit: Kit): StampedPiece {
  const { motion } = kit;
  let cards: readonly Card[] = [];
  let lying = '';

  const deal = (model: SceneModel, layout: Layout, spots: readonly CardSpot[]): void => {
    for (const card of cards) card.destroy();
    cards = spots.flatMap((spot, index) => {
      const stamped = model.stamped[index];
      if (stamped === undefined) return [];
      const card = createCard(kit, stamped.slot, depths.cards + index);
      card.sealAngle = stamped.sealAngle;
      card.stamp.imprint = 1;
      if (motion.isStill()) return [card];
      Object.assign(card.pose, poseAt(spot), { x: layout.book.x, y: layout.book.y });
      card.settle();
      card.node.setVisible(false);
      motion.when(card, turnOf(index), () => card.node.setVisible(true));
      return [card];
    });
  };

  return {
    draw: (model, layout) => {
      const spots = layout.stamped(model.stamped.length);
      const wanted = JSON.stringify([model.stamped, layout.size]);
      if (wanted !== lying) deal(model, layout, spots);
      lying = wanted;
      // Together: they are one page of the decision book.
      const up = liftChosen / 3 + (model.lifted === 'stamped' && !motion.isReduced ? liftHeight : 0);
      cards.forEach((card, index) => {
        const spot = spots[index];
        if (spot === undefined) return;
        const shown = { update: card.settle, shows: card.node };
        const pose = { ...poseAt(spot), lift: up, dark: 0 };
        if (card.node.visible) motion.to(card.pose, pose, times.point, shown);
        else motion.to(card.pose, pose, times.deal, { ...shown, ...turnOf(index) });
      });
    },
  };
}

/** One after the other. */
function turnOf(index: number): { readonly kind: 'act-ended'; readonly delayMs: number } {
  return { kind: 'act-ended', delayMs: firstMs + index * times.dealGap };
}
