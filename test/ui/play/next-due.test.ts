import { describe, expect, it } from 'vitest';
import type { SessionView } from '#session/view.ts';
import { findNextDue } from '#ui/play/next-due.tsx';

type Duties = SessionView['duties'];

const viewWith = (duties: Duties): SessionView => ({ duties }) as SessionView;

describe('the next deadline', () => {
  it('is the open duty whose last day comes first', () => {
    const view = viewWith([
      { id: 'later', status: 'open', dueDay: 20, daysLeft: 10, metDay: null },
      { id: 'sooner', status: 'open', dueDay: 12, daysLeft: 2, metDay: null },
    ]);
    expect(findNextDue(view)).toEqual({ id: 'sooner', dueDay: 12, daysLeft: 2 });
  });

  it('is none where the open duties have no date and the dated ones are done', () => {
    const view = viewWith([
      { id: 'effort', status: 'open', dueDay: null, daysLeft: null, metDay: null },
      { id: 'done', status: 'met', dueDay: 12, daysLeft: null, metDay: 11 },
      { id: 'missed', status: 'missed', dueDay: 9, daysLeft: -1, metDay: null },
    ]);
    expect(findNextDue(view)).toBeNull();
  });
});
