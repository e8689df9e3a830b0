import type { CompiledDecision, CompiledOption, CompiledScenario, LengthId } from '#scenario/compiled.ts';
import type { TopicId } from './training-record.ts';

/** The outcomes of NIST CSF 2.0 that ask who decides and who is responsible: incident management, and roles and authorities. */
const outcomesOfRoles = /^(?:RS\.MA|GV\.RR)-/u;
/** The measure in which a scenario shows what comes of breaking law and rules. */
const measureOfRules = 'compliance';

/**
 * The decisions of a length that are the evidence for a topic, by id. A fictional case knows no company's own policy, and
 * does not teach what a management system is good for: those two have none. Pure.
 */
export function findTopicEvidence(
  scenario: CompiledScenario,
  { ruleset, length }: { readonly ruleset: string; readonly length: LengthId },
  topic: TopicId,
): readonly string[] {
  if (topic === 'policy' || topic === 'benefit') return [];
  const decisions = (scenario.lengths[length]?.decisions ?? []).flatMap((id) => scenario.decisions[id] ?? []);
  const isEvidence = topic === 'roles' ? asksForRoles : showsWhatComesOfIt;
  return decisions.filter((one) => isEvidence(one, scenario, ruleset)).map((one) => one.id);
}

function asksForRoles({ competencies }: CompiledDecision, scenario: CompiledScenario): boolean {
  return competencies.some((id) => scenario.competencies[id]?.csf.some((outcome) => outcomesOfRoles.test(outcome)));
}

/** Whether much hangs on it, and a harmful option is shown to cost something in law and rules. */
function showsWhatComesOfIt({ weight, options }: CompiledDecision, _: CompiledScenario, ruleset: string): boolean {
  return weight === 'critical' && options.some((option) => option.rating[ruleset] === 'harmful' && costsCompliance(option));
}

function costsCompliance({ effects, consequences }: CompiledOption): boolean {
  return [...effects, ...consequences.flatMap((one) => one.effects)].some(
    (effect) => 'measure' in effect && effect.measure === measureOfRules && effect.add < 0,
  );
}
