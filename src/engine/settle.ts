import type { CompiledDuty } from '#scenario/compiled.ts';
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
  const moving = Object.values(duties).filter((one) => one.rulesets.includes(draft.ruleset) && isMoving(draft, one));
  for (const duty of moving) {
    const known = draft.duties[duty.id];
    if (known === undefined) {
      const dueDay = findDueDay(duty.clock, dayOf(draft.now), clock.holidays);
      draft.duties[duty.id] = { status: 'open', openedAt: draft.now, dueDay, metAt: null };
      draft.events.push({ type: 'duty.opened', at: draft.now, duty: duty.id, dueDay });
    } else {
      // Done too late stays missed; the day it was done is kept all the same.
      draft.duties[duty.id] = { ...known, status: known.status === 'open' ? 'met' : known.status, metAt: draft.now };
      draft.events.push({ type: 'duty.met', at: draft.now, duty: duty.id });
    }
  }
  return moving.length > 0;
}

function isMoving(draft: Draft, duty: CompiledDuty): boolean {
  const known = draft.duties[duty.id];
  if (known === undefined) return holds(draft.scenario, draft, duty.opens);
  return known.metAt === null && holds(draft.scenario, draft, duty.met);
}
