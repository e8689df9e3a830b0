import type { CompiledScenario, HistoryEntry } from './compiled.ts';
import { listOpening } from './list-opening.ts';
import type { Path } from './parsed-file.ts';
import type { TextFile } from './text-schema.ts';
import { isOfForm, listLines } from './text-lines.ts';

/** A part of a text file, in the same form. */
export interface TextTree {
  readonly [key: string]: TextTree | string | readonly string[];
}

/** The prose of one language in the order in which it is needed. */
export interface TextParts {
  /** What is read up to the first decision and on its outcome. */
  readonly opening: TextTree;
  /** What is read while playing on, at act ends and in the debrief. */
  readonly rest: TextTree;
  /** What only a facilitator needs. */
  readonly facilitator: TextTree;
  /** The decisions in another wording, for a recheck. */
  readonly recheck: TextTree;
}

/** The case a text belongs to. */
export interface TextCase {
  readonly logic: CompiledScenario;
  readonly history: readonly HistoryEntry[];
}

/** Sections of which only what can lie on the table belongs to the opening. */
const turns = ['acts', 'beats', 'injects', 'parties', 'decisions', 'consequences', 'complications'] as const;
const debriefSections: readonly string[] = ['endings', 'competencies', 'milestones', 'objectives', 'prices'];
const debriefForms = ['decisions * known', 'decisions * options * because', 'decisions * options * rightIf'] as const;
/** Read on a projector, by one seat alone or by a facilitator: on none of the screens of the opening. */
const roomForms = ['beats * short', 'decisions * secret *'] as const;
const facilitatorFields: readonly string[] = ['facilitator', 'discussion', 'contingency'];

/** Cuts a text file into its parts, so that the first decision waits for nothing that is read later. Pure; loses no text. */
export function splitText(text: TextFile, { logic, history }: TextCase): TextParts {
  const opening = listOpening(logic);
  const told = new Set(history.filter(({ publicFrom }) => publicFrom <= opening.until).map(({ id }) => id));
  const isFirst = (path: Path): boolean => {
    const [section = '', id = ''] = path.map(String);
    if (section === 'history') return told.has(id);
    if (debriefSections.includes(section) || [...debriefForms, ...roomForms].some((form) => isOfForm(path, form))) return false;
    const turn = turns.find((one) => one === section);
    return turn === undefined || opening[turn].has(id);
  };
  const parts: Record<keyof TextParts, Line[]> = { opening: [], rest: [], facilitator: [], recheck: [] };
  const choosePart = (path: Path): keyof TextParts => {
    if (path[0] === 'rechecks') return 'recheck';
    if (isForFacilitator(path)) return 'facilitator';
    return isFirst(path) ? 'opening' : 'rest';
  };
  for (const line of listLines(text)) parts[choosePart(line.path)].push(line);
  return {
    opening: growTree(parts.opening),
    rest: growTree(parts.rest),
    facilitator: growTree(parts.facilitator),
    recheck: growTree(parts.recheck),
  };
}

type Line = ReturnType<typeof listLines>[number];

function isForFacilitator(path: Path): boolean {
  const [section, , field] = path.map(String);
  return section === 'discussion' || (section === 'beats' && facilitatorFields.includes(field ?? ''));
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
