import { dayOf } from '#shared/local-time.ts';
import { holds } from './condition.ts';
import type { Draft } from './draft.ts';
import { findDueDay } from './duty-clock.ts';

/**
 * After any change: opens and meets duties whose conditions now hold, and notes milestones reached for the first time.
 * A duty may wait for another one, so all are asked again until nothing moves; in each round all are asked before any
 * is written, so that the order in which a file declares them decides nothing.
 */
export function settleDraft(draft: Draft): void {
  while (settleDuties(draft)) {
    // Each round opens or meets a duty, and none twice.
  }
  for (const [id, milestone] of Object.entries(draft.scenario.milestones)) {
    if (draft.milestones[id] !== undefined || !holds(draft.scenario, draft, milestone.when)) continue;
    draft.milestones[id] = draft.now;
    draft.events.push({ type: 'milestone.reached', at: draft.now, milestone: id });
  }
}

/** One round; whether a duty has moved. */
function settleDuties(draft: Draft): boolean {
  const { duties, clock } = draft.scenario;
  const under = Object.values(duties).filter((one) => one.rulesets.includes(draft.ruleset));
  const opening = under.filter((one) => draft.duties[one.id] === undefined && holds(draft.scenario, draft, one.opens));
  const meeting = under.filter((one) => draft.duties[one.id]?.metAt === null && holds(draft.scenario, draft, one.met));
  for (const { id, clock: counted } of opening) {
    const dueDay = findDueDay(counted, dayOf(draft.now), clock.holidays);
    draft.duties[id] = { status: 'open', openedAt: draft.now, dueDay, metAt: null };
    draft.events.push({ type: 'duty.opened', at: draft.now, duty: id, dueDay });
  }
  for (const { id } of meeting) {
    const known = draft.duties[id];
    if (known === undefined) continue;
    // Done too late stays missed; the day it was done is kept all the same.
    draft.duties[id] = { ...known, status: known.status === 'open' ? 'met' : known.status, metAt: draft.now };
    draft.events.push({ type: 'duty.met', at: draft.now, duty: id });
  }
  return opening.length + meeting.length > 0;
}
