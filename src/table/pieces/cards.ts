import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { CardSpot, Layout } from '../layout.ts';
import { sealLandsMs, times } from '../motion-times.ts';
import { type CardModel, liftPointed, type SceneModel } from '../scene-model.ts';
import { type Card, createCard, poseAt } from './card.ts';
import type { SealPiece } from './seal.ts';

const sealedGrowth = 1.16;
/** How large a card is that is still in the decision book, or is entered in it. */
const inBook = 0.6;
/** How far a card gives way under the seal; px of the drawing. */
const sinks = 2;

export interface CardsPiece {
  draw(model: SceneModel, layout: Layout): void;
}

interface Dealt {
  readonly card: Card;
  isSealed: boolean;
}

/** The option cards, dealt from the decision book; the chosen one is sealed, the others darken, and it goes into the book. */
export function createCards(kit: Kit, seal: SealPiece): CardsPiece {
  const { motion } = kit;
  const dealt = new Map<string, Dealt>();

  const clear = (keep: ReadonlySet<string>, layout: Layout): void => {
    for (const [id, { card, isSealed }] of dealt) {
      if (keep.has(id)) continue;
      dealt.delete(id);
      if (!isSealed || motion.isStill() || layout.book.scale === 0) {
        card.destroy();
        continue;
      }
      const entered = { x: layout.book.x, y: layout.book.y, turn: 0, lift: 0, dark: 0, scale: card.pose.scale * inBook };
      motion.to(card.pose, entered, times.tidy, { ease: 'swing', update: card.settle, shows: card.node, done: card.destroy });
    }
  };

  const deal = (model: CardModel, index: number, layout: Layout): Dealt => {
    const card = createCard(kit, model.slot, depths.cards);
    const fresh: Dealt = { card, isSealed: model.sealAngle !== null };
    dealt.set(model.option, fresh);
    card.sealAngle = model.sealAngle ?? 0;
    card.stamp.imprint = fresh.isSealed ? 1 : 0;
    if (motion.isStill()) return fresh;
    Object.assign(card.pose, { x: layout.book.x, y: layout.book.y, scale: layout.book.scale * inBook });
    card.settle();
    card.node.setVisible(false);
    motion.when(card, { kind: 'dealt', delayMs: index * times.dealGap }, () => card.node.setVisible(true));
    return fresh;
  };

  /** The seal comes down on it: the imprint is there at once, and the card gives way a little. */
  const stamp = ({ card }: Dealt, model: CardModel, spot: CardSpot): void => {
    seal.press({ x: spot.x, y: spot.y - model.lift * spot.scale });
    motion.along(
      card.stamp,
      [
        { goal: { sunk: sinks }, durationMs: times.sealPress, ease: 'arrive' },
        { goal: { sunk: 0 }, durationMs: times.sealRise },
      ],
      {
        kind: 'sealed',
        delayMs: sealLandsMs,
        begin: () => (card.stamp.imprint = 1),
        update: card.settle,
        shows: card.node,
      },
    );
  };

  const lay = (one: Dealt, model: CardModel, index: number, spot: CardSpot): void => {
    const { card } = one;
    card.node.setDepth(depthOf(model, index));
    const isSealed = model.sealAngle !== null;
    if (isSealed && !one.isSealed) {
      card.sealAngle = model.sealAngle;
      stamp(one, model, spot);
    }
    if (!isSealed && one.isSealed) card.stamp.imprint = 0;
    one.isSealed = isSealed;
    const shown = { update: card.settle, shows: card.node };
    const pose = { ...poseAt(spot), lift: model.lift, dark: model.isDark ? 1 : 0 };
    if (!card.node.visible) motion.to(card.pose, pose, times.deal, { ...shown, kind: 'dealt', delayMs: index * times.dealGap });
    else if (model.isDark) motion.to(card.pose, pose, times.darken, { ...shown, kind: 'sealed', delayMs: sealLandsMs });
    else motion.to(card.pose, pose, model.lift > liftPointed ? times.choose : times.point, shown);
  };

  return {
    draw: (model, layout) => {
      const spots = layout.cards(model.cards.length);
      clear(new Set(spots.length === 0 ? [] : model.cards.map((card) => card.option)), layout);
      model.cards.forEach((card, index) => {
        const place = spots[index];
        if (place === undefined) return;
        lay(dealt.get(card.option) ?? deal(card, index, layout), card, index, grow(place, card));
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
