/** How the decision book is put together from its leaves, and where its entries stand; px of the drawing. */

export const leaves = 8;
const leafHeight = 1.5;
const backHeight = 0.8;
/** Columns on one page of the open book, and how far apart they are, from the outer edge of the right page to the left. */
const columnsPerPage = 6;
const column = { first: 100.5, step: 15, height: 12.3 } as const;

/** How high above the cloth a leaf lies, counted from the back. */
export const findLeafHeight = (leaf: number): number => backHeight + leaf * leafHeight;

/** How many leaves are written when this share of all decisions stands in the book; the first one shows at once. */
export function countWritten(share: number): number {
  return share <= 0 ? 0 : Math.min(leaves, Math.max(1, Math.round(share * leaves)));
}

/** Where the entries of the pages that lie open stand, from right to left; a full pair of pages has been turned. */
export function listEntrySpots(entries: number): readonly { readonly x: number; readonly y: number }[] {
  const perOpening = 2 * columnsPerPage;
  const shown = entries === 0 ? 0 : ((entries - 1) % perOpening) + 1;
  return Array.from({ length: shown }, (_, index) => {
    const along = column.first - index * column.step - (index >= columnsPerPage ? column.step + 36 : 0);
    return { x: 0.9925 * along, y: -0.0731 * along - column.height };
  });
}
