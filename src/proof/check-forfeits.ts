import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Node } from './explore.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import type { Future, Outlook } from './fold.ts';

/** Which options were seen to take away which decisions: `decision/option` to the decisions. */
export type Losses = ReadonlyMap<string, ReadonlySet<string>>;

/** Gathers, moment by moment, what options take away, and what of it nobody declared. */
export class LossLedger {
  readonly losses = new Map<string, Set<string>>();
  readonly findings: ProofFinding[] = [];
  readonly #asked: readonly string[];

  constructor(asked: readonly string[]) {
    this.#asked = asked;
  }

  note({ decision }: Node, future: Future, outlook: readonly Outlook[]): void {
    const own = 1n << BigInt(Math.max(0, this.#asked.indexOf(decision.id)));
    for (const { choice, outcomes, future: after } of outlook) {
      const key = `${decision.id}/${choice.option.id}`;
      for (const lost of this.#nameBits(future.ahead & ~own & ~after.ahead)) {
        this.losses.set(key, (this.losses.get(key) ?? new Set()).add(lost));
        if (choice.option.forfeits.includes(lost)) continue;
        const path = ['decisions', decision.id, 'options', choice.option.id];
        this.findings.push(createProofFinding('proof/forfeit-undeclared', path, { decision: decision.id, option: choice.option.id, lost }));
      }
      this.noteLuck(outcomes);
    }
  }

  /** Outcomes of luck after which not the same decisions come. */
  noteLuck(outcomes: readonly Future[]): void {
    const all = outcomes.reduce((bits, one) => bits | one.ahead, 0n);
    const lost = new Set(outcomes.flatMap((one) => this.#nameBits(all & ~one.ahead)));
    for (const decision of lost) this.findings.push(createProofFinding('proof/forfeit-by-luck', ['decisions', decision], { decision }));
  }

  #nameBits(bits: bigint): readonly string[] {
    return bits === 0n ? [] : this.#asked.filter((_, at) => (bits & (1n << BigInt(at))) !== 0n);
  }
}

/** Forfeits that an option declares though no run loses them by it. Asked once, over what all rulesets and lengths have shown. Pure. */
export function checkUnfounded(
  scenario: CompiledScenario,
  all: readonly Losses[],
  askedAnywhere: ReadonlySet<string>,
): readonly ProofFinding[] {
  return Object.values(scenario.decisions).flatMap((decision) =>
    decision.options.flatMap((option) =>
      option.forfeits.flatMap((lost, at) => {
        if (!askedAnywhere.has(lost) || all.some((one) => one.get(`${decision.id}/${option.id}`)?.has(lost) === true)) return [];
        const path = ['decisions', decision.id, 'options', option.id, 'forfeits', at];
        return [createProofFinding('proof/forfeit-unfounded', path, { decision: decision.id, option: option.id, lost })];
      }),
    ),
  );
}
