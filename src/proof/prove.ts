import type { SessionSettings } from '#engine/record.ts';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { type BotPack, createBots } from './bots.ts';
import { checkAlike, checkComplications } from './check-declarations.ts';
import { checkTellingWords } from './check-difficulty.ts';
import { checkUnfounded } from './check-forfeits.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import { limits } from './limits.ts';
import { createSearch, type Unseen } from './look-for-unseen.ts';
import { lookInLengths, type UnseenInLength } from './look-in-lengths.ts';
import { listObservables, type Observable } from './observables.ts';
import type { Proof, ReachedKind } from './proof.ts';
import { provePlay, type ProvenPlay } from './prove-play.ts';
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
  const search = createSearch(logic, Math.min(maxStates ?? limits.searchedStates, limits.searchedStates));
  const inLengths = lookInLengths(logic, plays, observables, search, seen);
  const unseen = search(plays, observables, seen).map(wordUnseen);
  const asked = new Set(Object.values(logic.lengths).flatMap((length) => length.decisions));
  const labelOf = (language: string, decision: string, option: string): string =>
    texts[language]?.decisions[decision]?.options[option]?.['label'] ?? '';
  const findings = joinSame([
    ...plays.flatMap((one) => one.findings).filter((one) => !isAtUnseenBeat(logic, one, seen, inLengths)),
    ...unseen,
    // What no length comes to has been told.
    ...inLengths.filter((one) => seen.has(one.of)).map((one) => one.finding),
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

/** A decision of a beat to which no run comes, under any settings or in this length; that is said of the beat. */
function isAtUnseenBeat(
  { decisions }: CompiledScenario,
  { code, params }: ProofFinding,
  seen: ReadonlySet<string>,
  inLengths: readonly UnseenInLength[],
): boolean {
  const beat = `beat:${decisions[`${params['decision'] ?? ''}`]?.beat ?? ''}`;
  const isUnseen = !seen.has(beat) || inLengths.some((one) => one.of === beat && one.length === params['length']);
  return code === 'proof/decision-unreachable' && isUnseen;
}

function wordUnseen({ observable: { id, code, path, params }, isProven }: Unseen): ProofFinding {
  return isProven ? createProofFinding(code, path, params) : createProofFinding('proof/not-searched', path, { thing: id });
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
