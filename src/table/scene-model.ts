import type { OptionView, SessionView } from '#session/view.ts';
import { atlasFrames } from './atlas-frames.ts';

/**
 * What lies on the table, said in pictures: a pure reading of the SessionView. It decides nothing; it only says which
 * drawing stands for what the view holds.
 */
export interface SceneModel {
  readonly light: SessionView['clock']['light'];
  readonly season: SessionView['clock']['season'];
  readonly isActEnd: boolean;
  readonly isLampLit: boolean;
  readonly figures: readonly FigureModel[];
  readonly laptop: string;
  readonly phone: 'ringing' | 'resting';
  /** Picture of the paper or card that has just arrived; null for a call or when nothing did. */
  readonly hero: string | null;
  readonly tray: TrayModel;
  readonly cards: readonly CardModel[];
  readonly stamped: readonly StampedModel[];
  readonly vessels: readonly VesselModel[];
  readonly tape: SessionView['tape'];
  /** Name of the thing that is pointed at. */
  readonly lifted: string | null;
}

export type Slot = OptionView['slot'];

export interface FigureModel {
  readonly id: string;
  readonly picture: string;
  readonly isSpeaking: boolean;
}

export interface TrayModel {
  /** 0 empty, 1 one sheet, 2 a pile. */
  readonly fill: 0 | 1 | 2;
  /** The last paper that went there lies half outside. */
  readonly beside: string | null;
}

export interface CardModel {
  readonly option: string;
  readonly slot: Slot;
  /** How far it is lifted off the cloth. */
  readonly lift: number;
  readonly isDark: boolean;
  /** Degrees of the imprint on it; null while it is not sealed. */
  readonly sealAngle: number | null;
}

export interface StampedModel {
  readonly decision: string;
  readonly option: string;
  readonly slot: Slot;
  readonly doneAt: number;
  readonly sealAngle: number;
}

export interface VesselModel {
  readonly id: string;
  readonly shape: string;
  /** 0–100. */
  readonly level: number;
  /** The level an arrow marks; null where it has not changed. */
  readonly oldLevel: number | null;
}

/** What the player is about to choose; shared with the words. */
export interface Draft {
  readonly option: string | null;
  readonly pointed: string | null;
}

export const liftPointed = 10;
export const liftChosen = 24;

const papers: Readonly<Record<Exclude<SessionView['hero'], 'phone' | null>, string>> = {
  mail: 'mail-print',
  letter: 'letter',
  chat: 'chat-note',
  fax: 'fax',
  log: 'log-printout',
  report: 'forensic-report',
  news: 'newspaper',
  social: 'sns-slip',
  meeting: 'meeting-plate',
  notice: 'envelope-seal',
  complication: 'complication-card',
};

/** A figure is named after its role; whoever none is named after gets the neutral one. */
const findFigure = (role: string): string => (`figure-${role}` in atlasFrames[1] ? `figure-${role}` : 'figure-neutral');

/** What an open site looks like where it is no shop. */
const openSites: Readonly<Record<string, string>> = { 'ticket-gate': 'laptop-tickets' };

const shapes = ['customers', 'evidence', 'trust', 'compliance', 'business'];

/** Reads a view into pictures. Pure. `cover` is the drawing that tells the case: an open site of that kind is on the laptop. */
export function readScene(view: SessionView, draft: Draft, lifted: string | null = null, cover = 'card-shop'): SceneModel {
  const isActEnd = view.phase === 'act-ended';
  return {
    light: view.clock.light,
    season: view.clock.season,
    isActEnd,
    isLampLit: view.clock.light === 'evening' || view.clock.light === 'night',
    figures: view.roles.map(({ id, speaking }) => ({ id, picture: findFigure(id), isSpeaking: speaking })),
    laptop: (view.shop === 'open' ? openSites[cover] : undefined) ?? `laptop-${view.shop}`,
    phone: view.hero === 'phone' ? 'ringing' : 'resting',
    hero: view.hero === null || view.hero === 'phone' ? null : papers[view.hero],
    tray: readTray(view),
    cards: isActEnd ? [] : readCards(view, draft),
    stamped: readStamped(view),
    vessels: view.measures.map((measure, index) => ({
      id: measure.id,
      shape: shapes.includes(measure.id) ? measure.id : (shapes[index % shapes.length] ?? 'evidence'),
      level: measure.value,
      oldLevel: measure.previous === measure.value ? null : measure.previous,
    })),
    tape: view.tape,
    lifted,
  };
}

function readTray(view: SessionView): TrayModel {
  const lain = view.tray.flatMap(({ channel }) => (channel === 'phone' ? [] : [papers[channel]]));
  const [fill, beside] = lain.length >= 3 ? [2 as const, lain.at(-1) ?? null] : [lain.length > 0 ? (1 as const) : (0 as const), null];
  return { fill, beside };
}

function readCards(view: SessionView, draft: Draft): readonly CardModel[] {
  const { decision, settled } = view;
  if (settled !== null) {
    return settled.options.map(({ id, slot }) => {
      const isChosen = id === settled.option;
      return { option: id, slot, lift: isChosen ? liftChosen : 0, isDark: !isChosen, sealAngle: isChosen ? settled.sealAngle : null };
    });
  }
  const open = decision?.options.filter((option) => option.open) ?? [];
  return open.map(({ id, slot }) => {
    const lift = id === draft.option ? liftChosen : id === draft.pointed ? liftPointed : 0;
    return { option: id, slot, lift, isDark: false, sealAngle: null };
  });
}

function readStamped(view: SessionView): readonly StampedModel[] {
  const angles = [-8, 4, -3, 6, -5];
  return (view.actEnd?.decisions ?? []).map(({ decision, option, slot, doneAt }, index) => ({
    decision,
    option,
    slot,
    doneAt,
    sealAngle: angles[index % angles.length] ?? 0,
  }));
}
