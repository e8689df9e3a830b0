import Phaser from 'phaser';
import { palette } from './palette.ts';

/** How the light of a picture is softened: its edges are lost, or it shines over them in a colour. */
type Soften = (filters: Phaser.GameObjects.Components.FilterList, sheet: 1 | 2) => unknown;

/** px of the drawing that a glow reaches. */
const reach = 12;
const quality = 8;

const softened: Readonly<Record<string, Soften>> = {
  'lamp-light': (filters, sheet) => filters.addBlur(1, 2, 2, 1.5 * sheet),
  'figure--speaking-rim': (filters, sheet) => {
    const { color } = Phaser.Display.Color.HexStringToColor(palette.amber);
    return filters.addGlow(color, 1.6, 0, 1, false, quality, reach * sheet);
  },
};

/** Whether the graphics card draws: then light may be soft. The Canvas renderer shows the same table without. */
export function hasFilters(scene: Phaser.Scene): boolean {
  return scene.game.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer;
}

/** Softens the light of a picture if its drawing is light and the graphics card draws. `sheet` is px of the atlas per px of the drawing. */
export function softenLight(picture: Phaser.GameObjects.Image, id: string, sheet: 1 | 2): void {
  const soften = softened[id];
  if (soften === undefined || !hasFilters(picture.scene)) return;
  const { filters } = picture.enableFilters();
  if (filters !== null) soften(filters.internal, sheet);
}
