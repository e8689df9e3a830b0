import { cutToLength } from '#engine/cut-to-length.ts';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { createProofFinding, type ProofCode, type ProofFinding } from './finding-codes.ts';
import type { Search } from './look-for-unseen.ts';
import type { Observable } from './observables.ts';
import type { ProvenPlay } from './prove-play.ts';

/** What no run of one length comes to, though it is part of that length's story. */
export interface UnseenInLength {
  readonly length: LengthId;
  /** As an exploration notes it: `beat:alert.call`. */
  readonly of: string;
  readonly finding: ProofFinding;
}

const codes: Readonly<Record<string, ProofCode>> = {
  beat: 'proof/beat-unreachable-in-length',
  option: 'proof/option-never-open-in-length',
  inject: 'proof/inject-never-arrives-in-length',
};

/**
 * Asks of each length that is a story of its own whether its runs come to its beats, options and injects. What is found on
 * the way is added to `seen`. Pure but for that.
 */
export function lookInLengths(
  logic: CompiledScenario,
  plays: readonly ProvenPlay[],
  observables: readonly Observable[],
  search: Search,
  seen: Set<string>,
): readonly UnseenInLength[] {
  const lengths = new Set(plays.map(({ play }) => play.length));
  return [...lengths].flatMap((length) => {
    const story = cutToLength(logic, length);
    if (story === logic) return [];
    const own = plays.filter(({ play }) => play.length === length);
    const told = listTold(story, length);
    const seenHere = new Set(own.flatMap((one) => [...one.seen]));
    const unseen = search(
      own,
      observables.filter((one) => told.has(one.id)),
      seenHere,
    );
    for (const id of seenHere) seen.add(id);
    return unseen.map(({ observable: { id, path, params }, isProven }): UnseenInLength => {
      const code = isProven ? codes[id.slice(0, id.indexOf(':'))] : undefined;
      const finding =
        code === undefined
          ? createProofFinding('proof/not-searched', path, { thing: id })
          : createProofFinding(code, path, { ...params, length });
      return { length, of: id, finding };
    });
  });
}

/** The beats and injects of a length, and the options of the decisions that it asks. */
function listTold({ beats, decisions, lengths }: CompiledScenario, length: LengthId): ReadonlySet<string> {
  const asked = lengths[length]?.decisions ?? [];
  return new Set([
    ...Object.values(beats).flatMap((beat) => [`beat:${beat.id}`, ...beat.injects.map((inject) => `inject:${inject.id}`)]),
    ...asked.flatMap((id) => (decisions[id]?.options ?? []).map((option) => `option:${id}/${option.id}`)),
  ]);
}
