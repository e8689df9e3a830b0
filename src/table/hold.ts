/** What a thing on the table opens: the same sheets that the words open. */
export type Opens = 'papers' | 'duties' | 'history';

/** How a thing is held: it lies, it is pointed at, or its sheet lies open. */
export type Hold = 'idle' | 'pointed' | 'open';

/** The thing a sheet was taken from. */
const takenFrom: Readonly<Record<Opens, readonly string[]>> = {
  papers: ['tray'],
  duties: ['tape'],
  history: ['book', 'stamped'],
};

/** How a thing is held; an open sheet tells more than a pointer. Pure. */
export function findHold(model: { readonly lifted: string | null; readonly open: Opens | null }, thing: string): Hold {
  if (model.open !== null && takenFrom[model.open].includes(thing)) return 'open';
  return model.lifted === thing ? 'pointed' : 'idle';
}
