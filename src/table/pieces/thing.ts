import type Phaser from 'phaser';
import { createPicture, type Kit, setPicture } from '../kit.ts';
import type { Spot } from '../layout.ts';

/** Something that stands on the table with its shadow. */
export interface Thing {
  readonly node: Phaser.GameObjects.Container;
  readonly body: Phaser.GameObjects.Image;
  /** Puts it there, sliding where things may move; null takes it off the table. */
  stand(spot: Spot | null): void;
  show(picture: string, shadow: string | null): void;
}

const slideMs = 320;

/** A thing that is not on the table until it is told where to stand. `depth` says what lies over what. */
export function createThing(kit: Kit, depth: number, picture: string, shadow: string | null): Thing {
  const shade = createPicture(kit, shadow ?? picture).setVisible(shadow !== null);
  const body = createPicture(kit, picture);
  const node = kit.scene.add.container(0, 0, [shade, body]).setDepth(depth).setVisible(false);
  return {
    node,
    body,
    stand: (spot) => {
      if (spot === null || spot.scale === 0) {
        node.setVisible(false);
        return;
      }
      const goal = { x: spot.x, y: spot.y, scaleX: spot.scale, scaleY: spot.scale };
      if (!node.visible) {
        kit.scene.tweens.killTweensOf(node);
        node.setVisible(true).setPosition(spot.x, spot.y).setScale(spot.scale);
      }
      kit.motion.to(node, goal, slideMs);
    },
    show: (nextPicture, nextShadow) => {
      setPicture(kit, body, nextPicture);
      shade.setVisible(nextShadow !== null);
      if (nextShadow !== null) setPicture(kit, shade, nextShadow);
    },
  };
}
