import { minutesOfDays } from '#shared/local-time.ts';
import { compileChange, type Prices } from './compile-change.ts';
import type { CompiledBeat, CompiledDecision, CompiledOption, Delay, Rating } from './compiled.ts';
import type { ScenarioFile } from './schema.ts';

type DecisionFile = ScenarioFile['decisions'][string];
type OptionFile = DecisionFile['options'][string];
type ConsequenceFile = NonNullable<OptionFile['consequences']>[number];

/** What of the rest of a file a decision is compiled with. */
export interface DecisionSetting {
  readonly rulesets: readonly string[];
  readonly prices: Prices;
}

/** A decision as the engine plays it, at the beat that asks it, with one rating per ruleset. Pure. */
export function compileDecision(id: string, decision: DecisionFile, beat: CompiledBeat, setting: DecisionSetting): CompiledDecision {
  return {
    id,
    beat: beat.id,
    act: beat.act,
    weight: decision.weight,
    competencies: decision.competencies,
    gate: listGateRulesets(decision.gate, setting.rulesets),
    assume: decision.assume,
    pace: decision.pace ?? {},
    asks: decision.asks ?? null,
    history: decision.history ?? [],
    options: Object.entries(decision.options).map(([optionId, option]) => compileOption(optionId, option, setting)),
  };
}

/** The rulesets under which a harmful choice at a decision withholds the pass. Pure. */
export function listGateRulesets(gate: DecisionFile['gate'], rulesets: readonly string[]): readonly string[] {
  if (typeof gate === 'boolean') return gate ? rulesets : [];
  return gate ?? [];
}

/** An option's rating under a ruleset; undefined where the file leaves it out. Pure. */
export function findRating(rating: OptionFile['rating'], ruleset: string): Rating | undefined {
  return typeof rating === 'string' ? rating : rating[ruleset];
}

function compileOption(id: string, option: OptionFile, { rulesets, prices }: DecisionSetting): CompiledOption {
  return {
    id,
    rating: Object.fromEntries(
      rulesets.flatMap((ruleset) => {
        const rating = findRating(option.rating, ruleset);
        return rating === undefined ? [] : [[ruleset, rating] as const];
      }),
    ),
    minutes: option.minutes,
    when: option.when ?? null,
    consequences: (option.consequences ?? []).map((consequence) => ({
      id: consequence.id,
      when: consequence.when ?? null,
      after: compileDelay(consequence.after),
      ...compileChange(consequence, prices),
    })),
    stance: option.stance ?? [],
    forfeits: option.forfeits ?? [],
    sources: option.sources,
    ...compileChange(option, prices),
  };
}

function compileDelay(delay: ConsequenceFile['after']): Delay | null {
  if (delay === undefined) return null;
  return 'days' in delay ? { minutes: minutesOfDays(delay.days) } : delay;
}
