import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import { findHold } from '../hold.ts';
import { createPicture, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import { holeStep, paintExposure, paintHoles, paintPaper, paintTapeShadow } from '../paint-tape.ts';
import type { SceneModel } from '../scene-model.ts';
import { findDayOnPaper, findRollMark } from '../tape-geometry.ts';
import { createTapePins } from './tape-pins.ts';
import { findHeight } from './thing.ts';

/** Room around the paper for roll, curl and shadow, in px of the drawing. */
const around = { left: 36, top: 40, right: 40, bottom: 26 } as const;
const paperHeight = 46;
/** The roll covers so much of the paper; px of the drawing. */
const besideRoll = 22;
/** A day feeds so much paper, and a long time no more than this; px of the drawing. */
const feedPerDay = 12;
const mostFeed = 400;

export interface TapePiece {
  draw(model: SceneModel, layout: Layout, density: number): void;
}

interface Rail {
  readonly shade: Phaser.GameObjects.Image;
  readonly paper: Phaser.GameObjects.Image;
  readonly holes: Phaser.GameObjects.Image;
  /** px of the texture per px of the drawing. */
  readonly resolution: number;
}

/** The dated rail: painted anew when its dates change; time feeds it from the roll, and a pin marks each thing that has a day. */
export function createTape(kit: Kit): TapePiece {
  const { motion } = kit;
  const bake = createBaking(kit);
  const top = kit.scene.add.container(0, 0).setDepth(depths.tape);
  const today = createPicture(kit, 'tape-today').setVisible(false);
  const mark = createPicture(kit, 'tape-roll-mark');
  top.add([today, mark]);
  const pins = createTapePins(kit);
  const fed = { px: 0 };
  const shown = { share: 1 };
  let painted = '';
  let printed = '';
  let rail: Rail | null = null;
  let exposures: readonly Phaser.GameObjects.Image[] = [];
  let day: number | null = null;

  const paint = (model: SceneModel, layout: Layout, density: number): void => {
    const { from, to } = model.tape;
    const wanted = JSON.stringify([from, to, layout.tape, density]);
    if (wanted === painted) return;
    painted = wanted;
    printed = '';
    if (rail !== null) for (const one of [rail.shade, rail.paper, rail.holes]) drop(kit, one);
    const resolution = layout.tape.scale * density;
    const shade = bake(layout, resolution, (pen) => paintTapeShadow(pen, layout));
    shade
      .setPosition(layout.tape.x, layout.tape.y)
      .setRotation(layout.tape.turn)
      .setScale(1 / density)
      .setDepth(depths.tape - 1);
    rail = {
      shade,
      paper: bake(layout, resolution, (pen) => paintPaper(pen, layout, model.tape)),
      holes: bake(layout, resolution, (pen) => paintHoles(pen, layout)),
      resolution,
    };
    top.addAt(rail.paper, 0).addAt(rail.holes, 1);
  };

  /** The hatch is drawn from the day it ends back to where it began. */
  const reveal = (layout: Layout): void => {
    const [present] = exposures.slice(-1);
    if (present === undefined || rail === null) return;
    const { length } = layout.tape;
    const width = (around.left + length) * rail.resolution;
    present.setCrop(width * (1 - shown.share), 0, present.width - width * (1 - shown.share), present.height);
  };

  const print = (model: SceneModel, layout: Layout): void => {
    const wanted = JSON.stringify(model.tape.exposure);
    if (rail === null || wanted === printed) return;
    printed = wanted;
    const before = exposures;
    const isReveal = motion.isNew('exposure-known');
    const forget = (): void => {
      for (const one of before) drop(kit, one);
    };
    const next = bake(layout, rail.resolution, (pen) => paintExposure(pen, layout, model.tape, kit.isPlain));
    top.addAt(next, before.length + 2);
    exposures = [...(isReveal ? before : []), next];
    motion.stop(shown);
    if (!isReveal) {
      forget();
      shown.share = 1;
      return;
    }
    motion.to(shown, { share: 1 }, times.hatch, {
      from: { share: 0 },
      kind: 'exposure-known',
      ease: 'even',
      shows: top,
      update: () => reveal(layout),
      done: () => {
        forget();
        exposures = [next];
      },
    });
  };

  const turn = (layout: Layout): void => {
    if (rail === null) return;
    const shift = fed.px % holeStep;
    const { resolution, holes } = rail;
    holes.setX(shift);
    // Beside the roll they come out from under it.
    holes.setCrop((around.left + besideRoll - shift) * resolution, 0, (layout.tape.length - besideRoll) * resolution, holes.height);
    const { x, y } = findRollMark(fed.px);
    mark.setPosition(x, y);
  };

  const pass = (model: SceneModel, layout: Layout): void => {
    const at = { x: findDayOnPaper(model.tape, layout.tape.length, model.tape.today) };
    const days = day === null ? 0 : model.tape.today - day;
    if (days > 0 && motion.isNew('time')) {
      const px = Math.ceil(Math.min(mostFeed, days * feedPerDay) / holeStep) * holeStep;
      motion.to(fed, { px: Math.ceil(fed.px / holeStep) * holeStep + px }, times.feed, {
        kind: 'time',
        ease: 'swing',
        shows: top,
        update: () => turn(layout),
      });
    }
    day = model.tape.today;
    today.setVisible(true);
    motion.to(today, at, times.feed, { kind: 'time', ease: 'swing', shows: top });
    turn(layout);
  };

  return {
    draw: (model, layout, density) => {
      paint(model, layout, density);
      print(model, layout);
      pass(model, layout);
      const { tape } = layout;
      const up = findHeight(findHold(model, 'tape'), motion.isReduced) * tape.scale;
      top.setRotation(tape.turn).setScale(tape.scale);
      if (motion.isStill()) top.setPosition(tape.x, tape.y);
      motion.to(top, { x: tape.x, y: tape.y - up }, times.point);
      if (rail !== null) motion.to(rail.shade, { x: tape.x + 0.62 * up, y: tape.y + 0.5 * up }, times.point);
      pins.stick(model, layout, up);
    },
  };
}

type Bake = (layout: Layout, resolution: number, paint: (pen: CanvasRenderingContext2D) => void) => Phaser.GameObjects.Image;

/** Bakes pictures as large as the rail, in px of the drawing from the left end of the paper on. */
function createBaking(kit: Kit): Bake {
  let count = 0;
  return (layout, resolution, paint) => {
    count += 1;
    const key = `tape-${count}`;
    const width = layout.tape.length + around.left + around.right;
    const height = paperHeight + around.top + around.bottom;
    const texture = kit.scene.textures.createCanvas(key, Math.ceil(width * resolution), Math.ceil(height * resolution));
    if (texture !== null) {
      const pen = texture.getContext();
      pen.scale(resolution, resolution);
      pen.translate(around.left, around.top);
      paint(pen);
      texture.refresh();
    }
    return kit.scene.add
      .image(0, 0, key)
      .setOrigin(around.left / width, around.top / height)
      .setScale(1 / resolution);
  };
}

/** Takes a baked picture away with its texture. */
function drop(kit: Kit, image: Phaser.GameObjects.Image): void {
  const { key } = image.texture;
  kit.motion.stop(image);
  image.destroy();
  kit.scene.textures.remove(key);
}
