import type Phaser from 'phaser';
import type { Hold } from '../hold.ts';
import { createPicture, type Kit, setPicture } from '../kit.ts';
import { times } from '../motion-times.ts';
import { createStanding, type Standing } from '../standing.ts';

/** Something that stands on the table with its shadow. */
export interface Thing extends Standing {
  readonly node: Phaser.GameObjects.Container;
  /** What is lifted off the cloth, while the shadow stays: its drawing and whatever else belongs to it. */
  readonly top: Phaser.GameObjects.Container;
  readonly body: Phaser.GameObjects.Image;
  /** Shows how it is held: lifted a little, as a hand would, to say that it can be taken up, and held higher while its sheet lies open. */
  hold(hold: Hold): void;
  show(picture: string, shadow: string | null): void;
}

/** How high a thing is lifted that is pointed at; px of the drawing. */
export const liftHeight = 6;
/** How high it is held while its sheet lies open. */
const openHeight = 10;

/** How high a thing is held over the cloth. What is only pointed at stays down where the player wants no motion. */
export function findHeight(hold: Hold, isReduced: boolean): number {
  if (hold === 'open') return openHeight;
  return hold === 'pointed' && !isReduced ? liftHeight : 0;
}

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
  return {
    node,
    top,
    body,
    ...createStanding(kit.motion, node),
    hold: (hold) => {
      kit.motion.to(pose, { height: findHeight(hold, kit.motion.isReduced) }, times.point, { update: settle, shows: node });
    },
    show: (nextPicture, nextShadow) => {
      setPicture(kit, body, nextPicture);
      shade.setVisible(nextShadow !== null);
      if (nextShadow !== null) setPicture(kit, shade, nextShadow);
    },
  };
}
