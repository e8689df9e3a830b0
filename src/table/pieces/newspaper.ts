import type Phaser from 'phaser';
import { createPicture, type Kit, setPicture } from '../kit.ts';
import { mostSegments, type NewspaperModel } from '../newspaper-model.ts';

/** Where the stripe's column begins on the page, how far apart its segments are, and how the page lies; px of the drawing. */
const stripe = { x: 82, top: -26, step: 9, paper: 4.1 } as const;
const turn = { across: [0.974, -0.135], down: [0.225, 0.585] } as const;

/** The newspaper of the day: its parts are told by what was decided. */
export interface Newspaper {
  readonly node: Phaser.GameObjects.Container;
  show(model: NewspaperModel): void;
}

/** A newspaper whose page is still to be made; its origin is that of the drawing `newspaper`. */
export function createNewspaper(kit: Kit): Newspaper {
  const bar = createPicture(kit, 'news-bar-narrow');
  const photo = createPicture(kit, 'news-photo-open');
  const unknown = createPicture(kit, 'news-stripe-unknown');
  const segments = Array.from({ length: mostSegments }, (_, index) => {
    const y = stripe.top + index * stripe.step;
    const at = (axis: 0 | 1): number => stripe.x * turn.across[axis] + y * turn.down[axis];
    return createPicture(kit, 'news-stripe').setPosition(at(0), at(1) - stripe.paper);
  });
  const correction = createPicture(kit, 'news-correction');
  const node = kit.scene.add.container(0, 0, [createPicture(kit, 'news-sheet'), bar, photo, unknown, ...segments, correction]);
  return {
    node,
    show: (model) => {
      setPicture(kit, bar, `news-bar-${model.bar}`);
      setPicture(kit, photo, `news-photo-${model.photo}`);
      unknown.setVisible(model.stripe?.isKnown === false);
      segments.forEach((segment, index) => {
        const known = model.stripe?.segments ?? 0;
        setPicture(kit, segment, index < known ? 'news-stripe' : 'news-stripe-added');
        segment.setVisible(index < known + (model.stripe?.added ?? 0));
      });
      correction.setVisible(model.isCorrected);
    },
  };
}
