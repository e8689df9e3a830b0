import { countWritten, findLeafHeight, leaves, listEntrySpots } from '../book-geometry.ts';
import { depths } from '../depths.ts';
import { findHold } from '../hold.ts';
import { createPicture, type Kit, setPicture } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { sealLandsMs } from '../motion-times.ts';
import type { BookModel, SceneModel } from '../scene-model.ts';
import { findNearEdge } from '../standing.ts';
import { createThing } from './thing.ts';

/** The open book is drawn larger than the closed one, and opens to the left, where there is room. */
const openScale = 0.8;
const openAside = 46;
const entryShapes = 3;
const mostEntries = 12;

export interface BookPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The decision book: its written leaves grow with every seal, it opens under the hand, and is tied when all is decided. */
export function createBook(kit: Kit): BookPiece {
  const { motion } = kit;
  const closed = createThing(kit, depths.book, 'book-back', 'book--shadow');
  const edges = Array.from({ length: leaves }, (_, leaf) => createPicture(kit, 'book-leaf').setY(-findLeafHeight(leaf)));
  const ribbon = createPicture(kit, 'book-ribbon');
  const lid = findLeafHeight(leaves);
  const page = createPicture(kit, 'book-page').setY(-lid);
  const cover = createPicture(kit, 'book-cover').setY(-lid);
  const tie = createPicture(kit, 'book-tie').setY(-lid - 1.4);
  closed.top.add([...edges, ribbon, page, cover, tie]);

  const open = createThing(kit, depths.book, 'book-open', 'book-open--shadow');
  const entries = Array.from({ length: mostEntries }, (_, index) => createPicture(kit, `book-entry-${(index % entryShapes) + 1}`));
  open.top.add(entries);
  let written = '';

  const write = ({ entries: count, share }: BookModel): void => {
    const full = countWritten(share);
    edges.forEach((edge, leaf) => setPicture(kit, edge, leaf < leaves - full ? 'book-leaf' : `book-leaf-written-${(leaf % 2) + 1}`));
    // The ribbon lies between what is written and what is not.
    ribbon.setY(-findLeafHeight(leaves - full)).setVisible(share < 1);
    tie.setVisible(share >= 1);
    setPicture(kit, page, full > 0 ? 'book-page-written' : 'book-page');
    const spots = listEntrySpots(count);
    entries.forEach((entry, index) => {
      const spot = spots[index];
      entry.setVisible(spot !== undefined).setPosition(spot?.x ?? 0, spot?.y ?? 0);
    });
  };

  return {
    draw: (model, layout) => {
      const next = JSON.stringify(model.book);
      if (next !== written || motion.isStill()) {
        written = next;
        motion.when(closed, { kind: 'sealed', delayMs: motion.isNew('sealed') ? sealLandsMs : 0 }, () => write(model.book));
      }
      const hold = findHold(model, 'book');
      const spot = model.isActEnd ? null : layout.book;
      const isAjar = hold === 'pointed' && model.book.share < 1;
      page.setVisible(isAjar);
      setPicture(kit, cover, isAjar ? 'book-cover-ajar' : 'book-cover');
      closed.hold(hold);
      closed.stand(hold === 'open' ? null : spot, hold === 'open' ? {} : { edge: findNearEdge(layout) });
      open.stand(hold === 'open' && spot !== null ? { ...spot, x: spot.x - openAside * spot.scale, scale: spot.scale * openScale } : null);
    },
  };
}
