import type { Light } from '#shared/daylight.ts';
import type { Channel, SessionView, ShopState } from './view.ts';

/**
 * What changed between two views, in the order in which it should be noticed: the one choreography that the table moves
 * to and the sounds are played to. `atMs` says when a change begins, counted from the moment the later view is shown.
 */
export type Change = { readonly atMs: number } & Happening;

/** One thing that changed. */
export type Happening =
  /** The seal touches the card `landsMs` after the change begins: lifted, inked, carried. */
  | { readonly kind: 'sealed'; readonly option: string; readonly landsMs: number }
  | { readonly kind: 'light'; readonly from: Light; readonly to: Light }
  | { readonly kind: 'time'; readonly days: number }
  | { readonly kind: 'shop'; readonly from: ShopState; readonly to: ShopState }
  | { readonly kind: 'pins'; readonly ids: readonly string[] }
  | { readonly kind: 'duties-met'; readonly ids: readonly string[] }
  | { readonly kind: 'exposure-known' }
  | { readonly kind: 'measures'; readonly moved: readonly { readonly id: string; readonly from: number; readonly to: number }[] }
  | { readonly kind: 'called' }
  /** Without a channel: a slip with what came of a decision, or of a duty that was missed. */
  | { readonly kind: 'paper'; readonly channel: Exclude<Channel, 'phone' | 'news'> | null }
  | { readonly kind: 'newspaper' }
  | { readonly kind: 'complication' }
  | { readonly kind: 'act-ended'; readonly decisions: number }
  | { readonly kind: 'dealt'; readonly cards: number };

const sealLandsMs = 460;

/** How long a change holds back the next one, in ms: long enough to be seen, not as long as it lasts. */
const holds: Readonly<Record<Happening['kind'], number>> = {
  // The seal lifts, is inked, and lands; only then does anything come of it.
  sealed: 520,
  light: 240,
  time: 320,
  shop: 300,
  pins: 160,
  'duties-met': 160,
  'exposure-known': 200,
  measures: 240,
  called: 240,
  paper: 240,
  newspaper: 320,
  complication: 260,
  'act-ended': 350,
  dealt: 0,
};

/** The changes from one view to the next of the same run, first things first. A first view only arrives: nothing of it has changed. Pure. */
export function listChanges(before: SessionView | null, after: SessionView): readonly Change[] {
  const isSameRun = before !== null && before.seed === after.seed && before.scenario === after.scenario;
  const all = [...(isSameRun ? listTurns(before, after) : []), ...listArrivals(isSameRun ? before : null, after)];
  let atMs = 0;
  return all.map((happening) => {
    const change: Change = { ...happening, atMs };
    atMs += holds[happening.kind];
    return change;
  });
}

function listTurns(before: SessionView, after: SessionView): readonly Happening[] {
  const happenings: Happening[] = [];
  if (before.phase !== 'settled' && after.phase === 'settled' && after.settled !== null) {
    happenings.push({ kind: 'sealed', option: after.settled.option, landsMs: sealLandsMs });
  }
  if (before.clock.light !== after.clock.light) happenings.push({ kind: 'light', from: before.clock.light, to: after.clock.light });
  const days = after.clock.dayNumber - before.clock.dayNumber;
  if (days > 0) happenings.push({ kind: 'time', days });
  if (before.shop !== after.shop) happenings.push({ kind: 'shop', from: before.shop, to: after.shop });
  const pinned = new Set(before.tape.pins.map(({ kind, id }) => `${kind} ${id}`));
  const ids = after.tape.pins.filter(({ kind, id }) => !pinned.has(`${kind} ${id}`)).map(({ id }) => id);
  if (ids.length > 0) happenings.push({ kind: 'pins', ids });
  const open = new Set(before.duties.filter(({ status }) => status === 'open').map(({ id }) => id));
  const met = after.duties.filter(({ id, status }) => status === 'met' && open.has(id)).map(({ id }) => id);
  if (met.length > 0) happenings.push({ kind: 'duties-met', ids: met });
  if (before.tape.exposure?.known !== true && after.tape.exposure?.known === true) happenings.push({ kind: 'exposure-known' });
  const values = new Map(before.measures.map(({ id, value }) => [id, value]));
  const moved = after.measures.flatMap(({ id, value }) => {
    const from = values.get(id) ?? value;
    return from === value ? [] : [{ id, from, to: value }];
  });
  if (moved.length > 0) happenings.push({ kind: 'measures', moved });
  return happenings;
}

function listArrivals(before: SessionView | null, after: SessionView): readonly Happening[] {
  if (after.phase === 'act-ended') {
    return before?.phase === 'act-ended' ? [] : [{ kind: 'act-ended', decisions: after.actEnd?.decisions.length ?? 0 }];
  }
  const happenings: Happening[] = [];
  // A seal leaves what arrived with the decision where it lay; whatever a page turns up lies in the middle anew.
  if (after.phase !== 'settled' && (after.hero !== null || isAftermath(after)) && nameHero(before) !== nameHero(after)) {
    if (after.hero === 'phone') happenings.push({ kind: 'called' });
    else if (after.hero === 'news') happenings.push({ kind: 'newspaper' });
    else if (after.hero === 'complication') happenings.push({ kind: 'complication' });
    else happenings.push({ kind: 'paper', channel: after.hero });
  }
  const cards = after.decision?.options.filter(({ open }) => open).length ?? 0;
  if (cards > 0 && before?.decision?.id !== after.decision?.id) happenings.push({ kind: 'dealt', cards });
  return happenings;
}

/** What is being read came by no channel of its own. */
function isAftermath({ arrivals, heroId }: SessionView): boolean {
  const present = arrivals.find(({ id }) => id === heroId);
  return present?.channel === null && (present.kind === 'consequence' || present.kind === 'duty-missed');
}

/** What tells one arrival from the next of the same channel. */
function nameHero(view: SessionView | null): string {
  return view === null ? '' : `${view.beat} ${view.hero ?? ''} ${view.heroId ?? ''}`;
}
