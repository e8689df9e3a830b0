import type { EffectsFile } from './effect-schema.ts';
import type { Path } from './parsed-file.ts';
import type { Condition, ScenarioFile } from './schema.ts';

/** A part of a scenario file and where it stands. */
export interface Found<T> {
  readonly path: Path;
  readonly part: T;
}

type ActFile = ScenarioFile['acts'][number];
export type BeatFile = ActFile['beats'][string];
export type DecisionFile = ScenarioFile['decisions'][string];
export type OptionFile = DecisionFile['options'][string];
type ConsequenceFile = NonNullable<OptionFile['consequences']>[number];
type InjectFile = NonNullable<BeatFile['injects']>[number];

/** Effects and flags as a file may declare them. */
export interface ChangeFile {
  readonly effects?: EffectsFile | undefined;
  readonly sets?: readonly string[] | undefined;
  readonly clears?: readonly string[] | undefined;
}

/** Every beat, in file order, with its id and its act. */
export function listBeats(scenario: ScenarioFile): readonly (Found<BeatFile> & { readonly id: string; readonly act: ActFile })[] {
  return scenario.acts.flatMap((act, at) =>
    Object.entries(act.beats).map(([id, part]) => ({ path: ['acts', at, 'beats', id], part, id, act })),
  );
}

/** Every inject, in file order. */
export function listInjects(scenario: ScenarioFile): readonly Found<InjectFile>[] {
  return listBeats(scenario).flatMap(({ path, part }) =>
    (part.injects ?? []).map((inject, at) => ({ path: [...path, 'injects', at], part: inject })),
  );
}

/** Every option of every decision, in file order. */
export function listOptions(scenario: ScenarioFile): readonly (Found<OptionFile> & { readonly id: string; readonly decision: string })[] {
  return Object.entries(scenario.decisions).flatMap(([decision, { options }]) =>
    Object.entries(options).map(([id, part]) => ({
      path: ['decisions', decision, 'options', id],
      part,
      id,
      decision,
    })),
  );
}

/** Every consequence of every option, in file order. */
export function listConsequences(scenario: ScenarioFile): readonly Found<ConsequenceFile>[] {
  return listOptions(scenario).flatMap(({ path, part }) =>
    (part.consequences ?? []).map((one, at) => ({ path: [...path, 'consequences', at], part: one })),
  );
}

/** Everything that changes effects or flags. */
export function listChanges(scenario: ScenarioFile): readonly Found<ChangeFile>[] {
  return [
    { path: ['start'], part: scenario.start },
    ...listBeats(scenario).map(({ path, part }) => ({ path, part: { sets: part.sets } })),
    ...listOptions(scenario),
    ...listConsequences(scenario),
    ...Object.entries(scenario.complications).map(([id, part]) => ({ path: ['complications', id], part })),
    ...Object.entries(scenario.duties).map(([id, { missed }]) => ({ path: ['duties', id, 'missed'], part: missed ?? {} })),
  ];
}

/** Every condition and every condition within one. */
export function listConditions(scenario: ScenarioFile): readonly Found<Condition>[] {
  const exposure = scenario.exposure;
  const roots: readonly Found<Condition | undefined>[] = [
    { path: ['exposure', 'knownWhen'], part: exposure?.knownWhen },
    { path: ['exposure', 'widenedWhen'], part: exposure?.widenedWhen },
    ...Object.entries(scenario.flows).map(([id, one]) => ({ path: ['flows', id, 'while'], part: one.while })),
    ...Object.entries(scenario.duties).flatMap(([id, one]) => [
      { path: ['duties', id, 'opens'], part: one.opens },
      { path: ['duties', id, 'met'], part: one.met },
    ]),
    ...listBeats(scenario).flatMap(({ path, part }) =>
      (part.goto ?? []).map((rule, at) => ({ path: [...path, 'goto', at, 'when'], part: rule.when })),
    ),
    ...[...listInjects(scenario), ...listOptions(scenario), ...listConsequences(scenario)].map(({ path, part }) => ({
      path: [...path, 'when'],
      part: part.when,
    })),
    ...Object.entries(scenario.complications).map(([id, one]) => ({ path: ['complications', id, 'when'], part: one.when })),
    ...scenario.endings.map((one, at) => ({ path: ['endings', at, 'when'], part: one.when })),
    ...Object.entries(scenario.milestones).map(([id, one]) => ({ path: ['milestones', id, 'when'], part: one.when })),
    ...scenario.shop.map((one, at) => ({ path: ['shop', at, 'when'], part: one.when })),
  ];
  return roots.flatMap(({ path, part }) => (part === undefined ? [] : listWithin(path, part)));
}

function listWithin(path: Path, condition: Condition): readonly Found<Condition>[] {
  const inner: readonly Found<Condition>[] =
    'all' in condition
      ? condition.all.flatMap((one, at) => listWithin([...path, 'all', at], one))
      : 'any' in condition
        ? condition.any.flatMap((one, at) => listWithin([...path, 'any', at], one))
        : 'not' in condition
          ? listWithin([...path, 'not'], condition.not)
          : [];
  return [{ path, part: condition }, ...inner];
}

/** Every list of source ids in scenario.yaml. */
export function listSourceLists(scenario: ScenarioFile): readonly Found<readonly string[]>[] {
  const sourced: readonly Found<{ readonly sources?: readonly string[] | undefined }>[] = [
    ...Object.entries(scenario.rulesets).map(([id, part]) => ({ path: ['rulesets', id], part })),
    ...Object.entries(scenario.counters).map(([id, part]) => ({ path: ['counters', id], part })),
    ...Object.entries(scenario.prices ?? {}).map(([id, part]) => ({ path: ['prices', id], part })),
    ...Object.entries(scenario.duties).map(([id, part]) => ({ path: ['duties', id], part })),
    ...listOptions(scenario),
    ...Object.entries(scenario.milestones).map(([id, part]) => ({ path: ['milestones', id, 'median'], part: part.median ?? {} })),
  ];
  return [
    { path: ['briefSources'], part: scenario.briefSources ?? [] },
    ...sourced.map(({ path, part }) => ({ path: [...path, 'sources'], part: part.sources ?? [] })),
  ];
}
