import type { OptionView, SessionView } from '#session/view.ts';
import { atlasFrames } from './atlas-frames.ts';
import type { Opens } from './hold.ts';
import { type NewspaperModel, readNewspaper } from './newspaper-model.ts';

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
  /** Its site has been shut: the shutter is down. */
  readonly isShut: boolean;
  readonly phone: 'ringing' | 'resting';
  /** A call of this beat has been taken, and a note of it lies at the phone. */
  readonly isCallNoted: boolean;
  /** Picture of the paper or card that has just arrived; null for a call or when nothing did. */
  readonly hero: string | null;
  /** What stands in the newspaper that has just arrived. */
  readonly newspaper: NewspaperModel | null;
  readonly tray: TrayModel;
  readonly book: BookModel;
  readonly cards: readonly CardModel[];
  readonly stamped: readonly StampedModel[];
  readonly vessels: readonly VesselModel[];
  readonly tape: SessionView['tape'];
  readonly pins: readonly PinModel[];
  /** Name of the thing that is pointed at. */
  readonly lifted: string | null;
  /** The sheet that lies open over the words. */
  readonly open: Opens | null;
}

export type Slot = OptionView['slot'];

export interface FigureModel {
  readonly id: string;
  readonly picture: string;
  readonly isSpeaking: boolean;
}

export interface TrayModel {
  /** 0 empty, 1 some sheets, 2 a pile. */
  readonly fill: 0 | 1 | 2;
  /** The last papers that went there, the newest on top. */
  readonly sheets: readonly string[];
  /** The one before them has been pushed half outside. */
  readonly beside: string | null;
}

export interface BookModel {
  /** How many decisions stand in it. */
  readonly entries: number;
  /** How much of it is written, from 0 to 1. */
  readonly share: number;
}

export interface PinModel {
  /** Stays the same when what was due has been met. */
  readonly key: string;
  readonly kind: SessionView['tape']['pins'][number]['kind'];
  readonly day: number;
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

/** What a site looks like where it is no shop. */
const otherSites: Readonly<Record<string, Readonly<Partial<Record<SessionView['shop'], string>>>>> = {
  'ticket-gate': { open: 'laptop-tickets', stopped: 'laptop-tickets-stopped' },
};

/** So many papers are told apart in the tray. */
const mostSheets = 3;

const shapes = ['customers', 'evidence', 'trust', 'compliance', 'business'];

/**
 * Reads a view into pictures. Pure. `cover` is the drawing that tells the case: a site of that kind is on the laptop.
 * `open` is the sheet that lies open over the words; the thing it was taken from is held up.
 */
export function readScene(
  view: SessionView,
  draft: Draft,
  lifted: string | null = null,
  cover = 'card-shop',
  open: Opens | null = null,
): SceneModel {
  const isActEnd = view.phase === 'act-ended';
  return {
    light: view.clock.light,
    season: view.clock.season,
    isActEnd,
    isLampLit: view.clock.light === 'evening' || view.clock.light === 'night',
    figures: view.roles.map(({ id, speaking }) => ({ id, picture: findFigure(id), isSpeaking: speaking })),
    laptop: otherSites[cover]?.[view.shop] ?? `laptop-${view.shop}`,
    isShut: view.shop === 'stopped' || view.shop === 'closed-for-good',
    phone: view.hero === 'phone' ? 'ringing' : 'resting',
    isCallNoted: isCallNoted(view),
    hero: findHero(view),
    newspaper: view.hero === 'news' ? readNewspaper(view) : null,
    tray: readTray(view),
    book: { entries: view.book.length, share: Math.min(1, view.book.length / Math.max(1, view.decisionCount)) },
    cards: isActEnd ? [] : readCards(view, draft),
    stamped: readStamped(view),
    vessels: view.measures.map((measure, index) => ({
      id: measure.id,
      shape: shapes.includes(measure.id) ? measure.id : (shapes[index % shapes.length] ?? 'evidence'),
      level: measure.value,
      oldLevel: measure.previous === measure.value ? null : measure.previous,
    })),
    tape: view.tape,
    pins: readPins(view),
    lifted,
    open,
  };
}

/** What came by no channel of its own, and still must be read, lies there as a slip. */
function findHero({ hero, heroId, arrivals }: SessionView): string | null {
  if (hero === 'phone') return null;
  if (hero !== null) return papers[hero];
  const present = arrivals.find(({ id }) => id === heroId);
  return present?.kind === 'consequence' || present?.kind === 'duty-missed' ? 'aftermath-slip' : null;
}

function readTray(view: SessionView): TrayModel {
  const lain = view.tray.flatMap(({ channel }) => (channel === 'phone' ? [] : [papers[channel]]));
  const fill = lain.length > mostSheets ? 2 : lain.length > 0 ? 1 : 0;
  return { fill, sheets: lain.slice(-mostSheets), beside: lain.at(-mostSheets - 1) ?? null };
}

/** A call that has been laid aside for what came after it, or for the seal. */
function isCallNoted(view: SessionView): boolean {
  if (view.hero === 'phone' || view.phase === 'act-ended') return false;
  const present = view.arrivals.findIndex(({ id }) => id === view.heroId);
  const before = present < 0 ? view.arrivals : view.arrivals.slice(0, present);
  return before.some(({ channel }) => channel === 'phone') || (view.phase === 'settled' && view.tray.at(-1)?.channel === 'phone');
}

/** A duty that had a day keeps its pin when it is met: the same pin turns and stands on the day of the deed. */
function readPins({ tape, duties }: SessionView): readonly PinModel[] {
  const pins = tape.pins.map(({ kind, id, day }) => ({ key: `${kind === 'due' ? 'duty' : kind} ${id}`, kind, day }));
  const met = duties.flatMap(({ id, dueDay, metDay }) =>
    dueDay === null || metDay === null ? [] : [{ key: `duty ${id}`, kind: 'decided' as const, day: metDay }],
  );
  return [...pins, ...met];
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
