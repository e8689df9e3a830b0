import type { AgendaItem } from './agenda.ts';

/** A part of an agenda that has no place in time yet. */
export interface Part {
  readonly item: Omit<AgendaItem, 'minutes' | 'startsAt'>;
  readonly minutes: number;
}

type Kind = 'reading' | 'quick' | 'discuss' | 'slack';

/** What is given up, in this order, when the time is too short, and how far. The last round is for a story that is too long for its room. */
const shrinks: readonly { readonly kind: Kind; readonly least: number }[] = [
  { kind: 'reading', least: 0.5 },
  { kind: 'quick', least: 1.5 },
  { kind: 'slack', least: 0.5 },
  { kind: 'discuss', least: 3 },
  { kind: 'slack', least: 0 },
  { kind: 'discuss', least: 1.5 },
  { kind: 'quick', least: 0.5 },
  { kind: 'reading', least: 0 },
];

/** Minutes of slack for each hour, as long as nothing else has to be cut for it. */
const slackPerHour = 1;
/** Time that is left over makes discussions longer, up to this many times, and then the debrief, up to half of everything. */
const longestDiscussion = 2;

/**
 * Makes the story, slack and a debrief of a third or more fill exactly what `taken` leaves of all the minutes, in halves; parts
 * for which no time is left are gone. Pure.
 */
export function fitParts(
  story: readonly Part[],
  minutes: number,
  taken: number,
): { readonly story: readonly Part[]; readonly slack: number; readonly debrief: number } {
  const third = halvesOf(minutes / 3);
  const slackPart: Fitting = { part: null, kind: 'slack', base: Math.floor(minutes / 60) * slackPerHour * 2, halves: 0 };
  const parts: readonly Fitting[] = story.map((part) => {
    const base = halvesOf(part.minutes);
    return { part, kind: part.item.pace ?? 'reading', base, halves: base };
  });
  const all = [...parts, slackPart];
  slackPart.halves = slackPart.base;
  let over = total(all) - (halvesOf(minutes) - halvesOf(taken) - third);
  for (const { kind, least } of shrinks) over = shrink(all, kind, least * 2, over);
  over = grow(parts, over);
  const longer = Math.max(0, Math.min(-over, halvesOf(minutes / 2) - third));
  // Whoever brings a story that fits into no room at all still gets a plan that adds up: the debrief gives.
  const debrief = third + longer - Math.max(0, over);
  return {
    story: parts.flatMap(({ part, halves }) => (part === null || halves === 0 ? [] : [{ ...part, minutes: halves / 2 }])),
    slack: (slackPart.halves + Math.max(0, -over - longer)) / 2,
    debrief: debrief / 2,
  };
}

interface Fitting {
  readonly part: Part | null;
  readonly kind: Kind;
  readonly base: number;
  halves: number;
}

/** Takes half minutes from parts of a kind, in proportion to what they began with, and tells what is still too much. */
function shrink(all: readonly Fitting[], kind: Kind, least: number, over: number): number {
  let left = over;
  while (left > 0) {
    const [most] = all.filter((one) => one.kind === kind && one.halves > least).toSorted((one, other) => share(other) - share(one));
    if (most === undefined) return left;
    most.halves -= 1;
    left -= 1;
  }
  return left;
}

/** Gives what is left over to the discussions, in proportion, and tells what is still left, below zero. */
function grow(all: readonly Fitting[], over: number): number {
  let left = over;
  while (left < 0) {
    const [least] = all
      .filter((one) => one.kind === 'discuss' && one.halves < one.base * longestDiscussion)
      .toSorted((one, other) => share(one) - share(other));
    if (least === undefined) return left;
    least.halves += 1;
    left += 1;
  }
  return left;
}

function share({ halves, base }: Fitting): number {
  return halves / base;
}

function total(all: readonly Fitting[]): number {
  return all.reduce((sum, { halves }) => sum + halves, 0);
}

function halvesOf(minutes: number): number {
  return Math.round(minutes * 2);
}
