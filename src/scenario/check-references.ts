import { findClosestWord } from '#shared/closest-word.ts';
import type { CheckContext, FileName } from './check-context.ts';
import type { Path } from './parsed-file.ts';
import { listBeats, listChanges, listConditions, listConsequences, listInjects, listOptions, listSourceLists } from './walk.ts';

/** Every id that one part of a scenario uses must be declared by another. */
export function checkReferences(context: CheckContext): void {
  const { scenario } = context;
  const file = 'scenario.yaml';
  const known = listKnownIds(context);
  const refer = (kind: keyof typeof known, id: string, path: Path): void => {
    checkOne(context, file, known[kind], kind, id, path);
  };
  const referAll = (kind: keyof typeof known, ids: readonly string[] | undefined, path: Path): void => {
    (ids ?? []).forEach((id, at) => refer(kind, id, [...path, at]));
  };

  for (const { path, part: act } of scenario.acts.map((part, at) => ({ path: ['acts', at], part }))) {
    checkOne(context, file, new Set(Object.keys(act.beats)), 'beat', act.first, [...path, 'first']);
  }
  for (const { path, part } of listBeats(scenario)) {
    if (part.decision !== undefined) refer('decision', part.decision, [...path, 'decision']);
    referAll('length', part.lengths, [...path, 'lengths']);
    (part.goto ?? []).forEach((rule, at) => refer('beat', rule.to, [...path, 'goto', at, 'to']));
  }
  for (const { path, part } of listInjects(scenario)) {
    refer('sender', part.from, [...path, 'from']);
    if (context.history !== null) referAll('history', part.facts, [...path, 'facts']);
  }
  for (const [id, decision] of Object.entries(scenario.decisions)) {
    const path = ['decisions', id];
    checkOne(context, file, new Set(Object.keys(decision.options)), 'option', decision.assume, [...path, 'assume']);
    referAll('competency', decision.competencies, [...path, 'competencies']);
    if (decision.asks !== undefined) refer('role', decision.asks, [...path, 'asks']);
    if (context.history !== null) referAll('history', decision.history, [...path, 'history']);
    if (Array.isArray(decision.gate)) referAll('ruleset', decision.gate, [...path, 'gate']);
  }
  for (const { path, part } of listOptions(scenario)) {
    referAll('decision', part.forfeits, [...path, 'forfeits']);
    if (typeof part.rating === 'string') continue;
    for (const ruleset of Object.keys(part.rating)) refer('ruleset', ruleset, [...path, 'rating', ruleset]);
  }
  for (const { path, part } of listConsequences(scenario)) {
    if (part.after !== undefined && 'act' in part.after) refer('act', part.after.act, [...path, 'after', 'act']);
    if (part.after !== undefined && 'beat' in part.after) refer('beat', part.after.beat, [...path, 'after', 'beat']);
  }
  for (const { path, part } of listChanges(scenario)) {
    (part.effects ?? []).forEach((effect, at) => {
      referAll('length', effect.lengths, [...path, 'effects', at, 'lengths']);
      if ('measure' in effect) refer('measure', effect.measure, [...path, 'effects', at, 'measure']);
      else if ('counter' in effect) refer('counter', effect.counter, [...path, 'effects', at, 'counter']);
      else refer('price', effect.price, [...path, 'effects', at, 'price']);
    });
  }
  for (const [id, price] of Object.entries(scenario.prices ?? {})) refer('counter', price.counter, ['prices', id, 'counter']);
  for (const [id, flow] of Object.entries(scenario.flows)) refer('counter', flow.counter, ['flows', id, 'counter']);
  for (const [id, duty] of Object.entries(scenario.duties)) referAll('ruleset', duty.rulesets, ['duties', id, 'rulesets']);
  for (const [id, slot] of Object.entries(scenario.slots)) {
    refer('beat', slot.beat, ['slots', id, 'beat']);
    referAll('complication', slot.oneOf, ['slots', id, 'oneOf']);
  }
  for (const [id, length] of Object.entries(scenario.lengths)) referAll('decision', length.decisions, ['lengths', id, 'decisions']);
  scenario.objectives.forEach((one, at) => referAll('competency', one.competencies, ['objectives', at, 'competencies']));
  for (const [id, one] of Object.entries(scenario.competencies)) refer('role', one.owner, ['competencies', id, 'owner']);
  if (scenario.exposure !== undefined) refer('milestone', scenario.exposure.endsWith, ['exposure', 'endsWith']);
  checkConditions(context, refer);
  checkSources(context, known.source);
}

