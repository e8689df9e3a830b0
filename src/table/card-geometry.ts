import type { CardSpot } from './layout.ts';

/** An option card seen from straight above, and how the tilt of the table shows it. */

export const cardHalf = { width: 43, height: 61 } as const;
/** Parallel projection: depth is drawn at .60, height at .82. */
export const depthScale = 0.6;
export const heightScale = 0.82;

interface LiftedCard {
  readonly spot: CardSpot;
  readonly lift: number;
}

/** Which of the cards a point of the page lies on: the topmost, lifted ones lie over the others. Null beside them. */
export function findCardAt(cards: readonly LiftedCard[], x: number, y: number): number | null {
  const order = cards.map((card, index) => ({ card, index })).toSorted((a, b) => b.card.lift - a.card.lift || b.index - a.index);
  return order.find(({ card }) => isOnCard(card, x, y))?.index ?? null;
}

/** Whether a point of the page lies on a card. */
export function isOnCard({ spot, lift }: LiftedCard, x: number, y: number): boolean {
  const across = (x - spot.x) / spot.scale;
  const down = ((y - spot.y) / spot.scale + lift * heightScale) / depthScale;
  const cos = Math.cos(spot.turn);
  const sin = Math.sin(spot.turn);
  return Math.abs(across * cos + down * sin) <= cardHalf.width && Math.abs(down * cos - across * sin) <= cardHalf.height;
}
