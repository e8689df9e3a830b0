import Phaser from 'phaser';
import { addAtlas, type Kit } from './kit.ts';
import type { Layout } from './layout.ts';
import type { Art } from './load-art.ts';
import { createMotion, type MotionControl } from './motion.ts';
import { createCards } from './pieces/cards.ts';
import { createDesk } from './pieces/desk.ts';
import { createFigures } from './pieces/figures.ts';
import { createHero } from './pieces/hero.ts';
import { createPhone } from './pieces/phone.ts';
import { createRoom } from './pieces/room.ts';
import { createSeal } from './pieces/seal.ts';
import { createStamped } from './pieces/stamped.ts';
import { createTape } from './pieces/tape.ts';
import { createVessels } from './pieces/vessels.ts';
import { createRepaint } from './repaint.ts';
import type { Change } from '#session/list-changes.ts';
import type { SceneModel } from './scene-model.ts';

export interface Stage {
  /** Shows a scene; `isPlaced` puts everything where it belongs without motion. */
  draw(model: SceneModel, layout: Layout, density: number, isPlaced: boolean, changes: readonly Change[]): void;
  /** Brings all that moves to where it is going. */
  skip(): void;
}

/** How the player wants it drawn. */
export interface Looks {
  readonly reducedMotion: boolean;
  readonly isPlain: boolean;
}

/** All pieces of the table in one Phaser scene. Frames are drawn only while something moves. */
export function createStage(scene: Phaser.Scene, art: Art, { reducedMotion, isPlain }: Looks): Stage {
  addAtlas(scene, art.image, art.sheet);
  const repaint = createRepaint(scene);
  const control = createMotion(repaint, reducedMotion);
  const { motion } = control;
  const kit: Kit = { scene, motion, sheet: art.sheet, isPlain };
  const room = createRoom(kit);
  const seal = createSeal(kit);
  const pieces = [
    createFigures(kit),
    createDesk(kit),
    createPhone(kit),
    createHero(kit),
    createVessels(kit),
    seal,
    createCards(kit, seal),
    createStamped(kit),
  ];
  const tape = createTape(kit);
  const { wake } = runWhileMoving(scene, control);
  let standing = '';
  let open: SceneModel['open'] = null;

  return {
    draw: (model, layout, density, isPlaced, changes) => {
      const drawAll = (): void => {
        scene.cameras.main.setOrigin(0, 0).setZoom(density).setScroll(0, 0);
        room.draw(model, layout, density);
        tape.draw(model, layout, density);
        for (const piece of pieces) piece.draw(model, layout);
      };
      const picture = writeWithoutLifts(model);
      const isAnother = standing !== picture || changes.length > 0;
      standing = picture;
      if (isPlaced) control.still(drawAll);
      else if (isAnother) control.turnTo(changes, drawAll);
      else drawAll();
      if (isPlaced || isAnother || open !== model.open) repaint.whole();
      open = model.open;
      wake();
    },
    skip: () => {
      control.skip();
      wake();
    },
  };
}

/** Without what is only lifted, opened or put down again: that is no other picture, and what waits for its turn goes on. */
function writeWithoutLifts(model: SceneModel): string {
  return JSON.stringify({ ...model, lifted: null, open: null, cards: model.cards.map((card) => ({ ...card, lift: 0 })) });
}

/** What the page learns of a frame that took much longer than frames do: the table has not been looked at meanwhile. */
const longestFrameMs = 200;
const usualFrameMs = 16;

/** A table on which nothing moves costs nothing: the loop sleeps after the last motion, and says so on the host. */
function runWhileMoving(scene: Phaser.Scene, { pass, isMoving }: MotionControl): { readonly wake: () => void } {
  const framesToShow = 3;
  let framesLeft = framesToShow;
  const { loop, events, canvas } = scene.game;
  const tell = (): void => canvas.parentElement?.setAttribute('data-moving', String(isMoving()));
  scene.events.on(Phaser.Scenes.Events.UPDATE, () => {
    if (!isMoving()) return;
    // The real time, as sounds keep it, not the smoothed one.
    pass(loop.rawDelta > longestFrameMs ? usualFrameMs : loop.rawDelta);
    tell();
  });
  events.on(Phaser.Core.Events.POST_RENDER, () => {
    if (isMoving()) framesLeft = framesToShow;
    framesLeft -= 1;
    if (framesLeft <= 0) loop.sleep();
  });
  return {
    wake: () => {
      framesLeft = framesToShow;
      tell();
      if (!loop.running) loop.wake(true);
    },
  };
}
