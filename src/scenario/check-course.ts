import { dayOf, formatLocalDay, parseLocalDay } from '#shared/local-time.ts';
import { buildBeatGraph, findEarliestMinutes } from './beat-graph.ts';
import type { CheckContext } from './check-context.ts';
import type { Path } from './parsed-file.ts';
import { listBeats, listInjects } from './walk.ts';

const file = 'scenario.yaml';

/** The story can be walked from its first beat to an ending, in the order of its dates, and tells nothing too early. */
export function checkCourse(context: CheckContext): void {
  checkActs(context);
  checkGotos(context);
  checkLastEntries(context);
  checkDates(context);
  checkPlayingOrder(context);
  checkFactDays(context);
}

function checkActs({ scenario, report }: CheckContext): void {
  scenario.acts.forEach((act, at) => {
    const { reachable, cycle } = buildBeatGraph(act);
    for (const id of Object.keys(act.beats)) {
      const path = ['acts', at, 'beats', id];
      if (!id.startsWith(`${act.id}.`)) report('scenario/beat-id-without-act', { file, path, aim: 'key' }, { id, act: act.id });
      if (Object.hasOwn(act.beats, act.first) && !reachable.has(id))
        report('scenario/beat-unreachable', { file, path, aim: 'key' }, { id });
    }
    const [from] = cycle;
    if (from !== undefined) {
      report('scenario/beat-cycle', { file, path: ['acts', at, 'beats', from], aim: 'key' }, { beats: [...cycle, from].join(' → ') });
    }
  });
}

function checkGotos({ scenario, report }: CheckContext): void {
  const all = new Set(listBeats(scenario).map((beat) => beat.id));
  for (const { path, part, act } of listBeats(scenario)) {
    const rules = part.goto ?? [];
    const always = rules.findIndex((rule) => rule.when === undefined);
    rules.forEach((rule, at) => {
      const rulePath = [...path, 'goto', at];
      if (all.has(rule.to) && !Object.hasOwn(act.beats, rule.to)) {
        report('scenario/goto-leaves-act', { file, path: [...rulePath, 'to'] }, { to: rule.to, act: act.id });
      }
      if (always !== -1 && at > always) report('scenario/goto-never-tried', { file, path: rulePath }, { to: rule.to });
    });
  }
}

/** A list that is tried in order needs one last entry that always holds, and only that one. */
function checkLastEntries({ scenario, report }: CheckContext): void {
  const check = (entries: readonly { readonly when?: unknown }[], key: string): void => {
    entries.forEach((entry, at) => {
      const isLast = at === entries.length - 1;
      if (isLast && entry.when !== undefined)
        report('scenario/last-has-condition', { file, path: [key, at, 'when'], aim: 'key' }, { list: key });
      if (!isLast && entry.when === undefined) report('scenario/condition-missing', { file, path: [key, at] }, { list: key });
    });
  };
  check(scenario.endings, 'endings');
  check(scenario.shop, 'shop');
}

function checkDates({ scenario, history, report }: CheckContext): void {
  let before: { readonly name: string; readonly at: string } = { name: 'clock.start', at: scenario.clock.start };
  scenario.acts.forEach((act, at) => {
    if (act.opensAt < before.at) {
      report(
        'scenario/act-order',
        { file, path: ['acts', at, 'opensAt'] },
        { act: act.id, opensAt: act.opensAt, before: before.name, beforeAt: before.at },
      );
    }
    before = { name: act.id, at: act.opensAt };
  });
  const expectOrder = (
    early: string | undefined,
    late: string | undefined,
    path: Path,
    where: 'scenario.yaml' | 'history.yaml' = file,
  ): void => {
    if (early === undefined || late === undefined || early <= late) return;
    report('scenario/date-order', { file: where, path }, { early, late });
  };
  for (const { path, part, act } of listBeats(scenario)) expectOrder(act.opensAt, part.at, [...path, 'at']);
  const { exposure } = scenario;
  if (exposure !== undefined) {
    expectOrder(exposure.from, exposure.to, ['exposure', 'to']);
    expectOrder(exposure.widenedFrom, exposure.from, ['exposure', 'widenedFrom']);
    if ((exposure.widenedFrom === undefined) !== (exposure.widenedWhen === undefined)) {
      report('scenario/window-incomplete', { file, path: ['exposure'], aim: 'key' });
    }
  }
  let last = '';
  (history ?? []).forEach((entry, at) => {
    expectOrder(entry.date, entry.until, [at, 'until'], 'history.yaml');
    if (entry.date === undefined || entry.lane !== 'timeline') return;
    if (entry.date < last)
      report('scenario/history-order', { file: 'history.yaml', path: [at, 'date'] }, { id: entry.id, date: entry.date, before: last });
    last = entry.date;
  });
}

/** A length lists its decisions in the order in which they are played. */
function checkPlayingOrder({ scenario, report }: CheckContext): void {
  const order = listPlayingOrder(scenario);
  if (order === null) return;
  for (const [id, length] of Object.entries(scenario.lengths)) {
    let last = { rank: -1, id: '' };
    length.decisions.forEach((decision, at) => {
      const rank = order.indexOf(decision);
      if (rank === -1) return;
      if (rank <= last.rank)
        report('scenario/length-order', { file, path: ['lengths', id, 'decisions', at] }, { decision, before: last.id });
      last = { rank, id: decision };
    });
  }
}

/** Decisions in an order in which they can be asked; null where an act goes in a circle. */
export function listPlayingOrder(scenario: CheckContext['scenario']): readonly string[] | null {
  const asked = new Map(listBeats(scenario).map(({ id, part }) => [id, part.decision]));
  return listBeatOrder(scenario)?.flatMap((id) => asked.get(id) ?? []) ?? null;
}

/** Beats in an order in which they can be entered; null where an act goes in a circle. */
export function listBeatOrder(scenario: CheckContext['scenario']): readonly string[] | null {
  const beats: string[] = [];
  for (const act of scenario.acts) {
    const { order } = buildBeatGraph(act);
    if (order === null) return null;
    beats.push(...order);
  }
  return beats;
}

/** Nothing of the real case is shown at the table before the day on which it was public. */
function checkFactDays({ scenario, history, report }: CheckContext): void {
  const earliest = findEarliestMinutes(scenario);
  if (earliest === null || history === null) return;
  for (const { path, part } of listInjects(scenario)) {
    const begins = earliest.get(String(path[3]));
    if (begins === undefined) continue;
    (part.facts ?? []).forEach((id, at) => {
      const entry = history.find((one) => one.id === id);
      const publicFrom = parseLocalDay(entry?.publicFrom ?? '');
      if (publicFrom === null || publicFrom <= dayOf(begins)) return;
      report(
        'scenario/fact-too-early',
        { file, path: [...path, 'facts', at] },
        { id, publicFrom: formatLocalDay(publicFrom), earliest: formatLocalDay(dayOf(begins)) },
      );
    });
  }
}
