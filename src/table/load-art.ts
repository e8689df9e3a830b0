/** The drawings of the table, at the scale that the screen can show. */
export interface Art {
  readonly image: HTMLImageElement;
  readonly sheet: 1 | 2;
}

/** A game that is one file carries one sheet: nobody fetches the one that fits. */
const isOneFile = import.meta.env.MODE === 'single';

const sheets = {
  1: isOneFile ? '' : new URL('../../assets/atlas/objects-1x.webp', import.meta.url).href,
  2: new URL('../../assets/atlas/objects-2x.webp', import.meta.url).href,
} as const;

/** What has just arrived lies larger than drawn. */
const largestScale = 1.5;

/** Loads the atlas for so many px of the screen per px of the drawing. Rejects when the picture cannot be had. */
export async function loadArt(scale: number): Promise<Art> {
  const sheet = isOneFile || scale * largestScale > 1 ? 2 : 1;
  const image = new Image();
  image.src = sheets[sheet];
  await image.decode();
  return { image, sheet };
}
