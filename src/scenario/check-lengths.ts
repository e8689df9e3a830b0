import type { CheckContext } from './check-context.ts';
import { isToldIn, listLengths } from './lengths-of.ts';
import type { LengthId } from './compiled.ts';
import type { Condition, ScenarioFile } from './schema.ts';
import { listBeats, listConsequences } from './walk.ts';

const file = 'scenario.yaml';

type ActFile = ScenarioFile['acts'][number];

/** How many decisions a length has. Where it takes less than ten minutes it is there to be tried out, and may be shorter. */
const decisionCounts: Readonly<Record<LengthId, { readonly least: number; readonly most: number }>> = {
  express: { least: 6, most: 11 },
  standard: { least: 12, most: 15 },
  full: { least: 26, most: Number.POSITIVE_INFINITY },
};
const leastMinutesAlone = 10;

/** Each length is a story of its own: every act opens in it, and what it asks and what it waits for is part of it. */
export function checkLengths(context: CheckContext): void {
  for (const length of listLengths(context.scenario)) {
    checkAsked(context, length);
    checkCount(context, length);
    context.scenario.acts.forEach((act, at) => checkAct(context, act, at, length));
  }
  checkDelays(context);
}

function checkAsked({ scenario, report }: CheckContext, length: LengthId): void {
  const beats = listBeats(scenario);
  (scenario.lengths[length]?.decisions ?? []).forEach((decision, at) => {
    const asking = beats.find(({ part }) => part.decision === decision);
    if (asking === undefined || isToldIn(asking.part, length)) return;
    report(
      'scenario/length-decision-left-out',
      { file, path: ['lengths', length, 'decisions', at] },
      { decision, beat: asking.id, length },
    );
  });
}

function checkCount({ scenario, report }: CheckContext, length: LengthId): void {
  const declared = scenario.lengths[length];
  if (declared === undefined || declared.minutesAlone < leastMinutesAlone) return;
  const { least, most } = decisionCounts[length];
  const count = declared.decisions.length;
  if (count >= least && count <= most) return;
  const range = Number.isFinite(most) ? `${least}–${most}` : `${least}–`;
  report('scenario/length-decision-count', { file, path: ['lengths', length, 'decisions'], aim: 'key' }, { length, count, range });
}

function checkAct({ report }: CheckContext, act: ActFile, at: number, length: LengthId): void {
  const params = { act: act.id, length };
  if (!Object.values(act.beats).some((beat) => isToldIn(beat, length))) {
    report('scenario/act-without-beat', { file, path: ['acts', at, 'id'] }, params);
  } else if (!opens(act, length)) {
    report('scenario/act-first-left-out', { file, path: ['acts', at, 'first'] }, { ...params, id: act.first });
  }
}

/** Whether an act opens at one of the length's own beats, whatever has happened; what cannot be followed has its own finding. */
function opens(act: ActFile, length: LengthId): boolean {
  const passed = new Set<string>();
  for (let id = act.first; ;) {
    const beat = act.beats[id];
    if (beat === undefined || isToldIn(beat, length) || passed.has(id)) return true;
    passed.add(id);
    const rule = beat.goto?.find(({ when }) => judgeLength(when, length) !== false);
    if (rule === undefined || judgeLength(rule.when, length) !== true) return false;
    id = rule.to;
  }
}

/** Whether a condition that asks for nothing but a length holds; null where it asks for more. */
function judgeLength(when: Condition | undefined, length: LengthId): boolean | null {
  if (when === undefined) return true;
  return 'length' in when ? when.length === length : null;
}

/** What waits for a beat comes in no length that leaves out either that beat or the decision which caused it. */
function checkDelays({ scenario, report }: CheckContext): void {
  const beats = listBeats(scenario);
  const lengths = listLengths(scenario);
  for (const { path, part } of listConsequences(scenario)) {
    const target = part.after !== undefined && 'beat' in part.after ? part.after.beat : null;
    const awaited = beats.find((beat) => beat.id === target)?.part;
    const asking = beats.find((beat) => beat.part.decision === path[1])?.part;
    if (target === null || awaited === undefined || asking === undefined) continue;
    if (lengths.some((length) => isToldIn(awaited, length) && isToldIn(asking, length))) continue;
    report('scenario/delay-left-out', { file, path: [...path, 'after'], aim: 'key' }, { id: part.id, to: target });
  }
}
