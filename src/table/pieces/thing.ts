import type Phaser from 'phaser';
import { createPicture, type Kit, setPicture } from '../kit.ts';
import type { Spot } from '../layout.ts';

/** Something that stands on the table with its shadow. */
export interface Thing {
  readonly node: Phaser.GameObjects.Container;
  /** What is lifted off the cloth, while the shadow stays: its drawing and whatever else belongs to it. */
  readonly top: Phaser.GameObjects.Container;
  readonly body: Phaser.GameObjects.Image;
  /** Puts it there, sliding where things may move; null takes it off the table. */
  stand(spot: Spot | null): void;
  /** Lifts it a little, as a hand would, to say that it can be taken up; not at all where nothing may move. */
  lift(isLifted: boolean): void;
  show(picture: string, shadow: string | null): void;
}

const slideMs = 320;
const liftMs = 150;
/** How high a thing is lifted that is pointed at; px of the drawing. */
export const liftHeight = 6;

/** A thing that is not on the table until it is told where to stand. `depth` says what lies over what. */
export function createThing(kit: Kit, depth: number, picture: string, shadow: string | null): Thing {
  const shade = createPicture(kit, shadow ?? picture).setVisible(shadow !== null);
  const body = createPicture(kit, picture);
  const top = kit.scene.add.container(0, 0, [body]);
  const node = kit.scene.add.container(0, 0, [shade, top]).setDepth(depth).setVisible(false);
  const pose = { height: 0 };
  const settle = (): void => {
    top.setY(-pose.height);
    shade.setPosition(0.62 * pose.height, 0.5 * pose.height);
  };
  let isUp = false;
  return {
    node,
    top,
    body,
    stand: (spot) => {
      if (spot === null || spot.scale === 0) {
        node.setVisible(false);
        return;
      }
      const goal = { x: spot.x, y: spot.y, scaleX: spot.scale, scaleY: spot.scale };
      if (!node.visible) {
        kit.motion.stop(node);
        node.setVisible(true).setPosition(spot.x, spot.y).setScale(spot.scale);
      }
      kit.motion.to(node, goal, slideMs);
    },
    lift: (isLifted) => {
      if (isLifted === isUp || kit.motion.isReduced) return;
      isUp = isLifted;
      kit.motion.to(pose, { height: isLifted ? liftHeight : 0 }, liftMs, { update: settle, shows: node });
    },
    show: (nextPicture, nextShadow) => {
      setPicture(kit, body, nextPicture);
      shade.setVisible(nextShadow !== null);
      if (nextShadow !== null) setPicture(kit, shade, nextShadow);
    },
  };
}
