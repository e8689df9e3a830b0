import type { Course } from '#session/course.ts';
import type { CourseStanding, LmsLaunch, LmsPort } from '#session/lms-port.ts';
import { findApi } from './find-api.ts';
import { createCalls, type ScormCalls } from './scorm-calls.ts';
import { createLedger } from './scorm-ledger.ts';
import { createScormLine, type Saving } from './scorm-line.ts';
import { isWritable, keptElement, type ScormSession, type ScormStandard } from './scorm-standard.ts';
import type { ScormWorld } from './scorm-world.ts';

/** An open session. */
interface Conversation extends ScormSession {
  readonly calls: ScormCalls;
  /** Milliseconds since the epoch. */
  readonly since: number;
  trySaving(standing: CourseStanding | null, isLeaving: boolean): Saving;
}

/**
 * The line to an LMS that speaks SCORM. Whatever is reported is written and committed at once, and read back: there are
 * LMSs that say "true" and keep nothing. The way a page ends is only a second chance to save, never the one that counts.
 */
export function createScormPort(standard: ScormStandard, world: ScormWorld, course: Course): LmsPort {
  let conversation: Conversation | null = null;
  let standing: CourseStanding | null = null;
  let isLeaving = false;
  let opening: Promise<LmsLaunch> | null = null;
  let closing: Promise<string | null> | null = null;
  let stopHearing = (): void => undefined;

  const line = createScormLine(
    world,
    () => conversation?.trySaving(standing, isLeaving) ?? 'failed',
    () => standing !== null,
  );

  const open = (): LmsLaunch => {
    const api = findApi(world.window, standard.apiName);
    if (api === null) return { ok: false, fault: 'lms/no-api' };
    const calls = createCalls(api, standard.dialect);
    if (!calls.initialize()) return { ok: false, fault: 'lms/not-opened' };
    const session = standard.begin(calls.read, world, course);
    conversation = hold(session, calls, world);
    if (session.launch.mode === 'normal') {
      line.save();
      stopHearing = world.onHidden(() => {
        if (standing !== null || line.now.is === 'failing') line.save();
      });
    }
    return session.launch;
  };

  const close = async (): Promise<string | null> => {
    if (conversation === null) return null;
    const { calls, launch } = conversation;
    stopHearing();
    isLeaving = true;
    if (launch.mode === 'normal') await line.settle();
    line.stop();
    if (line.now.is !== 'lost') calls.terminate();
    return null;
  };

  return {
    standard: standard.standard,
    open() {
      opening ??= Promise.resolve(open());
      return opening;
    },
    report(next) {
      if (closing !== null || conversation?.launch.mode !== 'normal') return;
      standing = next;
      line.save();
    },
    tryAgain() {
      if (line.now.is === 'failing') line.save();
    },
    close() {
      closing ??= close();
      return closing;
    },
    follow: (listener) => line.follow(listener),
  };
}

function hold(session: ScormSession, calls: ScormCalls, world: ScormWorld): Conversation {
  const ledger = createLedger(calls);
  const since = world.now();
  return {
    ...session,
    calls,
    since,
    trySaving(standing, isLeaving) {
      const spent = Math.max(0, world.now() - (standing?.since ?? since));
      const written = ledger.write(session.describe(standing, { spent, isLeaving }));
      if (written === 'over') return written;
      const committed = calls.commit();
      if (committed === 'over') return committed;
      if (standing === null) return written === 'taken' && committed === 'taken' ? 'saved' : 'failed';
      if (!isWritable(standing.kept)) return 'failed';
      const isKept = calls.read(keptElement) === standing.kept;
      // What was not kept although it was said to be is told anew.
      if (!isKept && committed === 'taken') ledger.forget();
      return isKept && written === 'taken' && committed === 'taken' ? 'saved' : 'failed';
    },
  };
}
