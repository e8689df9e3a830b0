import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { CardSpot, Layout } from '../layout.ts';
import type { CardModel, SceneModel } from '../scene-model.ts';
import { type Card, createCard, poseAt } from './card.ts';
import type { SealPiece } from './seal.ts';

const dealMs = 180;
const dealGapMs = 60;
const liftMs = 160;
const darkenMs = 200;
const sealedGrowth = 1.16;

export interface CardsPiece {
  draw(model: SceneModel, layout: Layout): void;
}

interface Dealt {
  readonly card: Card;
  isSealed: boolean;
}

/** The option cards, dealt from the decision book; the chosen one is sealed, the others darken. */
export function createCards(kit: Kit, seal: SealPiece): CardsPiece {
  const dealt = new Map<string, Dealt>();

  const clear = (keep: ReadonlySet<string>): void => {
    for (const [id, { card }] of dealt) {
      if (keep.has(id)) continue;
      kit.motion.stop(card.pose);
      card.node.destroy();
      dealt.delete(id);
    }
  };

  const deal = (model: CardModel, index: number, spot: CardSpot, layout: Layout): Dealt => {
    const card = createCard(kit, model.slot, depthOf(model, index));
    const fresh: Dealt = { card, isSealed: model.sealAngle !== null };
    dealt.set(model.option, fresh);
    const rest = { ...poseAt(spot), lift: model.lift, dark: model.isDark ? 1 : 0, imprint: fresh.isSealed ? 1 : 0 };
    card.sealAngle = model.sealAngle ?? 0;
    if (kit.motion.isStill()) Object.assign(card.pose, rest);
    else {
      Object.assign(card.pose, rest, { x: layout.book.x, y: layout.book.y, turn: 0, scale: spot.scale * 0.6 });
      kit.motion.to(card.pose, rest, dealMs, { delayMs: index * dealGapMs, update: card.settle, shows: card.node });
    }
    card.settle();
    return fresh;
  };

  const update = (one: Dealt, model: CardModel, index: number, spot: CardSpot, layout: Layout): void => {
    const { card } = one;
    card.node.setDepth(depthOf(model, index));
    const pose = { ...poseAt(spot), lift: model.lift, dark: model.isDark ? 1 : 0 };
    if (model.sealAngle !== null && !one.isSealed) {
      one.isSealed = true;
      card.sealAngle = model.sealAngle;
      kit.motion.to(card.pose, pose, liftMs, { update: card.settle, shows: card.node });
      seal.press(layout, { x: spot.x, y: spot.y - model.lift * spot.scale }, () => {
        card.pose.imprint = 1;
        card.settle();
      });
      return;
    }
    kit.motion.to(card.pose, { ...pose, imprint: one.isSealed ? card.pose.imprint : 0 }, model.isDark ? darkenMs : liftMs, {
      update: card.settle,
      shows: card.node,
    });
  };

  return {
    draw: (model, layout) => {
      const spots = layout.cards(model.cards.length);
      clear(new Set(spots.length === 0 ? [] : model.cards.map((card) => card.option)));
      model.cards.forEach((card, index) => {
        const place = spots[index];
        if (place === undefined) return;
        const spot = grow(place, card);
        const known = dealt.get(card.option);
        if (known === undefined) deal(card, index, spot, layout);
        else update(known, card, index, spot, layout);
      });
    },
  };
}

/** A lifted card lies over those that lie on the cloth. */
function depthOf({ lift }: CardModel, index: number): number {
  return lift > 0 ? depths.cardLifted + lift / 100 : depths.cards + index;
}

/** The sealed card lies nearest. */
function grow(spot: CardSpot, { sealAngle }: CardModel): CardSpot {
  return sealAngle === null ? spot : { ...spot, scale: spot.scale * sealedGrowth };
}
