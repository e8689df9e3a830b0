import type Phaser from 'phaser';
import { atlasFrames, type AtlasFrame } from './atlas-frames.ts';
import { softenLight } from './soft-light.ts';
import type { Motion } from './motion.ts';

/** What every piece of the table is made with. */
export interface Kit {
  readonly scene: Phaser.Scene;
  readonly motion: Motion;
  /** px of the atlas per px of the drawing. */
  readonly sheet: 1 | 2;
  /** For strong contrast: flat planes, and neither light nor glow over them. */
  readonly isPlain: boolean;
}

export const atlasKey = 'objects';

/** Lays the frames of the atlas over its picture. */
export function addAtlas(scene: Phaser.Scene, image: HTMLImageElement, sheet: 1 | 2): void {
  const texture = scene.textures.addImage(atlasKey, image);
  if (texture === null) return;
  for (const [id, [x, y, width, height]] of Object.entries(atlasFrames[sheet])) texture.add(id, 0, x, y, width, height);
}

/** A picture of the atlas whose origin is that of its drawing, one px of the drawing to one unit. */
export function createPicture(kit: Kit, id: string): Phaser.GameObjects.Image {
  const image = kit.scene.add.image(0, 0, atlasKey);
  setPicture(kit, image, id);
  if (!kit.isPlain) softenLight(image, id, kit.sheet);
  return image;
}

/** Gives an image another drawing. */
export function setPicture(kit: Kit, image: Phaser.GameObjects.Image, id: string): void {
  const [, , width, height, originX, originY] = findFrame(kit, id);
  if (image.frame.name !== id) image.setTexture(atlasKey, id);
  image.setOrigin(originX / width, originY / height).setScale(1 / kit.sheet);
}

/** Where a drawing lies in the atlas. */
export function findFrame(kit: Kit, id: string): AtlasFrame {
  return atlasFrames[kit.sheet][id] ?? [0, 0, 1, 1, 0, 0];
}
