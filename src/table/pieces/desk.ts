import type { Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import type { SceneModel } from '../scene-model.ts';
import { createBook } from './book.ts';
import { createLamp } from './lamp.ts';
import { createLaptop } from './laptop.ts';
import { createTray } from './tray.ts';

export interface DeskPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** Laptop with the site, lamp, tray, decision book: what always lies on the table while it is played. */
export function createDesk(kit: Kit): DeskPiece {
  const pieces = [createLaptop(kit), createLamp(kit), createTray(kit), createBook(kit)];
  return {
    draw: (model, layout) => {
      for (const piece of pieces) piece.draw(model, layout);
    },
  };
}
