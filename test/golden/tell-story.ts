import type { SessionEvent } from '#engine/state.ts';

/** Every beat that was entered, with the ids of what arrived on it, in the order of play. Pure. */
export function tellStory(events: readonly SessionEvent[]): ReadonlyMap<string, readonly string[]> {
  const story = new Map<string, readonly string[]>();
  let beat = '';
  for (const event of events) {
    if (event.type === 'beat.entered') {
      beat = event.beat;
      story.set(beat, []);
    }
    const arrived = nameArrival(event);
    if (arrived !== null) story.set(beat, [...(story.get(beat) ?? []), arrived]);
  }
  return story;
}

/** The same as one list: each beat, and after it what arrived on it. Pure. */
export function listStory(events: readonly SessionEvent[]): readonly string[] {
  return [...tellStory(events)].flatMap(([beat, arrived]) => [beat, ...arrived]);
}

function nameArrival(event: SessionEvent): string | null {
  switch (event.type) {
    case 'inject.arrived':
      return event.inject;
    case 'consequence.arrived':
      return event.consequence;
    case 'complication.turned':
      return event.complication;
    case 'duty.missed':
      return `${event.duty}-missed`;
    default:
      return null;
  }
}
