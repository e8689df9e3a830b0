import { createEngine } from '#engine/engine.ts';
import type { SessionSettings } from '#engine/record.ts';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { type BotPack, createBots } from './bots.ts';
import { checkAlike, checkComplications } from './check-declarations.ts';
import { checkTellingWords } from './check-difficulty.ts';
import { checkUnfounded } from './check-forfeits.ts';
import { layOutCourse } from './course.ts';
import { createLuckyEngine } from './every-luck.ts';
import { explore } from './explore.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import { limits } from './limits.ts';
import { listObservables, type Observable } from './observables.ts';
import type { Proof, ReachedKind } from './proof.ts';
import { provePlay, type ProvenPlay } from './prove-play.ts';
import { sampleRuns } from './sample.ts';
import { splitWords } from './split-words.ts';

/** Every ruleset with every length, in file order: the plays that a proof goes through. Pure. */
export function listPlays(scenario: CompiledScenario): readonly SessionSettings[] {
  const lengths = (['express', 'standard', 'full'] as const).filter((one: LengthId) => scenario.lengths[one] !== undefined);
  return Object.keys(scenario.rulesets).flatMap((ruleset) => lengths.map((length) => ({ ruleset, length })));
}

/** What a proof needs of a scenario: its logic, and the labels by which its options may tell. */
export interface ProofPack extends BotPack {
  readonly logic: CompiledScenario;
}

/** Proves a scenario over all its paths. Pure; takes seconds, so ask in a terminal or a worker. */
export function prove(pack: ProofPack, maxStates?: number): Proof {
  const bots = createBots(pack);
  return concludeProof(
    pack,
    listPlays(pack.logic).map((settings) => provePlay(pack.logic, settings, bots, maxStates)),
    maxStates,
  );
}

/** The proof from what each play of `listPlays` has shown; they may have been followed side by side. Pure. */
export function concludeProof(pack: ProofPack, plays: readonly ProvenPlay[], maxStates?: number): Proof {
  const { logic, texts } = pack;
  const seen = new Set(plays.flatMap((one) => [...one.seen]));
  const isWhole = plays.every((one) => one.play.followed.exhaustive);
  const observables = listObservables(logic);
  const unseen = lookForUnseen(logic, plays, observables, seen, Math.min(maxStates ?? limits.searchedStates, limits.searchedStates));
  const asked = new Set(Object.values(logic.lengths).flatMap((length) => length.decisions));
  const labelOf = (language: string, decision: string, option: string): string =>
    texts[language]?.decisions[decision]?.options[option]?.['label'] ?? '';
  const findings = joinSame([
    ...plays.flatMap((one) => one.findings).filter((one) => !isAtUnseenBeat(logic, one, seen)),
    ...unseen,
    ...(isWhole
      ? checkUnfounded(
          logic,
          plays.map((one) => one.losses),
          asked,
        )
      : []),
    ...checkComplications(logic),
    ...checkAlike(logic),
    ...checkTellingWords(logic, labelOf, splitWords),
  ]);
  const { id, version, hash } = logic;
  return {
    scenario: { id, version, hash },
    proven: isWhole && findings.every((one) => one.severity !== 'error'),
    plays: plays.map((one) => one.play),
    reached: countReached(observables, seen),
    forfeits: countForfeits(logic, plays),
    findings,
  };
}

/** A decision of a beat to which no run comes under any settings; that is said of the beat. */
function isAtUnseenBeat({ decisions }: CompiledScenario, { code, params }: ProofFinding, seen: ReadonlySet<string>): boolean {
  return code === 'proof/decision-unreachable' && !seen.has(`beat:${decisions[`${params['decision'] ?? ''}`]?.beat ?? ''}`);
}

function countForfeits({ decisions }: CompiledScenario, plays: readonly ProvenPlay[]): Proof['forfeits'] {
  const declared = Object.values(decisions).flatMap((decision) => decision.options.flatMap((option) => option.forfeits));
  const found = new Set(plays.flatMap(({ losses }) => [...losses].flatMap(([key, lost]) => [...lost].map((one) => `${key} ${one}`))));
  return { declared: declared.length, found: found.size };
}

