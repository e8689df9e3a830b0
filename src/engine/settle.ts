import { dayOf } from '#shared/local-time.ts';
import { holds } from './condition.ts';
import type { Draft } from './draft.ts';
import { findDueDay } from './duty-clock.ts';

/** After any change: opens and meets duties whose conditions now hold, and notes milestones reached for the first time. */
export function settleDraft(draft: Draft): void {
  for (const duty of Object.values(draft.scenario.duties)) {
    if (!duty.rulesets.includes(draft.ruleset)) continue;
    let known = draft.duties[duty.id];
    if (known === undefined && holds(draft.scenario, draft, duty.opens)) {
      known = {
        status: 'open',
        openedAt: draft.now,
        dueDay: findDueDay(duty.clock, dayOf(draft.now), draft.scenario.clock.holidays),
        metAt: null,
      };
      draft.duties[duty.id] = known;
      draft.events.push({ type: 'duty.opened', at: draft.now, duty: duty.id, dueDay: known.dueDay });
    }
    if (known !== undefined && known.metAt === null && holds(draft.scenario, draft, duty.met)) {
      // Done too late stays missed; the day it was done is kept all the same.
      draft.duties[duty.id] = { ...known, status: known.status === 'open' ? 'met' : known.status, metAt: draft.now };
      draft.events.push({ type: 'duty.met', at: draft.now, duty: duty.id });
    }
  }
  for (const [id, milestone] of Object.entries(draft.scenario.milestones)) {
    if (draft.milestones[id] !== undefined || !holds(draft.scenario, draft, milestone.when)) continue;
    draft.milestones[id] = draft.now;
    draft.events.push({ type: 'milestone.reached', at: draft.now, milestone: id });
  }
}
