import type { Course } from '#session/course.ts';
import type { CourseResult, CourseStanding } from '#session/lms-port.ts';
import type { Step } from './cmi5-errands.ts';
import { createKeeper } from './cmi5-keeper.ts';
import type { OpenedSession } from './cmi5-open.ts';
import { nothingTold, takeOver, type Progress, type Seed, type Told } from './cmi5-progress.ts';
import { clotheSeed, sowAnswer, sowVerdict } from './cmi5-statement.ts';
import { toDuration } from './cmi5-time.ts';
import { isFailedDue, listDueVerbs, type VerdictTerms } from './cmi5-verdict.ts';
import type { Ticket } from './cmi5-ticket.ts';
import type { Cmi5World } from './cmi5-world.ts';

/**
 * What one session says, in its order: `initialized`; then, for each standing, first our document with everything that is
 * about to be said, and after it the statements one by one; at the end `terminated`. A page that is killed in between leaves
 * in the document what it has not said, under the ids that it would have used, and the next session says it: the ids keep
 * an LRS from storing anything twice (xAPI 1.0.3, Communication 2.1.1).
 */
export interface Talk {
  /** Does the next thing that is to be done. */
  takeStep(): Promise<Step>;
  /** Takes down a standing. Nothing of it is said in a launch that is only for looking (cmi5, 10.2.2). */
  hear(standing: CourseStanding): void;
  /** Takes down that the session is to end, with what is due before it does. */
  end(): void;
  readonly told: Told;
}

