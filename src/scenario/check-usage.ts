import type { CheckContext } from './check-context.ts';
import type { Path } from './parsed-file.ts';
import { listBeats, listChanges, listConditions, listConsequences, listInjects } from './walk.ts';

/** What is declared twice, asked but never set, set but never asked, or never used at all. */
export function checkUsage(context: CheckContext): void {
  checkFlags(context);
  checkDuplicates(context);
  checkUnused(context);
}

function checkFlags({ scenario, report }: CheckContext): void {
  const asked = new Set(listConditions(scenario).flatMap(({ part }) => ('flag' in part ? [part.flag] : [])));
  const set = new Set(listChanges(scenario).flatMap(({ part }) => part.sets ?? []));
  for (const { path, part } of listConditions(scenario)) {
    if (!('flag' in part) || set.has(part.flag)) continue;
    report('scenario/flag-never-set', { file: 'scenario.yaml', path: [...path, 'flag'] }, { flag: part.flag });
  }
  const told = new Set<string>();
  for (const { path, part } of listChanges(scenario)) {
    (part.clears ?? []).forEach((flag, at) => {
      if (!set.has(flag)) report('scenario/flag-never-set', { file: 'scenario.yaml', path: [...path, 'clears', at] }, { flag });
    });
    (part.sets ?? []).forEach((flag, at) => {
      if (asked.has(flag) || told.has(flag)) return;
      told.add(flag);
      report('scenario/flag-never-asked', { file: 'scenario.yaml', path: [...path, 'sets', at] }, { flag });
    });
  }
}

function checkDuplicates({ scenario, history, report }: CheckContext): void {
  const seen = (file: 'scenario.yaml' | 'history.yaml') => {
    const ids = new Set<string>();
    return (id: string, path: Path): void => {
      if (ids.has(id)) report('scenario/duplicate-id', { file, path }, { id });
      ids.add(id);
    };
  };
  const acts = seen('scenario.yaml');
  scenario.acts.forEach((act, at) => acts(act.id, ['acts', at, 'id']));
  const beats = seen('scenario.yaml');
  for (const { id, path } of listBeats(scenario)) beats(id, path);
  const injects = seen('scenario.yaml');
  for (const { path, part } of listInjects(scenario)) injects(part.id, [...path, 'id']);
  const consequences = seen('scenario.yaml');
  for (const { path, part } of listConsequences(scenario)) consequences(part.id, [...path, 'id']);
  const endings = seen('scenario.yaml');
  scenario.endings.forEach((ending, at) => endings(ending.id, ['endings', at, 'id']));
  const objectives = seen('scenario.yaml');
  scenario.objectives.forEach((one, at) => objectives(one.id, ['objectives', at, 'id']));
  const senders = seen('scenario.yaml');
  scenario.roles.forEach((id, at) => senders(id, ['roles', at]));
  scenario.parties.forEach((id, at) => senders(id, ['parties', at]));
  for (const [kind, bands, path] of listBandLists(scenario)) {
    const ids = seen('scenario.yaml');
    bands.forEach((band, at) => ids(band.id, [...path, at, 'id']));
    checkBandLimits({ report, bands, kind, path });
  }
  const entries = seen('history.yaml');
  (history ?? []).forEach((entry, at) => entries(entry.id, [at, 'id']));
}

type Bands = readonly { readonly id: string; readonly below?: number | undefined }[];

function listBandLists(scenario: CheckContext['scenario']): readonly (readonly [string, Bands, Path])[] {
  return [
    ...Object.entries(scenario.measures).map(([id, { bands }]) => [id, bands, ['measures', id, 'bands']] as const),
    ...Object.entries(scenario.counters).map(([id, { bands }]) => [id, bands ?? [], ['counters', id, 'bands']] as const),
    ['lateness', scenario.lateness, ['lateness']],
  ];
}

/** Limits rise from band to band, and only the last band is open at its end. */
function checkBandLimits({ report, bands, kind, path }: { report: CheckContext['report']; bands: Bands; kind: string; path: Path }): void {
  let least = Number.NEGATIVE_INFINITY;
  bands.forEach((band, at) => {
    const isLast = at === bands.length - 1;
    const fits = isLast ? band.below === undefined : band.below !== undefined && band.below > least;
    if (!fits) report('scenario/band-limits', { file: 'scenario.yaml', path: [...path, at] }, { of: kind, band: band.id });
    least = band.below ?? least;
  });
}

function checkUnused({ scenario, report }: CheckContext): void {
  const listed = new Set(Object.values(scenario.lengths).flatMap((length) => length.decisions));
  for (const id of Object.keys(scenario.decisions)) {
    if (listed.has(id)) continue;
    report('scenario/decision-in-no-length', { file: 'scenario.yaml', path: ['decisions', id], aim: 'key' }, { id });
  }
  const drawn = new Set(Object.values(scenario.slots).flatMap((slot) => slot.oneOf));
  for (const id of Object.keys(scenario.complications)) {
    if (drawn.has(id)) continue;
    report('scenario/complication-unused', { file: 'scenario.yaml', path: ['complications', id], aim: 'key' }, { id });
  }
  for (const [id, counter] of Object.entries(scenario.counters)) {
    if (counter.basis !== 'sourced' || (counter.sources ?? []).length > 0) continue;
    report('scenario/unsourced-figure', { file: 'scenario.yaml', path: ['counters', id], aim: 'key' }, { id });
  }
}
