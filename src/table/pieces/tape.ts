import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import { createPicture, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { paintTape, paintTapeShadow } from '../paint-tape.ts';
import type { SceneModel } from '../scene-model.ts';
import { findPin } from '../tape-geometry.ts';
import { liftHeight } from './thing.ts';

/** Room around the paper for roll, curl and shadow, in px of the drawing. */
const around = { left: 36, top: 40, right: 40, bottom: 26 } as const;
const paper = 46;
const dropMs = 160;
const dropHeight = 40;
const liftMs = 150;

export interface TapePiece {
  draw(model: SceneModel, layout: Layout, density: number): void;
}

/** The dated rail: painted anew when its dates change, with a pin for each thing that has one. */
export function createTape(kit: Kit): TapePiece {
  let painted = '';
  let rail: { readonly shade: Phaser.GameObjects.Image; readonly strip: Phaser.GameObjects.Image } | null = null;
  const pins = new Map<string, Phaser.GameObjects.Container>();

  const paint = (model: SceneModel, layout: Layout, density: number): void => {
    const { from, to, exposure } = model.tape;
    const wanted = JSON.stringify([from, to, exposure, layout.tape, density]);
    if (wanted === painted) return;
    painted = wanted;
    rail?.shade.destroy();
    rail?.strip.destroy();
    rail = {
      shade: bake(kit, 'tape-shadow', layout, density, (pen) => paintTapeShadow(pen, layout)),
      strip: bake(kit, 'tape', layout, density, (pen) => paintTape(pen, layout, model.tape)),
    };
  };

  const lift = (up: number, { tape }: Layout): void => {
    if (rail === null) return;
    kit.motion.to(rail.strip, { x: tape.x, y: tape.y - up }, liftMs);
    kit.motion.to(rail.shade, { x: tape.x + 0.62 * up, y: tape.y + 0.5 * up }, liftMs);
  };

  const stick = (model: SceneModel, layout: Layout, up: number): void => {
    const scale = layout.tape.scale;
    const seen = new Set<string>();
    for (const pin of model.tape.pins) {
      const id = `${pin.kind} ${pin.id}`;
      seen.add(id);
      const { x, y } = findPin(layout, model.tape, pin.day);
      const known = pins.get(id);
      const node = known ?? createPin(kit, pin.kind);
      pins.set(id, node);
      node.setScale(scale);
      if (known === undefined && !kit.motion.isStill()) node.setPosition(x, y - dropHeight * scale).setAlpha(0);
      kit.motion.to(node, { x, y: y - up, alpha: 1 }, dropMs);
    }
    for (const [id, node] of pins) {
      if (seen.has(id)) continue;
      pins.delete(id);
      node.destroy();
    }
  };

  return {
    draw: (model, layout, density) => {
      paint(model, layout, density);
      const up = model.lifted === 'tape' && !kit.motion.isReduced ? liftHeight * layout.tape.scale : 0;
      lift(up, layout);
      stick(model, layout, up);
    },
  };
}

/** A picture as large as the rail, lying where the rail lies. */
function bake(
  kit: Kit,
  key: string,
  layout: Layout,
  density: number,
  paint: (pen: CanvasRenderingContext2D) => void,
): Phaser.GameObjects.Image {
  if (kit.scene.textures.exists(key)) kit.scene.textures.remove(key);
  const resolution = layout.tape.scale * density;
  const width = layout.tape.length + around.left + around.right;
  const height = paper + around.top + around.bottom;
  const texture = kit.scene.textures.createCanvas(key, Math.ceil(width * resolution), Math.ceil(height * resolution));
  if (texture !== null) {
    const pen = texture.getContext();
    pen.scale(resolution, resolution);
    pen.translate(around.left, around.top);
    paint(pen);
    texture.refresh();
  }
  return kit.scene.add
    .image(layout.tape.x, layout.tape.y, key)
    .setOrigin(around.left / width, around.top / height)
    .setRotation(layout.tape.turn)
    .setScale(1 / density)
    .setDepth(depths.tape);
}

function createPin(kit: Kit, kind: string): Phaser.GameObjects.Container {
  return kit.scene.add.container(0, 0, [createPicture(kit, 'pin--shadow'), createPicture(kit, `pin-${kind}`)]).setDepth(depths.pins);
}