function countReached(observables: readonly Observable[], seen: ReadonlySet<string>): Proof['reached'] {
  const of = (kind: ReachedKind) => {
    const declared = observables.filter((one) => one.id.startsWith(`${kind}:`));
    return { reached: declared.filter((one) => seen.has(one.id)).length, declared: declared.length };
  };
  return {
    beat: of('beat'),
    goto: of('goto'),
    option: of('option'),
    inject: of('inject'),
    consequence: of('consequence'),
    complication: of('complication'),
    'duty-opened': of('duty-opened'),
    'duty-met': of('duty-met'),
    'duty-missed': of('duty-missed'),
    milestone: of('milestone'),
    ending: of('ending'),
  };
}

/**
 * What merged states do not show by themselves is looked for: first in runs at random, then, one thing at a time, by
 * following the course once more with everything on which that thing hangs kept apart. What is found is added to `seen`.
 */
function lookForUnseen(
  logic: CompiledScenario,
  plays: readonly ProvenPlay[],
  observables: readonly Observable[],
  seen: Set<string>,
  maxStates: number,
): readonly ProofFinding[] {
  const isUnseen = (one: Observable): boolean => !seen.has(one.id);
  const engine = createEngine(logic);
  for (const { play } of plays) {
    if (!observables.some(isUnseen)) return [];
    // A play that was too large has been sampled already.
    if (!play.followed.exhaustive) continue;
    for (const id of sampleRuns(engine, play, limits.samples).seen) seen.add(id);
  }
  const course = layOutCourse(logic);
  const lucky = createLuckyEngine(logic);
  return observables.filter(isUnseen).flatMap((one): readonly ProofFinding[] => {
    if (one.within.some((id) => !seen.has(id))) return [];
    let isProven = true;
    for (const { play } of plays) {
      if (one.rulesets !== null && !one.rulesets.includes(play.ruleset)) continue;
      // The course itself was followed already; where it was too large nothing can be claimed.
      if (one.watch === null || !play.followed.exhaustive) {
        isProven &&= play.followed.exhaustive;
        continue;
      }
      const { ruleset, length } = play;
      const explored = explore({
        lucky,
        course,
        settings: { ruleset, length },
        watches: [one.watch],
        maxStates,
        isKept: (id) => id === one.id,
        isEnough: (found) => found.has(one.id),
      });
      if ('tooLarge' in explored) {
        isProven = false;
        continue;
      }
      for (const id of explored.seen) seen.add(id);
      if (explored.seen.has(one.id)) return [];
    }
    if (isProven) return [createProofFinding(one.code, one.path, one.params)];
    return [createProofFinding('proof/not-searched', one.path, { thing: one.id })];
  });
}

/** The same thing at the same place is said once, however many plays and states show it. */
function joinSame(findings: readonly ProofFinding[]): readonly ProofFinding[] {
  const known = new Map<string, ProofFinding>();
  for (const finding of findings) {
    const { code, path, params } = finding;
    const { ruleset, length, ...rest } = params;
    const key = JSON.stringify([code, path, rest]);
    const before = known.get(key);
    if (before === undefined) known.set(key, finding);
    else known.set(key, { ...before, params: joinPlays(before.params, { ruleset, length }) });
  }
  return [...known.values()];
}

function joinPlays(params: ProofFinding['params'], other: Readonly<Record<string, string | number | undefined>>): ProofFinding['params'] {
  const joined: Record<string, string | number> = { ...params };
  for (const key of ['ruleset', 'length']) {
    const [one, more] = [params[key], other[key]];
    if (one === undefined || more === undefined || `${one}`.split(', ').includes(`${more}`)) continue;
    joined[key] = `${one}, ${more}`;
  }
  return joined;
}
