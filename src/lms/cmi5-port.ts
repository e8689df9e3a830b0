import type { Course } from '#session/course.ts';
import type { LmsLaunch, LmsLine, LmsPort } from '#session/lms-port.ts';
import { createErrands, type Step } from './cmi5-errands.ts';
import { openSession, type OpenedSession } from './cmi5-open.ts';
import { createTalk, type Talk } from './cmi5-talk.ts';
import type { Cmi5World } from './cmi5-world.ts';

/** Whoever leaves an LMS that does not answer is let go by then; what was sent off goes on its way without the page. */
const longestFarewellMs = 12_000;

/**
 * The line to an LMS that speaks cmi5 (Quartz, 1st edition) over xAPI 1.0.3. The clauses that are followed stand where they
 * are followed; what was chosen where the specification leaves a choice is in `docs/decisions/cmi5.md`.
 */
export function createCmi5Port(world: Cmi5World, course: Course): LmsPort {
  let session: OpenedSession | null = null;
  let talk: Talk | null = null;
  let hasReported = false;
  let closing: Promise<string | null> | null = null;
  let stopHearing = (): void => undefined;
  const takeStep = async (): Promise<Step> => (talk === null ? 'done' : await talk.takeStep());
  const errands = createErrands(world, takeStep);

  const open = async (): Promise<LmsLaunch> => {
    const opening = await openSession(world, course);
    if (!opening.ok) return opening;
    ({ session } = opening);
    talk = createTalk(world, course, session);
    await errands.push();
    // The first statement was refused: whatever came after it would be too.
    if (errands.line.is === 'lost') return { ok: false, fault: 'lms/not-opened' };
    stopHearing = world.onHidden(() => void errands.push());
    return describeLaunch(session, talk);
  };

  const close = async (): Promise<string | null> => {
    if (session === null || talk === null) return null;
    talk.end();
    await Promise.race([errands.settle(), new Promise<void>((resolve) => void world.after(longestFarewellMs, resolve))]);
    errands.stop();
    stopHearing();
    return session.data.returnUrl;
  };

  return {
    standard: 'cmi5',
    open,
    report(standing) {
      if (talk === null || closing !== null || session?.data.mode !== 'normal') return;
      hasReported = true;
      talk.hear(standing);
      void errands.push();
    },
    tryAgain() {
      if (errands.line.is === 'failing') void errands.push();
    },
    close() {
      closing ??= close();
      return closing;
    },
    follow: (listener) =>
      errands.follow((line) => {
        listener(quieten(line, hasReported));
      }),
  };
}

/** Where nothing has been reported yet, nothing has been saved. */
function quieten(line: LmsLine, hasReported: boolean): LmsLine {
  return !hasReported && (line.is === 'saved' || line.is === 'saving') ? { is: 'idle' } : line;
}

function describeLaunch({ data, preferences, progress }: OpenedSession, { told }: Talk): LmsLaunch {
  return {
    ok: true,
    mode: data.mode,
    kept: progress?.kept ?? null,
    // In hundredths, with the four decimals that a mastery may have (cmi5, 9.6.3.2).
    passMark: data.masteryScore === null ? null : Math.round(data.masteryScore * 10_000) / 100,
    languages: preferences.languages,
    sound: preferences.sound,
    holds: { passed: told.passed, completed: told.completed },
    leadsBack: data.returnUrl !== null,
  };
}
