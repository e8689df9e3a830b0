import type { SessionView } from './view.ts';

/**
 * The view while the papers of a beat are read one at a time: only the one that is being read lies in the middle and
 * speaks, and the decision is not on the table before the last. Pure; the rules know no pages.
 *
 * @param page 0 for the first paper that arrived
 */
export function showPage(view: SessionView, page: number): SessionView {
  if (view.phase === 'settled') return view;
  const present = view.arrivals[page];
  if (present === undefined) return view;
  const isLast = page >= view.arrivals.length - 1;
  const speakers = [present.from, isLast ? (view.decision?.asks ?? null) : null];
  return {
    ...view,
    hero: present.kind === 'complication' ? 'complication' : present.channel,
    heroId: present.id,
    roles: view.roles.map((role) => ({ ...role, speaking: speakers.includes(role.id) })),
    decision: isLast ? view.decision : null,
  };
}