type KnownIds = ReturnType<typeof listKnownIds>;

function listKnownIds({ scenario, history, sources }: CheckContext) {
  return {
    act: new Set(scenario.acts.map((act) => act.id)),
    beat: new Set(listBeats(scenario).map((beat) => beat.id)),
    decision: new Set(Object.keys(scenario.decisions)),
    role: new Set(scenario.roles),
    sender: new Set([...scenario.roles, ...scenario.parties]),
    measure: new Set(Object.keys(scenario.measures)),
    counter: new Set(Object.keys(scenario.counters)),
    price: new Set(Object.keys(scenario.prices ?? {})),
    duty: new Set(Object.keys(scenario.duties)),
    ruleset: new Set(Object.keys(scenario.rulesets)),
    length: new Set(Object.keys(scenario.lengths)),
    competency: new Set(Object.keys(scenario.competencies)),
    complication: new Set(Object.keys(scenario.complications)),
    milestone: new Set(Object.keys(scenario.milestones)),
    lateness: new Set(scenario.lateness.map((band) => band.id)),
    history: new Set((history ?? []).map((entry) => entry.id)),
    source: new Set(Object.keys(sources ?? {})),
  };
}

function checkConditions({ scenario, report }: CheckContext, refer: (kind: keyof KnownIds, id: string, path: Path) => void): void {
  const checkBand = (kind: 'measure' | 'counter', id: string, band: string, path: Path): void => {
    refer(kind, id, [...path, kind]);
    const declared = (kind === 'measure' ? scenario.measures : scenario.counters)[id];
    if (declared === undefined || (declared.bands ?? []).some((one) => one.id === band)) return;
    report('scenario/unknown-reference', { file: 'scenario.yaml', path: [...path, 'band'] }, { kind: 'band', id: band, suggestion: '' });
  };
  for (const { path, part } of listConditions(scenario)) {
    if ('ruleset' in part) refer('ruleset', part.ruleset, [...path, 'ruleset']);
    if ('length' in part) refer('length', part.length, [...path, 'length']);
    if ('act' in part) refer('act', part.act, [...path, 'act']);
    if ('duty' in part) refer('duty', part.duty, [...path, 'duty']);
    if ('lateness' in part) refer('lateness', part.lateness, [...path, 'lateness']);
    if ('measure' in part) checkBand('measure', part.measure, part.band, path);
    if ('counter' in part) checkBand('counter', part.counter, part.band, path);
  }
}

function checkSources(context: CheckContext, known: ReadonlySet<string>): void {
  const { scenario, history, sources, report } = context;
  if (sources === null) return;
  const used = new Set<string>();
  const useAll = (file: FileName, ids: readonly string[], path: Path): void => {
    ids.forEach((id, at) => {
      used.add(id);
      checkOne(context, file, known, 'source', id, [...path, at]);
    });
  };
  for (const { path, part } of listSourceLists(scenario)) useAll('scenario.yaml', part, path);
  (history ?? []).forEach((entry, at) => useAll('history.yaml', entry.sources, [at, 'sources']));
  for (const id of known) {
    if (!used.has(id)) report('scenario/source-unused', { file: 'sources.yaml', path: [id], aim: 'key' }, { id });
  }
}

function checkOne(context: CheckContext, file: FileName, known: ReadonlySet<string>, kind: string, id: string, path: Path): void {
  if (known.has(id)) return;
  // Sources are numbers: the one next to an unknown one is another source, not another spelling.
  const suggestion = kind === 'source' ? null : findClosestWord(id, known);
  context.report('scenario/unknown-reference', { file, path }, { kind, id, suggestion: suggestion ?? '' });
}
