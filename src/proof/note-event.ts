import type { SessionEvent } from '#engine/state.ts';

/** Notes what an event shows to be reachable, under the name by which observables are asked for: `inject:call`. */
export function noteEvent(event: SessionEvent, seen: Set<string>): void {
  switch (event.type) {
    case 'beat.entered':
      seen.add(`beat:${event.beat}`);
      break;
    case 'inject.arrived':
      seen.add(`inject:${event.inject}`);
      break;
    case 'complication.turned':
      seen.add(`complication:${event.complication}`);
      break;
    case 'consequence.arrived':
      seen.add(`consequence:${event.decision}/${event.option}/${event.consequence}`);
      break;
    case 'duty.opened':
    case 'duty.met':
    case 'duty.missed':
      seen.add(`${event.type.replace('.', '-')}:${event.duty}`);
      break;
    case 'milestone.reached':
      seen.add(`milestone:${event.milestone}`);
      break;
    case 'session.ended':
      seen.add(`ending:${event.ending}`);
      break;
    default:
      break;
  }
}
