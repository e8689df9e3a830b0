import type Phaser from 'phaser';
import { depths } from '../depths.ts';
import { createPicture, findFrame, type Kit } from '../kit.ts';
import type { Layout } from '../layout.ts';
import type { SceneModel, VesselModel } from '../scene-model.ts';
import { findSurface, findSurfaceHalfWidth } from '../vessel-geometry.ts';
import { createThing, type Thing } from './thing.ts';

const levelMs = 400;
/** Half the width of the drawing of a surface. */
const drawnSurface = 34;

export interface VesselsPiece {
  draw(model: SceneModel, layout: Layout): void;
}

interface Vessel {
  readonly thing: Thing;
  readonly arrow: Phaser.GameObjects.Image;
  readonly shown: { level: number };
  readonly fill: () => void;
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

  return {
    draw: (model, layout) => {
      const spots = layout.vessels(model.vessels.length, model.isActEnd);
      model.vessels.forEach((measure, index) => {
        const vessel = findVessel(measure);
        vessel.thing.stand(spots[index] ?? null);
        kit.motion.to(vessel.shown, { level: measure.level }, levelMs, { update: vessel.fill, shows: vessel.thing.node });
        vessel.thing.lift(model.lifted === `vessel ${measure.id}`);
        vessel.arrow.setVisible(measure.oldLevel !== null);
        if (measure.oldLevel !== null) placeArrow(kit, vessel.arrow, measure.shape, measure.oldLevel);
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
  const [, , width, height] = findFrame(kit, `vessel-${shape}-liquid`);
  const fill = (): void => {
    const body = findLiquid(kit, shape);
    const y = findSurface(body, shown.level);
    const from = (y - body.top) * kit.sheet;
    liquid.setCrop(0, from, width, Math.max(0, height - from));
    surface.setPosition(1, y).setScale(findSurfaceHalfWidth(shape, shown.level) / drawnSurface / kit.sheet);
  };
  fill();
  return { thing, arrow, shown, fill };
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
