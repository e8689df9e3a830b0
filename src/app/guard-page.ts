import type { Logger } from '#session/ports.ts';
import type { NoticeBoard } from './notice-board.ts';

/** What browsers say when a chunk of code cannot be fetched. */
const fetchFailures = /dynamically imported module|importing a module script failed|failed to fetch|preload css/iu;

/** A short number that is the same for the same mistake, so that it can be reported and found. Pure. */
export function numberProblem(problem: unknown): string {
  const text = problem instanceof Error ? `${problem.name} ${problem.message}` : String(problem);
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return (sum >>> 0).toString(36).toUpperCase();
}

/** Turns whatever nobody caught into a notice with a number; the player never sees a stack trace. */
export function guardPage(page: Window, board: NoticeBoard, logger: Logger): void {
  const report = (problem: unknown): void => {
    if (problem instanceof Error && fetchFailures.test(problem.message)) {
      logger.warn('app/offline', { reason: problem.message });
      board.post('app/offline', { retry: () => page.location.reload() });
      return;
    }
    const code = numberProblem(problem);
    logger.error('app/unexpected', { code, problem });
    board.post('app/unexpected', { params: { code } });
  };
  // Without an error there is only a remark of the browser, such as that an observer was late.
  page.addEventListener('error', (event) => (event.error === null || event.error === undefined ? undefined : report(event.error)));
  page.addEventListener('unhandledrejection', (event) => report(event.reason));
}
