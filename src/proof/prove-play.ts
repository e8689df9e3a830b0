import { createEngine, type Engine } from '#engine/engine.ts';
import { encodeRecord } from '#engine/record-code.ts';
import { longestSeed, type SessionSettings } from '#engine/record.ts';
import { weightPoints } from '#scoring/rules.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Bot } from './bot.ts';
import { checkLuck, checkMoment } from './check-choices.ts';
import { checkDifficulty } from './check-difficulty.ts';
import { LossLedger, type Losses } from './check-forfeits.ts';
import { layOutCourse } from './course.ts';
import { createLuckyEngine } from './every-luck.ts';
import { explore, type Exploration, pointsPerWeight, type TooLarge } from './explore.ts';
import { createProofFinding, type ProofFinding } from './finding-codes.ts';
import { type Fold, foldExploration } from './fold.ts';
import { limits } from './limits.ts';
import type { FollowedWhole, PlayProof, Unmerged } from './proof.ts';
import { sampleRuns } from './sample.ts';
import { traceBest, traceLongest } from './trace-path.ts';

/** What one ruleset and length give to the proof; plain data but for its sets. */
export interface ProvenPlay {
  readonly play: PlayProof;
  readonly seen: ReadonlySet<string>;
  readonly losses: Losses;
  readonly findings: readonly ProofFinding[];
}

/** Follows one ruleset and length of a scenario to all its ends; beyond `maxStates` it samples, and says so. Pure. */
export function provePlay(
  scenario: CompiledScenario,
  settings: SessionSettings,
  bots: readonly Bot[],
  maxStates: number = limits.states,
): ProvenPlay {
  const lucky = createLuckyEngine(scenario);
  const { scenario: story } = lucky.engine.cutTo(settings.length);
  const explored = explore({ lucky, course: layOutCourse(story), settings, watches: [], maxStates });
  return 'tooLarge' in explored ? samplePlay(lucky.engine, story, explored, settings) : concludePlay(lucky.engine, story, explored, bots);
}

function concludePlay(engine: Engine, scenario: CompiledScenario, exploration: Exploration, bots: readonly Bot[]): ProvenPlay {
  const { settings } = exploration;
  const asked = scenario.lengths[settings.length]?.decisions ?? [];
  const ledger = new LossLedger(asked);
  const moments: ProofFinding[] = [];
  const fold = foldExploration(exploration, asked, bots, (node, future, outlook) => {
    moments.push(...checkMoment(node, outlook, settings.ruleset));
    ledger.note(node, future, outlook);
  });
  ledger.noteLuck(fold.starts);
  const total = sumPoints(scenario, asked);
  const percentOf = (points: number): number => (points / total) * 100;
  const best = percentOf(fold.start.assured);
  const means = bots.map(({ id, language }, at) => ({ id, language, mean: percentOf(fold.start.means[at] ?? 0) }));
  const resume = measureResume(engine, exploration, fold);
  const whole: FollowedWhole = {
    states: exploration.states,
    merged: exploration.merged,
    paths: `${fold.start.paths}`,
    longest: fold.start.longest,
    shortest: fold.start.shortest,
    score: {
      min: percentOf(fold.start.least),
      mean: means.find((one) => one.id === 'random')?.mean ?? 0,
      max: best,
    },
    best: traceBest(exploration, fold),
    bots: means,
    unmerged: listUnmerged(exploration),
    resume,
  };
  return {
    play: { ...settings, decisions: asked.length, followed: { exhaustive: true, ...whole } },
    seen: exploration.seen,
    losses: ledger.losses,
    findings: [
      ...checkReached(asked, fold, settings),
      ...moments,
      ...checkLuck(fold.starts, exploration.start.at(-1)?.luck ?? {}),
      ...ledger.findings,
      ...checkBest(scenario, asked, fold, total, settings),
      ...checkDifficulty(means, settings, best, (at) => listHits(scenario, asked, bots[at], settings.ruleset)),
      ...checkResume(resume.characters, settings),
    ],
  };
}

