import { depths } from '../depths.ts';
import type { Kit } from '../kit.ts';
import type { Layout, Spot } from '../layout.ts';
import { times } from '../motion-times.ts';
import type { Turn } from '../motion.ts';
import type { Goal } from '../mover.ts';
import type { NewspaperModel } from '../newspaper-model.ts';
import type { SceneModel } from '../scene-model.ts';
import { createPaper, type Paper } from './paper.ts';
import { liftHeight } from './thing.ts';

/** A paper comes so far above the cloth and turns so much on its way. */
const arrivesAbove = 12;
const turnDegrees = 6;
/** A newspaper lies folded into a strip of this share of its height. */
const folded = 0.14;
/** How large a paper is in the tray. */
const inTray = 0.5;

/** Papers are drawn at their own size; the smaller ones lie a little larger, the complication card largest. */
const sizes: Readonly<Record<string, number>> = {
  'complication-card': 1.25,
  'chat-note': 1.15,
  'aftermath-slip': 1.2,
  'meeting-plate': 1.1,
  'envelope-seal': 1.05,
  newspaper: 1.05,
};

const arrivals = ['paper', 'newspaper', 'complication'] as const;
type Arrival = (typeof arrivals)[number];

export interface HeroPiece {
  draw(model: SceneModel, layout: Layout): void;
}

/** The paper or card that has just arrived, in the middle; what lay there before goes to the tray. */
export function createHero(kit: Kit): HeroPiece {
  const { motion } = kit;
  let [lying, leaving] = [createPaper(kit), createPaper(kit)];
  let picture: string | null = null;

  /** The one way for a paper to leave: to the tray, where it is from then on. */
  const tidy = (paper: Paper, { tray }: Layout): void => {
    const hide = (): unknown => paper.node.setVisible(false);
    if (motion.isStill() || tray.scale === 0) {
      motion.stop(paper.pose);
      hide();
      return;
    }
    paper.node.setDepth(depths.hero - 1);
    const kind = motion.isNew('called') ? 'called' : arrivals.find((one) => motion.isNew(one));
    const goal = { ...paper.pose, x: tray.x, y: tray.y, scale: tray.scale * inTray, angle: -turnDegrees, open: 1, turned: 1 };
    const turn: Turn = kind === undefined ? {} : { kind };
    const shown = { ...turn, update: paper.settle, shows: paper.node };
    motion.to(paper.pose, goal, times.tidy, { ...shown, ease: 'swing', done: hide });
    motion.to(paper.hover, { height: 0 }, times.tidy, shown);
  };

  const bring = (paper: Paper, shows: string, newspaper: NewspaperModel | null, goal: Goal, { planes }: Layout): void => {
    motion.stop(paper.hover);
    paper.hover.height = 0;
    paper.node.setDepth(depths.hero);
    const kind = arrivals.find((one) => motion.isNew(one)) ?? 'paper';
    const from = { ...goal, ...startOf(kind, planes.clothLeft, goal) };
    const shown = { kind, update: paper.settle, shows: paper.node };
    motion.to(paper.pose, goal, durations[kind], { ...shown, from, ease: eases[kind] });
    paper.show(shows, newspaper);
    paper.node.setVisible(motion.isStill());
    motion.when(paper, { kind }, () => paper.node.setVisible(true));
    if (kind !== 'paper') return;
    const closes = { ...shown, from: { height: arrivesAbove }, delayMs: times.arrive - times.shadowClose };
    motion.to(paper.hover, { height: 0 }, times.shadowClose, closes);
  };

  return {
    draw: (model, layout) => {
      const next = model.isActEnd ? null : model.hero;
      const isNew = next !== picture || arrivals.some((one) => motion.isNew(one));
      if (isNew && picture !== null) {
        [lying, leaving] = [leaving, lying];
        if (model.isActEnd) leaving.node.setVisible(false);
        else tidy(leaving, layout);
      }
      picture = next;
      if (next === null) return;
      const goal = restAt({ ...layout.hero, scale: layout.hero.scale * (sizes[next] ?? 1) });
      if (isNew) bring(lying, next, model.newspaper, goal, layout);
      const shown = { update: lying.settle, shows: lying.node };
      if (!isNew) motion.to(lying.pose, goal, times.slide, shown);
      if (lying.node.visible && !motion.isReduced && !motion.isNew('paper')) {
        motion.to(lying.hover, { height: model.lifted === 'hero' ? liftHeight : 0 }, times.point, shown);
      }
    },
  };
}

const durations: Readonly<Record<Arrival, number>> = { paper: times.arrive, newspaper: times.unfold, complication: times.flip };
const eases = { paper: 'arrive', newspaper: 'swing', complication: 'swing' } as const;

/** A paper slides in from the far edge, a newspaper unfolds, a complication lies on its face. */
function startOf(kind: Arrival, farEdge: number, goal: Goal): Goal {
  if (kind === 'newspaper') return { open: folded, alpha: 1 };
  if (kind === 'complication') return { turned: 0 };
  return { y: Math.min(farEdge, goal['y'] ?? farEdge), angle: -turnDegrees, alpha: 0 };
}

function restAt({ x, y, scale }: Spot): {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly angle: number;
  readonly alpha: number;
  readonly open: number;
  readonly turned: number;
} {
  return { x, y, scale, angle: 0, alpha: 1, open: 1, turned: 1 };
}
