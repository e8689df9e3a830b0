import type { LmsLine, LmsPort } from '#session/lms-port.ts';
import type { NoticeBoard } from './notice-board.ts';

/** Tells of a line that fails: once each time it begins to, with ways to try again and to take the result along. Nothing is blocked by it. */
export function followLine(port: LmsPort, board: NoticeBoard, downloadRecord: () => void, show: (line: LmsLine) => void): void {
  let told: LmsLine['is'] = 'idle';
  const tryAgain = (): void => {
    told = 'idle';
    port.tryAgain();
  };
  port.follow((line) => {
    show(line);
    if (line.is === 'saved') board.withdraw('lms/failing');
    if (line.is === 'failing' && told !== 'failing') board.post('lms/failing', { download: downloadRecord, retry: tryAgain });
    if (line.is === 'lost' && told !== 'lost') {
      board.withdraw('lms/failing');
      board.post('lms/lost', { download: downloadRecord });
    }
    // Between two tries the line says that it is saving; a try that fails again is no news unless the learner asked for it.
    if (line.is !== 'saving') told = line.is;
  });
}
