import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Exploration } from './explore.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import type { Fold, Future } from './fold.ts';

/** Which options were seen to take away which decisions: `decision/option` to the decisions. */
export type Losses = ReadonlyMap<string, ReadonlySet<string>>;

/** What an exploration shows of lost decisions, and what of it nobody declared. Pure. */
export function findLosses(
  exploration: Exploration,
  fold: Fold,
  asked: readonly string[],
): { readonly losses: Losses; readonly findings: readonly ProofFinding[] } {
  const losses = new Map<string, Set<string>>();
  const findings: ProofFinding[] = [];
  const nameBits = (bits: bigint): readonly string[] => asked.filter((_, at) => (bits & (1n << BigInt(at))) !== 0n);
  for (const node of exploration.nodes) {
    const own = 1n << BigInt(Math.max(0, asked.indexOf(node.decision.id)));
    const before = fold.of(node).ahead & ~own;
    for (const choice of node.choices) {
      const key = `${node.decision.id}/${choice.option.id}`;
      for (const lost of nameBits(before & ~fold.after(choice).ahead)) {
        losses.set(key, (losses.get(key) ?? new Set()).add(lost));
        if (choice.option.forfeits.includes(lost)) continue;
        const path = ['decisions', node.decision.id, 'options', choice.option.id];
        findings.push(createProofFinding('proof/forfeit-undeclared', path, { decision: node.decision.id, option: choice.option.id, lost }));
      }
      findings.push(
        ...findLostByLuck(
          choice.branches.map((branch) => (branch.to === null ? null : fold.of(branch.to))),
          nameBits,
        ),
      );
    }
  }
  return { losses, findings };
}

function findLostByLuck(futures: readonly (Future | null)[], nameBits: (bits: bigint) => readonly string[]): readonly ProofFinding[] {
  const all = futures.reduce((bits, one) => bits | (one?.ahead ?? 0n), 0n);
  const lost = new Set(futures.flatMap((one) => nameBits(all & ~(one?.ahead ?? 0n))));
  return [...lost].map((decision) => createProofFinding('proof/forfeit-by-luck', ['decisions', decision], { decision }));
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
