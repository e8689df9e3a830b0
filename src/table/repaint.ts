import Phaser from 'phaser';

/** Something drawn whose place on the page can be asked for. */
export interface Drawn {
  /** False once it has been taken down. */
  readonly active: boolean;
  getBounds(): Phaser.Geom.Rectangle;
}

/** Which part of the picture the next frame paints: a moving card must not cost a whole table. */
export interface Repaint {
  whole(): void;
  /** Where this stood when it was last told and where it stands now. */
  around(drawn: Drawn): void;
}

/** Room for soft edges, px of the page. */
const margin = 3;

/** Clips the frames of the Canvas renderer to what has changed since the last one; WebGL paints every frame whole. */
export function createRepaint(scene: Phaser.Scene): Repaint {
  let isWhole = true;
  let area: Phaser.Geom.Rectangle | null = null;
  const before = new WeakMap<Drawn, Phaser.Geom.Rectangle>();
  const { renderer } = scene.game;

  const add = (rectangle: Phaser.Geom.Rectangle): void => {
    area = area === null ? Phaser.Geom.Rectangle.Clone(rectangle) : Phaser.Geom.Rectangle.Union(area, rectangle, area);
  };

  if (renderer instanceof Phaser.Renderer.Canvas.CanvasRenderer) {
    const pen = renderer.gameContext;
    renderer.on(Phaser.Renderer.Events.PRE_RENDER, () => {
      if (!isWhole) clip(pen, area, scene.cameras.main.zoom);
      isWhole = false;
      area = null;
    });
  }

  return {
    whole: () => {
      isWhole = true;
    },
    around: (drawn) => {
      // What is taken down still ends its tweens, but has lost its picture; so has all of a scene that goes.
      if (!drawn.active || !scene.sys.isActive()) return;
      const now = drawn.getBounds();
      const then = before.get(drawn);
      if (then !== undefined) add(then);
      add(now);
      before.set(drawn, now);
    },
  };
}

/** The renderer has saved its state just before and restores it after the frame. */
function clip(pen: CanvasRenderingContext2D, area: Phaser.Geom.Rectangle | null, zoom: number): void {
  pen.beginPath();
  if (area !== null) {
    const left = Math.floor((area.left - margin) * zoom);
    const top = Math.floor((area.top - margin) * zoom);
    pen.rect(left, top, Math.ceil((area.right + margin) * zoom) - left, Math.ceil((area.bottom + margin) * zoom) - top);
  }
  pen.clip();
}
