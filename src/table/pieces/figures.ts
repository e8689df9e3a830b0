import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import { findHold } from '../hold.ts';
import { createPicture, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing, type Thing } from './thing.ts';

/** Whoever speaks steps forward. */
const stepForward = 10;

export interface FiguresPiece {
  draw(model: SceneModel, layout: Layout): void;
}

interface Figure {
  readonly thing: Thing;
  readonly rim: Phaser.GameObjects.Image;
}

/** The people along the far edge, the speaking ones amber-rimmed. */
export function createFigures(kit: Kit): FiguresPiece {
  const figures = new Map<string, Figure>();

  const findFigure = (id: string, picture: string): Figure => {
    const known = figures.get(id);
    if (known !== undefined) return known;
    const thing = createThing(kit, depths.figures, picture, 'figure--shadow');
    const rim = createPicture(kit, 'figure--speaking-rim').setVisible(false);
    thing.top.add(rim);
    const figure = { thing, rim };
    figures.set(id, figure);
    return figure;
  };

  return {
    draw: (model, layout) => {
      const spots = layout.figures(model.figures.length);
      model.figures.forEach(({ id, picture, isSpeaking }, index) => {
        const { thing, rim } = findFigure(id, picture);
        const spot = spots[index] ?? null;
        thing.stand(spot === null ? null : { ...spot, y: spot.y + (isSpeaking ? stepForward * spot.scale : 0) }, {
          slideMs: times.stepForward,
        });
        rim.setVisible(isSpeaking);
        thing.node.setDepth(depths.figures + (isSpeaking ? 1 : 0));
        thing.hold(findHold(model, `figure ${id}`));
      });
    },
  };
}
