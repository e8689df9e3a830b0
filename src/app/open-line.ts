import type { LmsLaunch, LmsPort } from '#session/lms-port.ts';

/** Longer than any adapter tries: what has not answered by then is not to be waited for. */
const patienceMs = 45_000;

/** A line that opens after the page has gone on without it is never written to: it would hold another run than the one that is kept there. */
export async function openInTime(line: LmsPort, after: (ms: number, task: () => void) => void): Promise<LmsLaunch> {
  const tooLate = new Promise<LmsLaunch>((resolve) => {
    after(patienceMs, () => resolve({ ok: false, fault: 'lms/unreachable' }));
  });
  return Promise.race([line.open(), tooLate]);
}
