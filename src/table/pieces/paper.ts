import type Phaser from 'phaser';
import { createPicture, type Kit, setPicture } from '../kit.ts';
import type { NewspaperModel } from '../newspaper-model.ts';
import { createNewspaper } from './newspaper.ts';

/** A paper or card in the middle of the table. Its numbers may be moved; `settle` shows them. */
export interface Paper {
  readonly node: Phaser.GameObjects.Container;
  /** `open`: how far it is unfolded, from a strip to 1. `turned`: how far it is turned over, from its back to 1. */
  readonly pose: { x: number; y: number; scale: number; angle: number; alpha: number; open: number; turned: number };
  /** Above the cloth, px of the drawing. */
  readonly hover: { height: number };
  readonly settle: () => void;
  /** Which paper it is: its drawing, or a newspaper that is made up for the day. One that has a back shows it until it is turned over. */
  show(picture: string, newspaper: NewspaperModel | null): void;
}

/** What is turned over rises so far on its edge. */
const flipHeight = 34;
const back = 'complication-card-back';
const withBack = 'complication-card';

/** A paper that does not lie on the table yet. */
export function createPaper(kit: Kit): Paper {
  const shade = createPicture(kit, 'letter--shadow');
  const body = createPicture(kit, 'letter');
  const crease = createPicture(kit, 'paper-crease');
  const page = createNewspaper(kit);
  const top = kit.scene.add.container(0, 0, [body, page.node, crease]);
  const node = kit.scene.add.container(0, 0, [shade, top]).setVisible(false);
  const pose = { x: 0, y: 0, scale: 1, angle: 0, alpha: 1, open: 1, turned: 1 };
  const hover = { height: 0 };
  let shown = 'letter';
  const settle = (): void => {
    const { x, y, scale, angle, alpha, open, turned } = pose;
    const across = Math.abs(Math.cos(Math.PI * turned));
    const height = hover.height + flipHeight * Math.sin(Math.PI * turned);
    node.setPosition(x, y).setScale(scale).setAngle(angle).setAlpha(alpha);
    top.setY(-height).setScale(across, open);
    shade.setPosition(0.62 * height, 0.5 * height).setScale(across / kit.sheet, open / kit.sheet);
    setPicture(kit, body, shown === withBack && turned < 0.5 ? back : shown);
    crease.setAlpha(1 - open).setVisible(open < 1);
  };
  return {
    node,
    pose,
    hover,
    settle,
    show: (picture, newspaper) => {
      shown = picture;
      body.setVisible(newspaper === null);
      page.node.setVisible(newspaper !== null);
      if (newspaper !== null) page.show(newspaper);
      setPicture(kit, shade, `${picture}--shadow`);
      settle();
    },
  };
}
