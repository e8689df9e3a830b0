import type { CompiledDecision, CompiledScenario, LengthId, Weight } from '#scenario/compiled.ts';
import type { AgendaPreset, Pace } from '#workshop/protocol/words.ts';
import type { Agenda, AgendaItem } from './agenda.ts';
import { fitParts, type Part } from './fit-parts.ts';
import { listWay } from './list-way.ts';

interface Plan {
  readonly minutes: number;
  readonly intro: number;
  readonly breaks: readonly number[];
}

const plans: Readonly<Record<AgendaPreset, Plan>> = {
  '60': { minutes: 60, intro: 5, breaks: [] },
  'board-60': { minutes: 60, intro: 5, breaks: [] },
  '90': { minutes: 90, intro: 5, breaks: [5] },
  '120': { minutes: 120, intro: 8, breaks: [10] },
  '180': { minutes: 180, intro: 8, breaks: [10, 10] },
};

const usualMinutes = { discuss: 5, quick: 1.5, reading: 1 } as const;
const mostDiscussedByBoard = 5;
const weights: readonly Weight[] = ['critical', 'major', 'minor'];

/**
 * The plan of an exercise of so many minutes with a scenario, uncut: introduction, every decision and reading by act, breaks, a
 * debrief of a third or more, and slack. It adds up to the preset. Pure.
 */
export function planAgenda(scenario: CompiledScenario, preset: AgendaPreset): Agenda {
  const { minutes, intro, breaks } = plans[preset];
  const length = chooseLength(scenario, minutes);
  const way = listWay(scenario, length);
  const paceOf = choosePace(scenario, length, preset);
  const room = String(scenario.lengths[length]?.minutesRoom ?? '');
  const story = way.map((beat): Part => {
    const decision = beat.decision === null ? null : scenario.decisions[beat.decision];
    const pace = decision === null || decision === undefined ? null : paceOf(decision);
    // What is discussed here and quick in the scenario, or the other way about, is given what is usual.
    const own = pace === null || decision?.pace[room] === pace ? beat.minutes[room] : undefined;
    const base = own ?? usualMinutes[pace ?? 'reading'];
    return {
      item: { kind: pace === null ? 'reading' : 'decision', act: beat.act, beat: beat.id, decision: beat.decision, pace },
      minutes: pace === 'quick' ? Math.max(base, usualMinutes.quick) : base,
    };
  });
  const fitted = fitParts(story, minutes, intro + sum(breaks));
  return { preset, length, minutes, items: layOut(intro, breaks, fitted) };
}

/** The longest length that has the time, or else the shortest there is. Pure. */
function chooseLength({ lengths }: CompiledScenario, minutes: number): LengthId {
  const all = (['express', 'standard', 'full'] as const)
    .flatMap((id) => {
      const length = lengths[id];
      return length === undefined ? [] : [{ id, minutes: length.minutesRoom }];
    })
    .toSorted((one, other) => one.minutes - other.minutes);
  return (all.findLast((one) => one.minutes <= minutes) ?? all[0])?.id ?? 'express';
}

/** As the author has marked it; an hour of the board discusses what its president owns, and what everything hangs on. */
function choosePace(scenario: CompiledScenario, length: LengthId, preset: AgendaPreset): (decision: CompiledDecision) => Pace {
  const room = String(scenario.lengths[length]?.minutesRoom ?? '');
  if (preset !== 'board-60') return ({ pace }) => pace[room] ?? 'quick';
  const ofBoard = (scenario.lengths[length]?.decisions ?? [])
    .flatMap((id) => scenario.decisions[id] ?? [])
    .filter(({ gate, competencies }) => gate.length > 0 || competencies.some((id) => scenario.competencies[id]?.owner === 'president'))
    .toSorted((one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight))
    .slice(0, mostDiscussedByBoard)
    .map(({ id }) => id);
  return ({ id }) => (ofBoard.includes(id) ? 'discuss' : 'quick');
}

function layOut(intro: number, breaks: readonly number[], { story, slack, debrief }: ReturnType<typeof fitParts>): readonly AgendaItem[] {
  const nobody = { act: null, beat: null, decision: null, pace: null };
  const pauses = placeBreaks(story, breaks);
  const parts: readonly Part[] = [
    { item: { kind: 'intro', ...nobody }, minutes: intro },
    ...story.flatMap((part, at): readonly Part[] => {
      const minutes = pauses.get(at);
      return minutes === undefined ? [part] : [{ item: { kind: 'break', ...nobody }, minutes }, part];
    }),
    ...(slack > 0 ? [{ item: { kind: 'slack', ...nobody }, minutes: slack } as const] : []),
    { item: { kind: 'debrief', ...nobody }, minutes: debrief },
  ];
  let startsAt = 0;
  return parts.map(({ item, minutes }) => {
    const placed = { ...item, minutes, startsAt };
    startsAt += minutes;
    return placed;
  });
}

/** Before which part of the story each break comes: at the end of the acts that lie nearest to its even portions. */
function placeBreaks(story: readonly Part[], breaks: readonly number[]): ReadonlyMap<number, number> {
  const total = sum(story.map(({ minutes }) => minutes));
  const free = story.flatMap(({ item }, at) => (at > 0 && item.act !== story[at - 1]?.item.act ? [at] : []));
  const placed = new Map<number, number>();
  breaks.forEach((minutes, number) => {
    const wanted = (total * (number + 1)) / (breaks.length + 1);
    const distance = (at: number): number => Math.abs(sum(story.slice(0, at).map((part) => part.minutes)) - wanted);
    const [nearest] = free.filter((at) => !placed.has(at)).toSorted((one, other) => distance(one) - distance(other));
    // A story of one act has no better place than its middle.
    placed.set(nearest ?? Math.ceil(story.length / 2), minutes);
  });
  return placed;
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
