import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import { findHold } from '../hold.ts';
import { createPicture, findFrame, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import { times } from '../motion-times.ts';
import type { Step, Turn } from '../motion.ts';
import type { SceneModel, VesselModel } from '../scene-model.ts';
import { findSurface, findSurfaceHalfWidth } from '../vessel-geometry.ts';
import { createThing, type Thing } from './thing.ts';

/** The surface sways once while its level changes; degrees. */
const tilt = 3;
/** Half the width of the drawing of a surface. */
const drawnSurface = 34;

export interface VesselsPiece {
  draw(model: SceneModel, layout: Layout): void;
}

interface Vessel {
  readonly thing: Thing;
  readonly arrow: Phaser.GameObjects.Image;
  readonly shown: { level: number };
  readonly sway: { angle: number };
  readonly fill: () => void;
  oldLevel: number | null;
}

/** Five vessels; the level of the liquid is the measure. */
export function createVessels(kit: Kit): VesselsPiece {
  const vessels = new Map<string, Vessel>();

  const findVessel = ({ id, shape, level }: VesselModel): Vessel => {
    const known = vessels.get(id);
    if (known !== undefined) return known;
    const vessel = createVessel(kit, shape, level);
    vessels.set(id, vessel);
    return vessel;
  };

  /** A paper arrow stays where the level was. */
  const mark = (vessel: Vessel, { shape, oldLevel }: VesselModel): void => {
    if (vessel.oldLevel === oldLevel && !kit.motion.isStill()) return;
    vessel.oldLevel = oldLevel;
    kit.motion.when(vessel.arrow, { kind: 'measures' }, () => {
      vessel.arrow.setVisible(oldLevel !== null);
      if (oldLevel !== null) placeArrow(kit, vessel.arrow, shape, oldLevel);
    });
  };

  return {
    draw: (model, layout) => {
      const spots = layout.vessels(model.vessels.length, model.isActEnd);
      model.vessels.forEach((measure, index) => {
        const vessel = findVessel(measure);
        vessel.thing.stand(spots[index] ?? null);
        const turn = { kind: 'measures', update: vessel.fill, shows: vessel.thing.node } as const;
        if (kit.motion.isNew('measures') && vessel.shown.level !== measure.level) swayOnce(kit, vessel, turn);
        kit.motion.to(vessel.shown, { level: measure.level }, times.level, { ...turn, ease: 'swing' });
        vessel.thing.hold(findHold(model, `vessel ${measure.id}`));
        mark(vessel, measure);
      });
    },
  };
}

function createVessel(kit: Kit, shape: string, level: number): Vessel {
  const thing = createThing(kit, depths.vessels, `vessel-${shape}-back`, `vessel-${shape}--shadow`);
  const liquid = createPicture(kit, `vessel-${shape}-liquid`);
  const surface = createPicture(kit, 'vessel-surface');
  const glass = createPicture(kit, `vessel-${shape}-glass`);
  const arrow = createPicture(kit, 'vessel-arrow').setVisible(false);
  thing.top.add([liquid, surface, glass, arrow]);
  const shown = { level };
  const sway = { angle: 0 };
  const [, , width, height] = findFrame(kit, `vessel-${shape}-liquid`);
  const fill = (): void => {
    const body = findLiquid(kit, shape);
    const y = findSurface(body, shown.level);
    const from = (y - body.top) * kit.sheet;
    liquid.setCrop(0, from, width, Math.max(0, height - from));
    surface
      .setPosition(1, y)
      .setAngle(sway.angle)
      .setScale(findSurfaceHalfWidth(shape, shown.level) / drawnSurface / kit.sheet);
  };
  fill();
  return { thing, arrow, shown, sway, fill, oldLevel: null };
}

function swayOnce(kit: Kit, { sway }: Vessel, turn: Turn & Pick<Step, 'update' | 'shows'>): void {
  const [quarter, half] = [times.tilt / 4, times.tilt / 2];
  const legs = [
    { goal: { angle: tilt }, durationMs: quarter },
    { goal: { angle: -tilt }, durationMs: half },
    { goal: { angle: 0 }, durationMs: quarter },
  ];
  kit.motion.along(sway, legs, turn);
}

function placeArrow(kit: Kit, arrow: Phaser.GameObjects.Image, shape: string, level: number): void {
  const [, , width, , originX] = findFrame(kit, `vessel-${shape}-glass`);
  const left = Math.min(originX, width) / kit.sheet;
  arrow.setPosition(-Math.min(left, 46) - 3, findSurface(findLiquid(kit, shape), level));
}

function findLiquid(kit: Kit, shape: string): { readonly top: number; readonly bottom: number } {
  const [, , , height, , originY] = findFrame(kit, `vessel-${shape}-liquid`);
  return { top: -originY / kit.sheet, bottom: (height - originY) / kit.sheet };
}
