import { stringify } from 'yaml';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { loadScenario } from '#scenario/load.ts';
import { createLogic } from './large/logic.ts';
import { createTexts, history, sources } from './large/texts.ts';

/**
 * A scenario of full size: 30 decisions in five acts, two rulesets, three lengths, 125 options, eight slots, six
 * endings. It is shaped like a written one (detours, one lost decision an act, promises kept weeks later, duties and
 * lateness that change what arrives), so that what holds for it in time and memory holds for one that has grown that far.
 *
 * @returns its files by name, as an author would have written them; the same seed gives the same files
 */
export function writeLargeScenario(seed = 'large'): Map<string, string> {
  const logic = createLogic(seed);
  const files = new Map<string, unknown>([
    ['scenario.yaml', logic],
    ['sources.yaml', sources],
    ['history.yaml', history],
    ...logic.languages.map((language) => [`text.${language}.yaml`, createTexts(seed, logic, language)] as const),
  ]);
  return new Map([...files].map(([name, value]) => [name, stringify(value, { aliasDuplicateObjects: false })]));
}

/** The same, loaded by the product's own loader, so it is as sound as anything that ships. */
export function loadLargeScenario(seed = 'large'): ScenarioPack {
  const loaded = loadScenario(writeLargeScenario(seed));
  if (!loaded.ok) throw new Error(`Violated assumption: the large scenario is sound. ${JSON.stringify(loaded.findings.slice(0, 5))}`);
  return loaded.pack;
}

/**
 * The same with one guard more: the last act turns by the band of a measure that almost every option moves. Its states
 * are too many to be followed.
 */
export function loadWideScenario(): ScenarioPack {
  const pack = loadLargeScenario();
  const { beats } = pack.logic;
  const turning = beats['recovery.b5'];
  if (turning === undefined) throw new Error('Violated assumption: the large scenario has the beat recovery.b5.');
  const when = { not: { measure: 'trust', band: 'good' } };
  const goto = turning.goto.map((rule) => (rule.when === null ? rule : { ...rule, when }));
  return { ...pack, logic: { ...pack.logic, beats: { ...beats, 'recovery.b5': { ...turning, goto } } } };
}
