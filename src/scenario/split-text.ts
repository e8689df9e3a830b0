import type { CompiledScenario } from './compiled.ts';
import { listLines, isOfForm } from './text-lines.ts';
import type { Path } from './parsed-file.ts';
import type { TextFile } from './schema.ts';

/** A part of a text file, in the same form. */
export interface TextTree {
  readonly [key: string]: TextTree | string | readonly string[];
}

/** The prose of one language in the order in which it is needed. */
export interface TextParts {
  /** What is read while playing. */
  readonly text: TextTree;
  /** What only act ends and the debrief need. */
  readonly later: TextTree;
  /** What only a facilitator needs. */
  readonly facilitator: TextTree;
}

const laterForms = ['decisions * known', 'decisions * options * because', 'decisions * options * rightIf'] as const;
const laterSections: readonly string[] = ['endings', 'competencies', 'milestones'];
const facilitatorFields: readonly string[] = ['facilitator', 'discussion', 'contingency'];

/** Cuts a text file in three, so that the first decision waits for nothing that is read later. Pure; loses no text. */
export function splitText(text: TextFile, logic: CompiledScenario): TextParts {
  const shown = new Set(Object.values(logic.beats).flatMap((beat) => beat.injects.flatMap((inject) => inject.facts)));
  const parts: Record<keyof TextParts, Line[]> = { text: [], later: [], facilitator: [] };
  for (const line of listLines(text)) parts[choosePart(line.path, shown)].push(line);
  return { text: growTree(parts.text), later: growTree(parts.later), facilitator: growTree(parts.facilitator) };
}

type Line = ReturnType<typeof listLines>[number];

function choosePart(path: Path, shown: ReadonlySet<string>): keyof TextParts {
  const [section, id, field] = path.map(String);
  if (section === 'discussion' || (section === 'beats' && facilitatorFields.includes(field ?? ''))) return 'facilitator';
  if (section === 'history') return shown.has(id ?? '') ? 'text' : 'later';
  if (laterSections.includes(section ?? '') || laterForms.some((form) => isOfForm(path, form))) return 'later';
  return 'text';
}

/** The tree that holds these lines and nothing else; lists come back as lists. */
function growTree(lines: readonly Line[]): TextTree {
  const tree: Growing = new Map();
  for (const { path, text } of lines) {
    const isItem = typeof path.at(-1) === 'number';
    const branches = path.slice(0, isItem ? -2 : -1);
    const name = String(path.at(isItem ? -2 : -1));
    let at = tree;
    for (const step of branches) at = descend(at, String(step));
    const list = at.get(name);
    if (isItem) at.set(name, [...(Array.isArray(list) ? list : []), text]);
    else at.set(name, text);
  }
  return settle(tree);
}

type Growing = Map<string, Growing | string | readonly string[]>;

function descend(from: Growing, step: string): Growing {
  const standing = from.get(step);
  if (standing instanceof Map) return standing;
  const grown: Growing = new Map();
  from.set(step, grown);
  return grown;
}

function settle(growing: Growing): TextTree {
  return Object.fromEntries([...growing].map(([key, value]) => [key, value instanceof Map ? settle(value) : value]));
}
