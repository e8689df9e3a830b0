import { useModel } from '../model-context.ts';
import { LeftSheet } from './left-sheet.tsx';

/** After "Save and exit". */
export function LeftScreen() {
  const { course, wishes } = useModel();
  if (course.value === null) return null;
  return <LeftSheet course={course.value} onDownload={() => wishes.download('record')} onLeave={() => wishes.leaveCourse()} />;
}
