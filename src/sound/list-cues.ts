import type { Light } from '#shared/daylight.ts';
import type { Change, Happening } from '#session/list-changes.ts';
import type { SessionView } from '#session/view.ts';
import type { Sound, SoundName } from './sound.ts';

/** One sound at its moment, in ms from when the view is shown. */
export interface Cue {
  readonly atMs: number;
  readonly sound: Sound;
  /** What the caption says of it: mostly the sound itself. */
  readonly caption: CaptionName;
}

/** A tag that is hung up sounds like a card that is dealt, but it is another thing to tell. */
export type CaptionName = Exclude<SoundName, 'pad'> | 'tag';

/** The seal is lifted for so long before it is inked. */
const padAt = 160;
/** A card that is dealt has come to rest, and the next one follows. */
const dealtAt = { rests: 140, next: 60 } as const;
const pinLandsAt = 150;
const glassesApart = 70;
const mostGlasses = 3;
const mostPins = 3;
/** More days than these sound no longer. */
const longestFeed = 18;
/** The strip of an act's end hangs before its cards are dealt. */
const stripHangs = 350;

/**
 * What is to be heard of a view and what changed in it, in order. Where nothing moves (`isStill`), the seal's imprint is there at
 * once, and so is its sound. Pure.
 */
export function listCues(changes: readonly Change[], view: SessionView, given: CueInput): readonly Cue[] {
  const cues = changes.flatMap((change) => soundOf(change).map((cue) => ({ ...cue, atMs: change.atMs + cue.atMs })));
  const opening: readonly Cue[] = opensAct(given.before, view) ? [{ atMs: 0, sound: { name: 'act' }, caption: 'act' }] : [];
  const lead = given.isStill ? Math.max(0, ...changes.map((change) => (change.kind === 'sealed' ? change.landsMs : 0))) : 0;
  return [...opening, ...cues]
    .filter(({ sound }) => lead === 0 || sound.name !== 'pad')
    .map((cue) => ({ ...cue, atMs: Math.max(0, cue.atMs - lead) }))
    .toSorted((one, other) => one.atMs - other.atMs);
}

/** What a sound depends on beside the changes. */
export interface CueInput {
  /** The view before, of whatever run; null at first. */
  readonly before: SessionView | null;
  readonly isStill: boolean;
}

function opensAct(before: SessionView | null, view: SessionView): boolean {
  if (view.phase === 'act-ended' || view.phase === 'ended') return false;
  if (before !== null && before.seed === view.seed && before.scenario === view.scenario) return before.act.id !== view.act.id;
  // A run that is resumed goes on where it was; only a fresh one begins.
  return view.book.length === 0 && view.tray.length === 0 && view.settled === null;
}

function soundOf(change: Happening): readonly Cue[] {
  switch (change.kind) {
    case 'sealed':
      return [
        { atMs: padAt, sound: { name: 'pad' }, caption: 'seal' },
        { atMs: change.landsMs, sound: { name: 'seal' }, caption: 'seal' },
      ];
    case 'light':
      return isLit(change.from) === isLit(change.to) ? [] : [{ atMs: 0, sound: { name: 'lamp' }, caption: 'lamp' }];
    case 'time':
      return [{ atMs: 0, sound: { name: 'tape', days: Math.min(longestFeed, change.days) }, caption: 'tape' }];
    case 'shop':
      return soundOfShop(change.from, change.to);
    case 'pins':
    case 'duties-met':
      return change.ids
        .slice(0, mostPins)
        .map((_, nth) => ({ atMs: pinLandsAt + nth * glassesApart, sound: { name: 'pin', nth }, caption: 'pin' }));
    case 'exposure-known':
      return [{ atMs: 0, sound: { name: 'tape', days: 4 }, caption: 'tape' }];
    case 'measures':
      return change.moved
        .slice(0, mostGlasses)
        .map(({ from, to }, nth) => ({ atMs: nth * glassesApart, sound: { name: 'glass', from, to }, caption: 'glass' }));
    case 'called':
      return [{ atMs: 0, sound: { name: 'call' }, caption: 'call' }];
    case 'paper':
      return [{ atMs: 0, sound: { name: 'paper', nth: 0 }, caption: 'paper' }];
    case 'newspaper':
      return [{ atMs: 0, sound: { name: 'newspaper' }, caption: 'newspaper' }];
    case 'complication':
      return [{ atMs: 0, sound: { name: 'flip' }, caption: 'flip' }];
    case 'act-ended':
      return [{ atMs: 0, sound: { name: 'paper', nth: 1 }, caption: 'paper' }, ...dealCards(change.decisions, stripHangs)];
    case 'dealt':
      return dealCards(change.cards, 0);
  }
}

function dealCards(cards: number, from: number): readonly Cue[] {
  return Array.from({ length: cards }, (_, nth) => ({
    atMs: from + dealtAt.rests + nth * dealtAt.next,
    sound: { name: 'deal', nth },
    caption: 'deal',
  }));
}

/** Closing or opening the shop moves its shutter; stopping a part of it hangs up a tag. */
function soundOfShop(from: SessionView['shop'], to: SessionView['shop']): readonly Cue[] {
  if (isShut(from) !== isShut(to)) return [{ atMs: 0, sound: { name: 'shutter', goes: isShut(to) ? 'down' : 'up' }, caption: 'shutter' }];
  return [0, 1].map((nth) => ({ atMs: nth * dealtAt.next, sound: { name: 'deal', nth }, caption: 'tag' }));
}

const isShut = (shop: SessionView['shop']): boolean => shop === 'stopped' || shop === 'closed-for-good';
const isLit = (light: Light): boolean => light === 'evening' || light === 'night';
