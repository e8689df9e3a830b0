import Phaser from 'phaser';
import { palette, warmth } from './palette.ts';

/** What shines softly over its edges, in which colour and how strongly. */
const shining: Readonly<Record<string, { readonly colour: string; readonly strength: number }>> = {
  'lamp-light': { colour: warmth, strength: 1.5 },
  'figure--speaking-rim': { colour: palette.amber, strength: 3 },
};

/** px of the drawing that a glow reaches. */
const reach = 9;
const quality = 8;

/** Whether the graphics card draws: then light may be soft. The Canvas renderer shows the same table without. */
export function hasFilters(scene: Phaser.Scene): boolean {
  return scene.game.renderer instanceof Phaser.Renderer.WebGL.WebGLRenderer;
}

/** Lets a picture shine if its drawing is one that does and the graphics card draws. `sheet` is px of the atlas per px of the drawing. */
export function addGlow(picture: Phaser.GameObjects.Image, id: string, sheet: 1 | 2): void {
  const shine = shining[id];
  if (shine === undefined || !hasFilters(picture.scene)) return;
  const { color } = Phaser.Display.Color.HexStringToColor(shine.colour);
  picture.enableFilters().filters?.internal.addGlow(color, shine.strength, 0, 1, false, quality, reach * sheet);
}