/** A talk in which nothing has been said yet by this page. */
export function createTalk(world: Cmi5World, course: Course, session: OpenedSession): Talk {
  const { launch, data, lrs, pocket } = session;
  let { ticket } = session;
  const since = ticket.initialized.at;
  const stamp = (changes: Partial<Ticket>): void => {
    ticket = { ...ticket, ...changes };
    pocket.write(ticket);
  };
  const wardrobe = { launch, data, since };
  const terms: VerdictTerms = { report: course.report, masteryScore: data.masteryScore, moveOn: data.moveOn, session: data.session };
  const scenario = readScenario(world.address, course);
  const drawWrite = (): string => {
    const lastWrite = world.drawUuid();
    stamp({ lastWrite });
    return lastWrite;
  };
  const keeper = createKeeper(lrs, drawWrite, course.iri, session.standing);
  const counts = data.mode === 'normal';

  const taken = session.progress === null ? null : takeOver(session.progress, data.session);
  let told: Told = taken?.told ?? nothingTold;
  let waiting: readonly Seed[] = counts ? (taken?.waiting ?? []) : [];
  let kept: string | null = session.progress?.kept ?? null;
  let result: CourseResult | null = null;
  let initialized: Seed | null = ticket.isOpened ? null : bare('initialized', ticket.initialized);
  let terminated: Seed | null = null;
  let isDirty = false;
  /** Statements that our document still names as waiting. */
  let isCrowded = waiting.length > 0;
  let isOver = false;
  let hasBeenRefused = false;
  let hasEnded = false;
  /** The latest moment that was told of: nothing is later than the end (cmi5, 9.3). */
  let latest = since;
  /**
   * Ids of which the other side may have heard already. It does, where the same session spoke before a reload, where a
   * document of ours is gone, and where an answer has been lost on its way.
   */
  const doubtful = new Set<string>(waiting.map(({ id }) => id));
  if (session.isResumed) doubtful.add(ticket.initialized.id);
  const isForgetful = session.standing.isThere && session.progress === null;

  const before = sumBefore(session.progress, data.session);
  const measureSpent = () => ({ before, here: Math.max(0, world.now() - since) });

  const plant = (verb: 'completed' | 'passed' | 'failed', judged: CourseResult): void => {
    const spent = measureSpent();
    const id = world.drawUuid();
    if (isForgetful) doubtful.add(id);
    const { masteryScore } = data;
    latest = Math.max(latest, world.now());
    const seed = sowVerdict(verb, judged, { id, course, masteryScore, at: latest, took: spent.before + spent.here });
    waiting = [...waiting, seed];
    told =
      verb === 'completed'
        ? { ...told, completed: true }
        : verb === 'passed'
          ? { ...told, passed: true, verdictIn: data.session }
          : { ...told, failedAt: judged.percent, verdictIn: data.session };
  };

  /** Whether the other side has it, or will never take it; null where there was no answer. */
  const say = async (seed: Seed): Promise<'said' | 'refused' | 'ended' | null> => {
    const reply = await lrs.writeStatement(clotheSeed(seed, wardrobe));
    if (reply === null) {
      doubtful.add(seed.id);
      return null;
    }
    // 409: it has a statement with this id (xAPI 1.0.3, Communication 2.1.1).
    if (reply.status === 200 || reply.status === 204 || reply.status === 409) return 'said';
    if (reply.status === 401) return 'ended';
    return doubtful.has(seed.id) ? 'said' : 'refused';
  };

  const sayFirst = async (seed: Seed): Promise<Step> => {
    const outcome = await say(seed);
    if (outcome === null) return 'again';
    if (outcome !== 'said') {
      isOver = true;
      return 'over';
    }
    initialized = null;
    stamp({ isOpened: true });
    return 'more';
  };

  const keep = async (): Promise<Step> => {
    isDirty = false;
    const progress: Omit<Progress, 'write'> = {
      format: 1,
      course: course.iri,
      session: data.session,
      spent: measureSpent(),
      kept,
      told,
      waiting,
    };
    const crowd = waiting.length;
    const keeping = await keeper.keep(progress);
    if (keeping === 'kept') {
      isCrowded = crowd > 0;
      return 'more';
    }
    isDirty = true;
    isOver = keeping !== 'unreachable';
    return isOver ? 'over' : 'again';
  };

  const sayNext = async (seed: Seed): Promise<Step> => {
    const outcome = await say(seed);
    if (outcome === null) return 'again';
    if (outcome === 'ended') {
      isOver = true;
      return 'over';
    }
    // One answer that an LRS does not take is no reason to keep the result from it.
    if (outcome === 'refused' && seed.verb !== 'answered') hasBeenRefused = true;
    waiting = waiting.filter(({ id }) => id !== seed.id);
    return 'more';
  };

  const sayLast = async (seed: Seed): Promise<Step> => {
    const outcome = await say(seed);
    if (outcome === null) return 'again';
    hasEnded = true;
    if (outcome !== 'said') hasBeenRefused = true;
    stamp({ isEnded: true });
    return 'more';
  };

  return {
    async takeStep() {
      if (isOver) return 'over';
      if (initialized !== null) return await sayFirst(initialized);
      if (isDirty) return await keep();
      const [next] = waiting;
      if (next !== undefined) return await sayNext(next);
      if (terminated !== null && !hasEnded) return isCrowded ? await keep() : await sayLast(terminated);
      return hasBeenRefused ? 'over' : 'done';
    },

    hear(standing) {
      if (!counts || terminated !== null) return;
      kept = standing.kept;
      isDirty = true;
      const fresh = standing.answers.filter(({ id }) => !told.answers.includes(id));
      const progress = told.completed ? null : Math.floor(standing.progress * 100);
      const seeds = fresh.map((answer) => sowAnswer(answer, { id: world.drawUuid(), course, scenario, progress }));
      waiting = [...waiting, ...seeds];
      latest = Math.max(latest, ...seeds.map(({ at }) => at));
      told = { ...told, answers: [...told.answers, ...fresh.map(({ id }) => id)] };
      result = standing.result;
      if (result !== null) for (const verb of listDueVerbs(result, told, terms)) plant(verb, result);
    },

    end() {
      if (counts && result !== null && isFailedDue(result, told, terms)) {
        plant('failed', result);
        isDirty = true;
      }
      const at = Math.max(world.now(), latest);
      terminated = { ...bare('terminated', { id: world.drawUuid(), at }), result: { duration: toDuration(at - since) } };
    },

    get told() {
      return told;
    },
  };
}

function bare(verb: 'initialized' | 'terminated', { id, at }: { readonly id: string; readonly at: number }): Seed {
  return { id, verb, at, activity: null, result: null, objectives: [] };
}

/** Milliseconds in the sessions before this one, which may have been reloaded. */
function sumBefore(progress: Progress | null, session: string): number {
  if (progress === null) return 0;
  const { before, here } = progress.spent;
  return progress.session === session ? before : before + here;
}

/** The scenario that a learner has come for: the address says it where the package holds several. */
function readScenario(address: string, course: Course): string {
  const wanted = new URL(address).searchParams.get('scenario');
  return course.scenarios.find((one) => one === wanted) ?? course.scenarios[0] ?? '';
}
