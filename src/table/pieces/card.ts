import type Phaser from 'phaser';
import { depthScale, heightScale } from '../card-geometry.ts';
import { createPicture, type Kit } from '../kit.ts';
import type { CardSpot } from '../layout.ts';
import type { Slot } from '../scene-model.ts';

/** The sheets a card is glued from, and how far each lies above the last; px of the drawing. */
const layer = 1.312;

/** An option card: seen from above, tilted with the table, lifted off it. Its numbers may be tweened; `settle` shows them. */
export interface Card {
  readonly node: Phaser.GameObjects.Container;
  readonly pose: { x: number; y: number; scale: number; turn: number; lift: number; dark: number };
  /** What the seal does to it: how strong the imprint is, and how far the card gives way. */
  readonly stamp: { imprint: number; sunk: number };
  /** Degrees of the imprint against the card. */
  sealAngle: number;
  readonly settle: () => void;
  readonly destroy: () => void;
}

/** A card of a pattern, not on the table yet. */
export function createCard(kit: Kit, slot: Slot, depth: number): Card {
  const picture = (id: string): Phaser.GameObjects.Image => createPicture(kit, id);
  const soft = picture('card-shadow-soft');
  const shadow = picture('card-shadow');
  const low = picture('card-low');
  const middle = picture('card-mid');
  const face = picture(`card-${slot}`);
  const dim = picture('card-dim');
  const imprint = picture('card-imprint');
  const all = [soft, shadow, low, middle, face, dim, imprint];
  const node = kit.scene.add.container(0, 0, all).setDepth(depth);
  const pose = { x: 0, y: 0, scale: 1, turn: 0, lift: 0, dark: 0 };
  const stamp = { imprint: 0, sunk: 0 };
  const card: Card = {
    node,
    pose,
    stamp,
    sealAngle: 0,
    settle: () => {
      const { x, y, scale, turn, lift, dark } = pose;
      node.setPosition(x, y).setScale(scale, scale * depthScale);
      for (const one of all) one.setRotation(turn);
      const up = (height: number): number => -(lift * heightScale + height - stamp.sunk) / depthScale;
      shadow.setPosition(4 + 0.62 * lift, (3 + 0.3 * lift) / depthScale);
      soft.setPosition(8 + 0.62 * lift, (6 + 0.3 * lift) / depthScale).setVisible(lift > 1);
      low.setY(up(0));
      middle.setY(up(layer));
      for (const top of [face, dim, imprint]) top.setY(up(2 * layer));
      dim.setAlpha(dark).setVisible(dark > 0);
      imprint
        .setRotation(turn + (card.sealAngle * Math.PI) / 180)
        .setAlpha(stamp.imprint)
        .setVisible(stamp.imprint > 0);
    },
    destroy: () => {
      kit.motion.stop(card);
      kit.motion.stop(pose);
      kit.motion.stop(stamp);
      node.destroy();
    },
  };
  return card;
}

/** The numbers of a card at its spot. */
export function poseAt(spot: CardSpot): { readonly x: number; readonly y: number; readonly scale: number; readonly turn: number } {
  return { x: spot.x, y: spot.y, scale: spot.scale, turn: spot.turn };
}
