import { getRating } from '#scoring/rate-options.ts';
import { ratingOrder } from '#scoring/rules.ts';
import type { CompiledDecision, CompiledOption, CompiledScenario } from '#scenario/compiled.ts';
import type { Choice, Exploration, Node } from './explore.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import type { Fold } from './fold.ts';
import { listReads } from './reads.ts';

/**
 * At every moment at which a decision is open it has a best answer and one that costs, and the better answer never
 * lowers what can still be reached. Pure.
 */
export function checkChoices(exploration: Exploration, fold: Fold): readonly ProofFinding[] {
  return exploration.nodes.flatMap((node) => [
    ...checkOffer(node, exploration.settings.ruleset),
    ...checkDominance(node, exploration, fold),
  ]);
}

function checkOffer({ decision, open }: Node, ruleset: string): readonly ProofFinding[] {
  const path = ['decisions', decision.id, 'options'];
  const params = { decision: decision.id, ruleset };
  if (open.length === 0) return [createProofFinding('proof/no-option-open', path, params)];
  if (open.length === 1) return [createProofFinding('proof/nothing-to-choose', path, { ...params, option: open[0]?.id ?? '' })];
  const ratings = open.map((option) => getRating(option, ruleset));
  const findings: ProofFinding[] = [];
  if (!ratings.includes('best')) findings.push(createProofFinding('proof/best-not-open', path, params));
  if (!ratings.some((rating) => rating === 'weak' || rating === 'harmful')) {
    findings.push(createProofFinding('proof/nothing-at-stake', path, params));
  }
  return findings;
}

function checkDominance({ decision, choices }: Node, { settings: { ruleset } }: Exploration, fold: Fold): readonly ProofFinding[] {
  const rank = ({ option }: Choice): number => ratingOrder.indexOf(getRating(option, ruleset));
  const worth = new Map(choices.map((choice) => [choice, choice.points + fold.after(choice).assured]));
  return choices.flatMap((better) =>
    choices.flatMap((worse) => {
      if (rank(better) >= rank(worse) || (worth.get(better) ?? 0) >= (worth.get(worse) ?? 0)) return [];
      const path = ['decisions', decision.id, 'options', better.option.id];
      const params = { decision: decision.id, better: better.option.id, worse: worse.option.id, ruleset };
      return [createProofFinding('proof/better-choice-loses', path, params)];
    }),
  );
}

/** Luck never opens or closes an option, and never changes what can still be reached. Pure. */
export function checkLuck(exploration: Exploration, fold: Fold): readonly ProofFinding[] {
  const steps = [exploration.start, ...exploration.nodes.flatMap((node) => node.choices.map((choice) => choice.branches))];
  return steps.flatMap((branches) => {
    const [first, ...rest] = branches.map((branch) => (branch.to === null ? null : fold.of(branch.to)));
    const other = rest.find((one) => one?.assured !== first?.assured);
    if (other === undefined) return [];
    const slot = Object.keys(branches.at(-1)?.luck ?? {})[0] ?? '';
    return [createProofFinding('proof/luck-decides', ['slots', slot], { slot })];
  });
}

/** No complication touches what an option's condition asks for. Pure. */
export function checkComplications(scenario: CompiledScenario): readonly ProofFinding[] {
  const asked = new Map(
    Object.values(scenario.decisions).flatMap((decision) =>
      decision.options.flatMap((option) => listReads(option.when).map((read) => [String(read), decision.id] as const)),
    ),
  );
  return Object.values(scenario.complications).flatMap((one) => {
    const touched = [
      ...[...one.sets, ...one.clears].map((flag) => `flag:${flag}`),
      ...one.effects.map((effect) => ('measure' in effect ? `measure:${effect.measure}` : `counter:${effect.counter}`)),
    ];
    const read = touched.find((name) => asked.has(name));
    if (read === undefined) return [];
    const params = { slot: one.id, decision: asked.get(read) ?? '' };
    return [createProofFinding('proof/luck-decides', ['complications', one.id], params)];
  });
}

/** No two options of a decision do the same. Pure. */
export function checkAlike(scenario: CompiledScenario): readonly ProofFinding[] {
  return Object.values(scenario.decisions).flatMap((decision) => listAlike(decision));
}

function listAlike(decision: CompiledDecision): readonly ProofFinding[] {
  const known = new Map<string, string>();
  return decision.options.flatMap((option) => {
    const deeds = describeDeeds(option);
    const other = known.get(deeds);
    known.set(deeds, option.id);
    if (other === undefined) return [];
    const params = { decision: decision.id, one: other, other: option.id };
    return [createProofFinding('proof/options-alike', ['decisions', decision.id, 'options', option.id], params)];
  });
}

function describeDeeds({ minutes, effects, sets, clears, consequences, forfeits }: CompiledOption): string {
  return JSON.stringify([minutes, effects, sets, clears, consequences, forfeits]);
}
