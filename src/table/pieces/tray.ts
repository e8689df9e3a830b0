import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import { createPicture, findFrame, type Kit, setPicture } from '../kit.ts';
import { findHold } from '../hold.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import type { SceneModel, TrayModel } from '../scene-model.ts';
import { findNearEdge } from '../standing.ts';
import { createThing } from './thing.ts';

/** What fits between the walls of the tray; px of the drawing. */
const room = { width: 98, height: 68 } as const;
/** How the sheets lie on each other, from the lowest up: not quite square. */
const lies = [
  { x: 19, y: -9, angle: 15 },
  { x: -25, y: -17, angle: -3 },
  { x: 4, y: -17, angle: 9 },
] as const;
/** A pile lifts what lies on it. */
const pileHeight = 7;

const arrivals = ['called', 'paper', 'newspaper', 'complication'] as const;

export interface TrayPiece {
  draw(model: SceneModel, layout: Layout): void;
}

interface Sheet {
  readonly node: Phaser.GameObjects.Container;
  readonly show: (picture: string | undefined, isOnPile: boolean) => void;
}

/** The tray: the last papers lie in it as what they came as, on the pile of the older ones; one is half outside. */
export function createTray(kit: Kit): TrayPiece {
  const { motion } = kit;
  const tray = createThing(kit, depths.tray, 'tray-back', 'tray--shadow');
  const pile = createPicture(kit, 'tray-papers');
  const sheets = lies.map((lie) => createSheet(kit, lie));
  tray.top.add([pile, ...sheets.map(({ node }) => node), createPicture(kit, 'tray-front')]);
  const beside = createThing(kit, depths.besideTray, 'log-printout', 'log-printout--shadow');
  let wanted = '';
  let lain: TrayModel = { fill: 0, sheets: [], beside: null };

  const lay = (next: TrayModel): void => {
    lain = next;
    pile.setVisible(next.fill === 2);
    sheets.forEach((sheet, index) => sheet.show(next.sheets[index], next.fill === 2));
    if (next.beside !== null) beside.show(next.beside, `${next.beside}--shadow`);
  };

  return {
    draw: (model, layout) => {
      const place = (): void => {
        tray.stand(model.isActEnd ? null : layout.tray, { edge: findNearEdge(layout) });
        beside.stand(
          model.isActEnd || lain.beside === null ? null : layout.besideTray,
          lain.beside === null ? {} : { edge: findNearEdge(layout) },
        );
      };
      const next = JSON.stringify(model.tray);
      if (next !== wanted || motion.isStill()) {
        wanted = next;
        // What lay in the middle is carried here first.
        const kind = arrivals.find((one) => motion.isNew(one));
        motion.when(tray, kind === undefined ? {} : { kind, delayMs: times.tidy }, () => {
          lay(model.tray);
          place();
        });
      }
      place();
      tray.hold(findHold(model, 'tray'));
      beside.hold(findHold(model, 'beside'));
    },
  };
}

function createSheet(kit: Kit, { x, y, angle }: (typeof lies)[number]): Sheet {
  const shade = createPicture(kit, 'letter--shadow').setPosition(1.5, 1.5).setAlpha(0.5);
  const body = createPicture(kit, 'letter');
  const node = kit.scene.add.container(x, y, [shade, body]).setAngle(angle).setVisible(false);
  return {
    node,
    show: (picture, isOnPile) => {
      node.setVisible(picture !== undefined);
      if (picture === undefined) return;
      setPicture(kit, shade, `${picture}--shadow`);
      setPicture(kit, body, picture);
      const [, , width, height] = findFrame(kit, picture);
      node.setScale(Math.min(room.width / width, room.height / height) * kit.sheet).setY(y - (isOnPile ? pileHeight : 0));
    },
  };
}
