import { createLuckyEngine } from '#proof/every-luck.ts';
import { checkMoment } from '#proof/check-choices.ts';
import { LossLedger } from '#proof/check-forfeits.ts';
import { layOutCourse } from '#proof/course.ts';
import { explore, type ExploreInput } from '#proof/explore.ts';
import type { ProofFinding } from '#proof/finding-codes.ts';
import { foldExploration } from '#proof/fold.ts';
import { createBots } from '#proof/bots.ts';
import { listObservables } from '#proof/observables.ts';
import type { SessionSettings } from '#engine/record.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { playEveryPath } from './every-path.ts';
import { judgeFork, type Shown } from './judge-paths.ts';

const settings: SessionSettings = { ruleset: 'then', length: 'express' };

type Told = bigint | number | boolean | string | undefined | readonly string[];

/** Where the proof and the playing of every path say something else of a scenario: one line each; none is agreement. */
export function listDisagreements(scenario: CompiledScenario): readonly string[] {
  const played = playEveryPath(scenario, settings);
  const shown: Shown = { losses: new Set(), lostByLuck: new Set(), faults: new Set() };
  const judged = judgeFork(scenario, settings.ruleset, played.start, shown);

  const common: Omit<ExploreInput, 'watches'> = {
    lucky: createLuckyEngine(scenario),
    course: layOutCourse(scenario),
    settings,
    maxStates: 100_000,
  };
  const explored = explore({ ...common, watches: [] });
  if ('tooLarge' in explored) return ['too large'];
  const asked = scenario.lengths.express?.decisions ?? [];
  const ledger = new LossLedger(asked);
  const moments: ProofFinding[] = [];
  const [random] = createBots({ logic: { languages: [] }, texts: {} });
  if (random === undefined) throw new Error('Violated assumption: the first bot answers at random.');
  const fold = foldExploration(explored, asked, [random], (node, future, outlook) => {
    moments.push(...checkMoment(node, outlook, settings.ruleset));
    ledger.note(node, future, outlook);
  });
  ledger.noteLuck(fold.starts);
  const { start } = fold;

  const found: string[] = [];
  const compare = (name: string, proven: Told, real: Told): void => {
    if (String(proven) !== String(real)) found.push(`${name}: proven ${String(proven)}, played ${String(real)}`);
  };
  compare('paths', start.paths, judged.paths);
  compare('assured', start.assured, judged.assured);
  compare('hoped', start.hoped, judged.hoped);
  compare('least', start.least, judged.least);
  compare('mean', start.means[0]?.toFixed(6), judged.mean.toFixed(6));
  compare('longest', start.longest.decisions + start.longest.beats, judged.longest);
  compare('shortest', start.shortest.decisions + start.shortest.beats, judged.shortest);
  compare('ahead', sort(asked.filter((_, at) => ((start.ahead >> BigInt(at)) & 1n) === 1n)), sort(judged.ahead));
  compare('losses', listLosses(ledger), sort(shown.losses));
  compare(
    'lost by luck',
    sort(ledger.findings.filter((one) => one.code === 'proof/forfeit-by-luck').map((one) => String(one.params['decision']))),
    sort(shown.lostByLuck),
  );
  const faults = moments.map(nameFault);
  if (fold.starts.some((one) => one.assured !== fold.starts[0]?.assured)) faults.push('proof/luck-decides');
  compare('faults', sort(faults), sort(shown.faults));

  const inCourse = (seen: ReadonlySet<string>) =>
    sort([...seen].filter((id) => /^(?:beat|option|goto):/u.test(id) && !id.endsWith('/end')));
  compare('course', inCourse(explored.seen), inCourse(played.seen));
  for (const id of explored.seen) if (!played.seen.has(id) && !id.endsWith('/end')) found.push(`${id}: seen, but never played`);
  for (const [at, one] of listObservables(scenario).entries()) {
    // What merged states show by themselves is seldom looked for; some of it is here, so that looking is tried on it too.
    if (one.watch === null || (explored.seen.has(one.id) && at % 6 > 0)) continue;
    const again = explore({ ...common, watches: [one.watch], isKept: (id) => id === one.id });
    if ('tooLarge' in again) return ['too large'];
    compare(one.id, again.seen.has(one.id), played.seen.has(one.id));
  }
  return found;
}

function listLosses({ losses }: LossLedger): readonly string[] {
  return sort([...losses].flatMap(([choice, lost]) => [...lost].map((id) => `${choice} ${id}`)));
}

function nameFault({ code, params }: ProofFinding): string {
  const { decision, better, worse } = params;
  if (code === 'proof/luck-decides') return code;
  return [code, decision, better, worse].filter((part) => part !== undefined).join(' ');
}

function sort(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].toSorted();
}
