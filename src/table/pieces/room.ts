import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import { hasFilters } from '../soft-light.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import { paintLight } from '../paint-light.ts';
import { paintPlainRoom } from '../paint-plain-room.ts';
import { paintRoom } from '../paint-room.ts';
import type { SceneModel } from '../scene-model.ts';

/** The light is soft: a quarter of the pixels carries it. */
const lightShare = 0.25;

export interface RoomPiece {
  draw(model: SceneModel, layout: Layout, density: number): void;
}

interface Baked {
  readonly room: Phaser.GameObjects.Image;
  /** None where the room is plain. */
  readonly light: Phaser.GameObjects.Image | null;
}

/** The room behind everything and the light over everything, painted once per light of day, season and size. */
export function createRoom(kit: Kit): RoomPiece {
  let present: { readonly look: string; readonly size: string; readonly baked: Baked } | null = null;
  let stale: readonly Baked[] = [];
  let count = 0;

  const dropAll = (covered: readonly Baked[]): void => {
    for (const baked of covered) if (stale.includes(baked)) drop(kit, baked);
    stale = stale.filter((baked) => !covered.includes(baked));
  };

  const bake = (model: SceneModel, layout: Layout, density: number): Baked => {
    count += 1;
    const room = bakeOne(kit, `room-${count}`, layout, density, depths.room, (pen) => {
      if (kit.isPlain) paintPlainRoom(pen, layout, density);
      else paintRoom(pen, layout, density, model, hasFilters(kit.scene));
    });
    if (kit.isPlain) return { room, light: null };
    const light = bakeOne(kit, `light-${count}`, layout, lightShare, depths.light, (pen) => {
      pen.scale(lightShare, lightShare);
      paintLight(pen, layout, model.light);
    });
    return { room, light };
  };

  return {
    draw: (model, layout, density) => {
      const look = kit.isPlain ? 'plain' : `${model.light} ${model.season}`;
      const size = `${layout.size.width} ${layout.size.height} ${layout.mode} ${density}`;
      if (present !== null && present.look === look && present.size === size) return;
      const old = present;
      const baked = bake(model, layout, density);
      present = { look, size, baked };
      if (old === null) return;
      // A light that is still coming lies under the next one until that covers it.
      const covered = [...stale, old.baked];
      stale = covered;
      if (old.size !== size) {
        dropAll(covered);
        return;
      }
      baked.room.setAlpha(0);
      const turn = { kind: 'light', ease: 'swing' } as const;
      kit.motion.to(baked.room, { alpha: 1 }, times.crossFade, { ...turn, done: () => dropAll(covered) });
      if (baked.light !== null) kit.motion.to(baked.light.setAlpha(0), { alpha: 1 }, times.crossFade, turn);
      if (old.baked.light !== null) kit.motion.to(old.baked.light, { alpha: 0 }, times.crossFade, turn);
    },
  };
}

function bakeOne(
  kit: Kit,
  key: string,
  { size }: Layout,
  density: number,
  depth: number,
  paint: (pen: CanvasRenderingContext2D) => void,
): Phaser.GameObjects.Image {
  const texture = kit.scene.textures.createCanvas(key, Math.ceil(size.width * density), Math.ceil(size.height * density));
  if (texture !== null) {
    paint(texture.getContext());
    texture.refresh();
  }
  return kit.scene.add
    .image(0, 0, key)
    .setOrigin(0, 0)
    .setScale(1 / density)
    .setDepth(depth);
}

function drop(kit: Kit, { room, light }: Baked): void {
  for (const image of light === null ? [room] : [room, light]) {
    const { key } = image.texture;
    kit.motion.stop(image);
    image.destroy();
    kit.scene.textures.remove(key);
  }
}
