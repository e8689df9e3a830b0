import { frames, type FrameName } from './frames.ts';
import type { State } from './state.ts';

/** Paints states one after another, each in a window of its frame's size. */
export interface Painter {
  /** The part of the picture that a state is about, words and all. */
  paint(state: State): Promise<HTMLElement>;
  stop(): void;
}

/** A painter whose windows stand unseen in a page; one per frame, because a table measures the window that it is in. */
export function createPainter(into: HTMLElement, language: string): Painter {
  const windows = new Map<FrameName, HTMLIFrameElement>();

  const windowFor = (name: FrameName): HTMLIFrameElement => {
    const known = windows.get(name);
    if (known !== undefined) return known;
    const frame = document.createElement('iframe');
    frame.className = 'gallery-window';
    frame.width = String(frames[name].width);
    frame.height = String(frames[name].height);
    frame.tabIndex = -1;
    frame.title = name;
    frame.setAttribute('aria-hidden', 'true');
    windows.set(name, frame);
    return frame;
  };

  return {
    async paint(state) {
      const frame = windowFor(state.frame);
      const address = `table.html?lang=${language}#${state.id}`;
      if (frame.isConnected) frame.contentWindow?.location.replace(address);
      else {
        frame.src = address;
        into.append(frame);
      }
      return copyPicture(await untilShown(frame, state.id));
    },
    stop: () => windows.forEach((frame) => frame.remove()),
  };
}

async function untilShown(frame: HTMLIFrameElement, id: string): Promise<HTMLElement> {
  for (;;) {
    const page = frame.contentDocument?.documentElement;
    if (page?.dataset['shown'] === id) return page;
    await new Promise((resolve) => {
      window.requestAnimationFrame(resolve);
    });
  }
}

/** The canvas of a page, cut to its part, with the words that hang over it. */
function copyPicture(page: HTMLElement): HTMLElement {
  const [x = 0, y = 0, width = 1, height = 1] = (page.dataset['part'] ?? '').split(' ').map(Number);
  const canvas = page.querySelector('canvas');
  const words = page.querySelector<HTMLElement>('.table-labels');
  const picture = document.createElement('div');
  picture.className = 'gallery-picture';
  picture.style.inlineSize = `${width}px`;
  picture.style.blockSize = `${height}px`;
  if (canvas !== null) picture.append(copyCanvas(canvas, { x, y, width, height }));
  if (words !== null) {
    const over = document.importNode(words, true);
    over.style.inset = 'auto';
    over.style.insetInlineStart = `${-x}px`;
    over.style.insetBlockStart = `${-y}px`;
    over.style.inlineSize = `${words.clientWidth}px`;
    over.style.blockSize = `${words.clientHeight}px`;
    picture.append(over);
  }
  return picture;
}

interface Cut {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function copyCanvas(canvas: HTMLCanvasElement, { x, y, width, height }: Cut): HTMLCanvasElement {
  const density = canvas.width / canvas.clientWidth;
  const copy = document.createElement('canvas');
  copy.width = Math.round(width * density);
  copy.height = Math.round(height * density);
  copy.style.inlineSize = `${width}px`;
  copy.style.blockSize = `${height}px`;
  copy.getContext('2d')?.drawImage(canvas, x * density, y * density, copy.width, copy.height, 0, 0, copy.width, copy.height);
  return copy;
}