function samplePlay(engine: Engine, scenario: CompiledScenario, { states, beats }: TooLarge, settings: SessionSettings): ProvenPlay {
  const runs = limits.samples * 10;
  const { seen, score } = sampleRuns(createEngine(engine.scenario), settings, runs);
  const declared = Object.values(scenario.decisions).flatMap((one) => one.options).length + Object.keys(scenario.beats).length;
  const reached = [...seen].filter((id) => id.startsWith('option:') || id.startsWith('beat:')).length;
  const params = {
    ...settings,
    states,
    beats: beats.map((one) => `${one.beat} (${one.parts.join(', ')})`).join('; '),
    runs,
    coverage: Math.floor((reached / declared) * 100),
  };
  const asked = scenario.lengths[settings.length]?.decisions.length ?? 0;
  return {
    play: { ...settings, decisions: asked, followed: { exhaustive: false, states, beats, runs, score, coverage: { reached, declared } } },
    seen,
    losses: new Map(),
    findings: [createProofFinding('proof/not-exhausted', ['lengths', settings.length], params)],
  };
}

function checkReached(asked: readonly string[], fold: Fold, settings: SessionSettings): readonly ProofFinding[] {
  return asked.flatMap((decision, at) =>
    (fold.start.ahead & (1n << BigInt(at))) === 0n
      ? [createProofFinding('proof/decision-unreachable', ['lengths', settings.length, 'decisions', at], { decision, ...settings })]
      : [],
  );
}

/** A decision to which nobody comes is told as such; the best play earns all of the others. */
function checkBest(
  scenario: CompiledScenario,
  asked: readonly string[],
  { start: { assured, ahead } }: Fold,
  total: number,
  settings: SessionSettings,
): readonly ProofFinding[] {
  const reached = asked.filter((_, at) => (ahead & (1n << BigInt(at))) !== 0n);
  if (assured === sumPoints(scenario, reached)) return [];
  const percent = Math.round((assured / total) * 1000) / 10;
  return [createProofFinding('proof/best-play-not-100', ['lengths', settings.length], { percent, ...settings })];
}

function sumPoints({ decisions }: CompiledScenario, ids: readonly string[]): number {
  return ids.reduce((sum, id) => sum + pointsPerWeight * weightPoints[decisions[id]?.weight ?? 'minor'], 0);
}

/** The decisions in which a bot takes the best option at least as likely as not, all of them being on offer. */
function listHits(scenario: CompiledScenario, asked: readonly string[], bot: Bot | undefined, ruleset: string): readonly string[] {
  return asked.filter((id) => {
    const decision = scenario.decisions[id];
    if (decision === undefined || bot === undefined) return false;
    const best = decision.options.findIndex((option) => option.rating[ruleset] === 'best');
    return (bot.weigh({ decision, open: decision.options, ruleset, shown: null })[best] ?? 0) >= 0.5;
  });
}

function checkResume(characters: number, settings: SessionSettings): readonly ProofFinding[] {
  if (characters <= limits.resumeCharacters) return [];
  return [
    createProofFinding('proof/resume-too-long', ['lengths', settings.length], { characters, limit: limits.resumeCharacters, ...settings }),
  ];
}

/**
 * Measured on a record of the longest path, with the longest seed a run may have. How often a player has to go on hangs
 * on which beats are empty; at most it is once for each beat and each act.
 */
function measureResume(engine: Engine, exploration: Exploration, fold: Fold): FollowedWhole['resume'] {
  const { scenario } = engine;
  const taken = traceLongest(exploration, fold).map((one) => ({ type: 'decision.take', ...one, confidence: 'high' }) as const);
  const continues = fold.start.longest.beats + scenario.acts.length;
  const commands = [...taken, ...Array.from({ length: continues }, () => ({ type: 'beat.continue' }) as const)];
  const { id, version, hash } = scenario;
  const record = {
    format: 1,
    scenario: { id, version, hash },
    seed: 'x'.repeat(longestSeed),
    settings: exploration.settings,
    commands,
  } as const;
  return { characters: encodeRecord(engine, record).length, commands: commands.length };
}

function listUnmerged({ spread, keyMakers }: Exploration): readonly Unmerged[] {
  const widest = new Map<string, Unmerged>();
  for (const [beat, parts] of spread) {
    for (const [part, values] of parts) {
      if (values < 2 || values <= (widest.get(part)?.values ?? 0)) continue;
      widest.set(part, { part, guard: keyMakers.get(beat)?.relevance.because.get(part) ?? null, beat, values });
    }
  }
  return [...widest.values()].toSorted((one, other) => other.values - one.values);
}
