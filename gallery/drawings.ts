import { atlasFrames } from '#table/atlas-frames.ts';
import { loadArt } from '#table/load-art.ts';

/** Shows every drawing of the atlas as it lies there, alone: what is drawn and what it is called. */
export async function showDrawings(row: HTMLElement): Promise<void> {
  const { image, sheet } = await loadArt(1);
  for (const [name, [x, y, width, height]] of Object.entries(atlasFrames[sheet])) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    const canvas = document.createElement('canvas');
    caption.textContent = name;
    canvas.className = 'gallery-drawing';
    canvas.width = width;
    canvas.height = height;
    canvas.style.inlineSize = `${width / sheet}px`;
    canvas.getContext('2d')?.drawImage(image, x, y, width, height, 0, 0, width, height);
    figure.append(caption, canvas);
    row.append(figure);
  }
}
