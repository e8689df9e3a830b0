import type { PageText } from '#proof/story-graph-page.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Say, Wording } from './graph-wording.ts';

/** Which texts are wanted. */
export interface TextsWanted {
  /** Where they stand: `['injects', 'call']`. */
  readonly path: readonly string[];
  /** Keys right below that are listed elsewhere. */
  readonly without?: readonly string[];
}

/** Parts a path in its name; no key of a text file holds it. */
const between = '/';

/** Every text below a place of the text files, in all languages of the scenario, labelled by its field. Pure but for `say`. */
export function listTexts({ logic, texts }: ScenarioPack, { path, without = [] }: TextsWanted, say: Say): readonly PageText[] {
  const found = new Map<string, Record<string, string>>();
  for (const language of logic.languages) {
    const place = path.reduce<unknown>(childOf, texts[language]);
    for (const { keys, text } of listLeaves(place, [])) {
      if (without.includes(keys[0] ?? '')) continue;
      const name = keys.join(between);
      found.set(name, { ...found.get(name), [language]: text });
    }
  }
  return [...found].map(([name, by]) => ({ label: say((wording) => wordField(name.split(between), wording)), by }));
}

function wordField(keys: readonly string[], { t, texts }: Wording): string {
  const [field = '', ruleset] = (keys.at(-1) ?? '').split('@');
  const parent = keys.at(-2) ?? '';
  if (parent === 'secret') return t('author:fields.secret', { role: texts.sender(field) });
  const word = t.dynamic(`author:fields.${/^\d+$/u.test(field) ? parent : field}`);
  return ruleset === undefined ? word : t('author:fields.by-ruleset', { field: word, ruleset: texts.name('rulesets', ruleset) });
}

interface Leaf {
  readonly keys: readonly string[];
  readonly text: string;
}

function listLeaves(node: unknown, keys: readonly string[]): readonly Leaf[] {
  if (typeof node === 'string') return [{ keys, text: node }];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]: [string, unknown]) => listLeaves(child, [...keys, key]));
}

function childOf(node: unknown, key: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined;
}
