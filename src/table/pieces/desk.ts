import { depths } from '../depths.ts';
import { createPicture, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import type { SceneModel } from '../scene-model.ts';
import { createThing } from './thing.ts';

export interface DeskPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** Laptop with the site, lamp, tray, decision book: what always lies on the table while it is played. */
export function createDesk(kit: Kit): DeskPiece {
  const laptop = createThing(kit, depths.laptop, 'laptop-open', 'laptop--shadow');
  const lampLight = createThing(kit, depths.lampLight, 'lamp-light', null);
  const lamp = createThing(kit, depths.lamp, 'lamp', 'lamp--shadow');
  const book = createThing(kit, depths.book, 'decision-book', 'decision-book--shadow');
  const tray = createThing(kit, depths.tray, 'tray-back', 'tray--shadow');
  const papers = createPicture(kit, 'tray-papers');
  const letter = createPicture(kit, 'tray-letter');
  const front = createPicture(kit, 'tray-front');
  tray.top.add([papers, letter, front]);
  const beside = createThing(kit, depths.besideTray, 'log-printout', 'log-printout--shadow');

  return {
    draw: (model, layout) => {
      const inPlay = <Place>(place: Place): Place | null => (model.isActEnd ? null : place);
      laptop.show(model.laptop, 'laptop--shadow');
      laptop.stand(inPlay(layout.laptop));
      lamp.show(model.isLampLit ? 'lamp-lit' : 'lamp', 'lamp--shadow');
      const lampSpot = model.isActEnd ? layout.lampAside : layout.lamp;
      lamp.stand(lampSpot);
      lampLight.stand(model.isLampLit ? lampSpot : null);
      book.stand(inPlay(layout.book));
      tray.stand(inPlay(layout.tray));
      papers.setVisible(model.tray.fill === 2);
      letter.setVisible(model.tray.fill > 0);
      if (model.tray.beside !== null) beside.show(model.tray.beside, `${model.tray.beside}--shadow`);
      laptop.lift(model.lifted === 'laptop');
      book.lift(model.lifted === 'book');
      tray.lift(model.lifted === 'tray');
      beside.lift(model.lifted === 'beside');
      beside.stand(model.tray.beside === null ? null : inPlay(layout.besideTray));
    },
  };
}
