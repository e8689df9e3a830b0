import Phaser from 'phaser';
import type { Change } from '#session/list-changes.ts';
import type { SessionView } from '#session/view.ts';
import { findHit, type Hit } from './hit-regions.ts';
import type { Opens } from './hold.ts';
import { type LabelModel, readLabels } from './label-model.ts';
import { createLabels } from './labels.ts';
import { chooseDensity, type Host, layOutTable } from './layout.ts';
import { loadArt } from './load-art.ts';
import { palette } from './palette.ts';
import { watchPointing } from './pointing.ts';
import { type Draft, readScene, type SceneModel } from './scene-model.ts';
import { createStage, type Stage } from './stage.ts';
import type { TableNames } from './table-names.ts';

export { createTableNames } from './table-names.ts';

export interface TableOptions {
  readonly renderer: 'canvas' | 'webgl';
  readonly reducedMotion: boolean;
  /** For strong contrast: flat planes instead of cloth, wall and light. */
  readonly isPlain: boolean;
  readonly names: TableNames;
  /** The drawing on the scenario's cover, which tells what kind of site the laptop shows. */
  readonly cover: string;
  /** Something on the table is pointed at, or nothing any more. */
  onPoint(hit: Hit | null): void;
  onChoose(option: string): void;
  onOpen(what: Opens): void;
  /** Called once when the graphics card takes the picture away: nothing is drawn any more. */
  onLost(): void;
}

/** What is in the hand: the thing that is pointed at, and what the sheet over the words was taken from. */
export interface Held {
  readonly lifted: string | null;
  readonly open: Opens | null;
}

/** The tabletop: shows a SessionView, says what is pointed at and chosen, decides nothing. */
export interface Table {
  /** Resolves when the table stands in its host; rejects where this browser cannot draw it. */
  readonly ready: Promise<void>;
  /** Shows a view. `changes` are what it differs in from the one before; the draft and what is held may change alone. */
  render(view: SessionView, draft: Draft, held: Held, changes: readonly Change[]): void;
  setNames(names: TableNames): void;
  /** To be called when the host's size may have changed; it is also watched. */
  resize(): void;
  destroy(): void;
}

/** Makes the tabletop in a host, which must be in the page and positioned. Until it is ready nothing of it is seen. */
export function createTable(host: HTMLElement, options: TableOptions): Table {
  const labels = createLabels(host);
  let names = options.names;
  let shown: { readonly view: SessionView; readonly draft: Draft; readonly held: Held } | null = null;
  let drawn: { readonly scene: SceneModel; readonly labels: LabelModel } | null = null;
  let stage: Stage | null = null;
  let game: Phaser.Game | null = null;
  let isGone = false;
  let size = measure(host);
  let layout = layOutTable(size);

  const density = (): number => chooseDensity(size, window.devicePixelRatio);

  const drawAll = (isPlaced: boolean, changes: readonly Change[] = []): void => {
    if (shown === null || stage === null) return;
    const { view, draft, held } = shown;
    drawn = { scene: readScene(view, draft, held.lifted, options.cover, held.open), labels: readLabels(view, layout, names) };
    stage.draw(drawn.scene, layout, density(), isPlaced, changes);
    labels.draw(drawn.labels, names.isLatin, held.lifted);
  };

  const resize = (): void => {
    const next = measure(host);
    if (JSON.stringify(next) === JSON.stringify(size)) return;
    size = next;
    layout = layOutTable(size);
    if (game === null) return;
    // In this order: Phaser writes the size on the page only with a new zoom, or with a size that is not that of the picture.
    game.scale.resize(size.width * density(), size.height * density());
    game.scale.setZoom(1 / density());
    drawAll(true);
  };

  const pointing = watchPointing(host, (at) => (drawn === null ? null : findHit(drawn.scene, layout, drawn.labels, at)), options);
  // A held key repeats itself: only a new press is impatience.
  const skipByKey = (event: KeyboardEvent): void => {
    if (!event.repeat) stage?.skip();
  };
  const skip = (): void => stage?.skip();
  window.addEventListener('keydown', skipByKey, { passive: true });
  host.addEventListener('pointerdown', skip, { passive: true });
  const watcher = new ResizeObserver(resize);
  watcher.observe(host);

  const boot = async (): Promise<void> => {
    const art = await loadArt(layout.unit * density());
    if (isGone) return;
    await new Promise<void>((resolve) => {
      game = new Phaser.Game({
        type: options.renderer === 'webgl' ? Phaser.WEBGL : Phaser.CANVAS,
        parent: host,
        width: size.width * density(),
        height: size.height * density(),
        backgroundColor: palette.punch,
        banner: false,
        audio: { noAudio: true },
        input: { keyboard: false, mouse: false, touch: false, gamepad: false },
        disableContextMenu: false,
        autoFocus: false,
        scale: { mode: Phaser.Scale.NONE, zoom: 1 / density(), autoRound: false },
        // The room covers every pixel: nothing need be wiped before a frame, and a frame may paint a part only.
        // One texture at a time: to tell several apart Phaser compares an interpolated number exactly, and where that is not
        // exact a wedge of the picture is missing.
        render: { antialias: true, roundPixels: false, clearBeforeRender: false, maxTextures: 1, powerPreference: 'low-power' },
        scene: {
          create(this: Phaser.Scene): void {
            this.game.canvas.setAttribute('aria-hidden', 'true');
            this.game.canvas.style.display = 'block';
            this.game.canvas.addEventListener('webglcontextlost', options.onLost, { once: true });
            stage = createStage(this, art, options);
            drawAll(true);
            resolve();
          },
        },
      });
    });
  };

  return {
    ready: boot(),
    render: (view, draft, held, changes) => {
      const isFirst = shown === null;
      shown = { view, draft, held };
      drawAll(isFirst, changes);
    },
    setNames: (next) => {
      names = next;
      drawAll(false);
    },
    resize,
    destroy: () => {
      isGone = true;
      watcher.disconnect();
      pointing.stop();
      window.removeEventListener('keydown', skipByKey);
      host.removeEventListener('pointerdown', skip);
      host.removeAttribute('data-moving');
      labels.remove();
      stage = null;
      // A game that ends may give its context back: that is no loss.
      game?.canvas.removeEventListener('webglcontextlost', options.onLost);
      // Phaser forgets its own stamp for tiles, and through its canvases a pool would keep the whole table for ever.
      game?.textures.tileSprite?.destroy();
      game?.destroy(true);
      // Phaser ends a game in its next frame, and a sleeping loop has none.
      if (game?.loop.running === false) game.loop.wake(true);
    },
  };
}

/** A host that leaves a good part of the window to the words is a header; one that is `data-whole` has no words beside it. */
function measure(host: HTMLElement): Host {
  const leastShare = 0.75;
  const narrowest = 640;
  const width = Math.max(1, Math.round(host.clientWidth));
  const height = Math.max(1, Math.round(host.clientHeight));
  const isWhole = host.dataset['whole'] !== undefined;
  const isStrip = !isWhole && (width < narrowest || height < window.innerHeight * leastShare);
  if (!isWhole && !isStrip) return { width, height, isStrip };
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(host);
  return { width, height, isStrip, isWhole, wall: Number.parseFloat(scrollPaddingTop), foot: Number.parseFloat(scrollPaddingBottom) || 0 };
}
