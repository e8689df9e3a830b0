import type { CheckContext } from './check-context.ts';
import { listBeatOrder, listPlayingOrder } from './check-course.ts';
import { findRating, listGateRulesets } from './compile-decision.ts';
import type { Stance } from './compiled.ts';
import type { Path } from './parsed-file.ts';
import { listBeats, listConsequences, type DecisionFile } from './walk.ts';

const file = 'scenario.yaml';
const stances: readonly Stance[] = ['rule-book', 'typical', 'sell-on', 'say-nothing', 'cautious', 'panicked'];

/** Every decision is asked once, has something at stake, and can be judged, sourced and played by every kind of bot. */
export function checkDecisions(context: CheckContext): void {
  checkAsked(context);
  for (const [id, decision] of Object.entries(context.scenario.decisions)) {
    const path = ['decisions', id];
    checkOptions(context, decision, path);
    checkRatings(context, decision, path);
    checkStances(context, decision, path);
  }
  checkForfeits(context);
  checkDelays(context);
  checkCompetencies(context);
}

function checkAsked({ scenario, report }: CheckContext): void {
  const asked = new Set<string>();
  for (const { path, part } of listBeats(scenario)) {
    if (part.decision === undefined) continue;
    if (asked.has(part.decision)) report('scenario/decision-asked-twice', { file, path: [...path, 'decision'] }, { id: part.decision });
    asked.add(part.decision);
  }
  for (const id of Object.keys(scenario.decisions)) {
    if (!asked.has(id)) report('scenario/decision-never-asked', { file, path: ['decisions', id], aim: 'key' }, { id });
  }
}

function checkOptions({ sources, report }: CheckContext, decision: DecisionFile, path: Path): void {
  const count = Object.keys(decision.options).length;
  if (count < 2 || count > 5)
    report('scenario/option-count', { file, path: [...path, 'options'], aim: 'key' }, { decision: String(path[1]), count });
  if (decision.options[decision.assume]?.when !== undefined) {
    report('scenario/assume-conditional', { file, path: [...path, 'assume'] }, { option: decision.assume });
  }
  for (const [id, option] of Object.entries(decision.options)) {
    const tiers = option.sources.map((source) => sources?.[source]?.tier);
    // A source that does not exist has its own finding.
    if (tiers.every((tier) => tier === 'general'))
      report('scenario/only-general-sources', { file, path: [...path, 'options', id, 'sources'], aim: 'key' }, { option: id });
  }
}

function checkRatings({ scenario, report }: CheckContext, decision: DecisionFile, path: Path): void {
  const options = Object.entries(decision.options);
  const gates = listGateRulesets(decision.gate, Object.keys(scenario.rulesets));
  for (const ruleset of Object.keys(scenario.rulesets)) {
    const ratings = options.map(([, option]) => findRating(option.rating, ruleset));
    const missing = options.filter((_, at) => ratings[at] === undefined);
    for (const [id] of missing)
      report('scenario/rating-missing', { file, path: [...path, 'options', id, 'rating'], aim: 'key' }, { option: id, ruleset });
    if (missing.length > 0) continue;
    const at = { file, path, aim: 'key' } as const;
    const params = { decision: String(path[1]), ruleset };
    const best = ratings.filter((rating) => rating === 'best').length;
    if (best !== 1) report('scenario/best-not-one', at, { ...params, count: best });
    if (!ratings.some((rating) => rating === 'weak' || rating === 'harmful')) report('scenario/nothing-at-stake', at, params);
    else if (gates.includes(ruleset) && !ratings.includes('harmful'))
      report('scenario/gate-without-harm', { file, path: [...path, 'gate'], aim: 'key' }, params);
  }
}

function checkStances({ scenario, report }: CheckContext, decision: DecisionFile, path: Path): void {
  for (const stance of stances) {
    const holders = Object.entries(decision.options).filter(([, option]) => option.stance?.includes(stance));
    const [holder, second] = holders;
    if (holder === undefined) {
      report('scenario/stance-missing', { file, path, aim: 'key' }, { decision: String(path[1]), stance });
      continue;
    }
    if (second !== undefined)
      report('scenario/stance-twice', { file, path: [...path, 'options', second[0], 'stance'], aim: 'key' }, { stance, option: holder[0] });
    if (stance === 'typical' && holder[1].when !== undefined) {
      const place = { file, path: [...path, 'options', holder[0], 'when'], aim: 'key' } as const;
      report('scenario/typical-conditional', place, { option: holder[0] });
    }
    const isBest = Object.keys(scenario.rulesets).some((ruleset) => findRating(holder[1].rating, ruleset) === 'best');
    if (stance === 'rule-book' && !isBest) {
      report('scenario/rule-book-not-best', { file, path: [...path, 'options', holder[0], 'stance'], aim: 'key' }, { option: holder[0] });
    }
  }
}

function checkForfeits({ scenario, report }: CheckContext): void {
  const order = listPlayingOrder(scenario);
  if (order === null) return;
  for (const [decision, { options }] of Object.entries(scenario.decisions)) {
    for (const [id, option] of Object.entries(options)) {
      (option.forfeits ?? []).forEach((forfeited, at) => {
        if (!order.includes(forfeited) || order.indexOf(forfeited) > order.indexOf(decision)) return;
        report(
          'scenario/forfeits-earlier',
          { file, path: ['decisions', decision, 'options', id, 'forfeits', at] },
          { decision: forfeited, option: id },
        );
      });
    }
  }
}

/** What arrives on entry of an act or a beat must be put down before that entry, or it never arrives. */
function checkDelays({ scenario, report }: CheckContext): void {
  const order = listBeatOrder(scenario);
  if (order === null) return;
  const beats = listBeats(scenario);
  for (const { path, part } of listConsequences(scenario)) {
    const asked = beats.find((beat) => beat.part.decision === path[1]);
    const { after } = part;
    if (asked === undefined || after === undefined) continue;
    const act = 'act' in after ? after.act : null;
    const target = 'beat' in after ? after.beat : scenario.acts.find((one) => one.id === act)?.first;
    if (target === undefined || !order.includes(target) || order.indexOf(target) > order.indexOf(asked.id)) continue;
    report('scenario/delay-too-early', { file, path: [...path, 'after'], aim: 'key' }, { id: part.id, to: act ?? target });
  }
}

/** The debrief shows no figure of a competency that only one decision trains. */
function checkCompetencies({ scenario, report }: CheckContext): void {
  for (const id of Object.keys(scenario.competencies)) {
    const count = Object.values(scenario.decisions).filter((decision) => decision.competencies.includes(id)).length;
    if (count < 2) report('scenario/competency-thin', { file, path: ['competencies', id], aim: 'key' }, { id, count });
  }
}
