import type { CompiledDecision, CompiledOption, CompiledScenario, LengthId } from '#scenario/compiled.ts';

type Condition = NonNullable<CompiledOption['when']>;

/** What is played, as far as conditions ask for it. */
interface Asked {
  readonly logic: CompiledScenario;
  readonly length: LengthId;
  readonly ruleset: string;
}

/**
 * Beats of a length that may follow an option, in the order in which they are tried; `null` stands for the end of the act.
 * What earlier choices decide is left open, so the true one is always among them. Pure.
 */
export function findNextBeats(
  { logic, length, ruleset }: Asked,
  decision: CompiledDecision,
  option: CompiledOption,
): readonly (string | null)[] {
  const mine = new Set(decision.options.flatMap((one) => one.sets));
  const elsewhere = listFlagsSetElsewhere(logic, decision);
  const knowsPart: KnowsPart = (part) => {
    if ('length' in part) return part.length === length;
    if ('ruleset' in part) return part.ruleset === ruleset;
    if (!('flag' in part)) return null;
    if (option.sets.includes(part.flag)) return true;
    if (option.clears.includes(part.flag)) return false;
    return mine.has(part.flag) && !elsewhere.has(part.flag) ? false : null;
  };
  const follow = (from: string): readonly (string | null)[] => {
    const found: (string | null)[] = [];
    for (const { to, when } of logic.beats[from]?.goto ?? []) {
      const known = when === null ? true : knows(when, knowsPart);
      // What the length leaves out is passed at once.
      if (known !== false) found.push(...(logic.beats[to]?.lengths?.includes(length) === false ? follow(to) : [to]));
      if (known === true) return found;
    }
    return [...found, null];
  };
  return [...new Set(follow(decision.beat))];
}

type KnowsPart = (part: Condition) => boolean | null;

/** What is known of a condition right after a choice; null: it depends on more than that. */
function knows(condition: Condition, knowsPart: KnowsPart): boolean | null {
  if ('not' in condition) {
    const known = knows(condition.not, knowsPart);
    return known === null ? null : !known;
  }
  const knowsEach = (parts: readonly Condition[]) => parts.map((one) => knows(one, knowsPart));
  if ('all' in condition) return combine(knowsEach(condition.all), false);
  return 'any' in condition ? combine(knowsEach(condition.any), true) : knowsPart(condition);
}

/** One part with the deciding value settles it; else every part must be known. */
function combine(parts: readonly (boolean | null)[], deciding: boolean): boolean | null {
  if (parts.includes(deciding)) return deciding;
  return parts.includes(null) ? null : !deciding;
}

/** Flags that anything but a choice of this decision sets. */
function listFlagsSetElsewhere(logic: CompiledScenario, decision: CompiledDecision): ReadonlySet<string> {
  const options = Object.values(logic.decisions).flatMap((one) => one.options.map((option) => ({ of: one.id, option })));
  return new Set([
    ...logic.start.sets,
    ...Object.values(logic.beats).flatMap((one) => one.sets),
    ...Object.values(logic.complications).flatMap((one) => one.sets),
    ...Object.values(logic.duties).flatMap((one) => one.missed.sets),
    ...options.flatMap(({ option }) => option.consequences.flatMap((one) => one.sets)),
    ...options.flatMap(({ of, option }) => (of === decision.id ? [] : option.sets)),
  ]);
}
