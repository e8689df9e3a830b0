import type { CompiledScenario } from '#scenario/compiled.ts';
import { type ProofFinding, unreachedCodes } from './finding-codes.ts';
import { nameNode } from './story-graph-names.ts';

const saysUnreached: ReadonlySet<string> = new Set(unreachedCodes);

/** The places in scenario.yaml, joined by dots, that no run comes to. Pure. */
export function listUnreached(findings: readonly ProofFinding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ code, path }) => (saysUnreached.has(code) ? [path.join('.')] : [])));
}

/** Which node a place in a file of the scenario belongs to, `acts.0.beats.alert.call.goto.1`; null where to none. Pure. */
export function createPlaceFinder(scenario: CompiledScenario): (path: string) => string | null {
  const places = listPlaces(scenario).toSorted((a, b) => b.path.length - a.path.length);
  return (path) => places.find((place) => path === place.path || path.startsWith(`${place.path}.`))?.node ?? null;
}

interface Place {
  readonly path: string;
  readonly node: string;
}

/** Ids hold dots themselves, so a place is found by the longest beginning that is known. */
function listPlaces(scenario: CompiledScenario): readonly Place[] {
  const { acts, beats, decisions, slots, endings } = scenario;
  return [
    ...acts.flatMap((act, at) => [
      { path: `acts.${act.id}`, node: nameNode('beat', act.first) },
      ...act.beats.flatMap((id) => {
        const node = nameNode('beat', id);
        const injects = (beats[id]?.injects ?? []).map((inject): Place => ({ path: `injects.${inject.id}`, node }));
        return [{ path: `acts.${at}.beats.${id}`, node }, { path: `beats.${id}`, node }, ...injects];
      }),
    ]),
    ...Object.values(decisions).flatMap(({ id, options }) => {
      const node = nameNode('decision', id);
      const caused = options.flatMap((option) => option.consequences.map((one): Place => ({ path: `consequences.${one.id}`, node })));
      return [{ path: `decisions.${id}`, node }, ...caused];
    }),
    ...Object.entries(slots).flatMap(([id, { oneOf }]) => {
      const node = nameNode('complication', id);
      return [{ path: `slots.${id}`, node }, ...oneOf.map((one): Place => ({ path: `complications.${one}`, node }))];
    }),
    ...endings.flatMap(({ id }, at) => {
      const node = nameNode('ending', id);
      return [
        { path: `endings.${at}`, node },
        { path: `endings.${id}`, node },
      ];
    }),
  ];
}
