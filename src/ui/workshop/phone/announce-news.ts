import type { LinkStatus } from '#workshop/protocol/link.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';

/** What was there when something was last said. */
export interface Heard {
  readonly view: PhoneView | null;
  readonly status: LinkStatus['is'];
}

type News = 'lost' | 'open' | 'paused' | 'resumed' | 'all-answered' | 'revealed' | 'decided' | 'message';

/** What somebody who does not look at the screen must be told between two moments; null: nothing. Pure. */
export function findNews(before: Heard, after: Heard): News | null {
  if (before.status !== 'lost' && after.status === 'lost') return 'lost';
  const [earlier, later] = [before.view, after.view];
  if (later === null) return null;
  if ((later.messages.at(-1)?.at ?? 0) > (earlier?.messages.at(-1)?.at ?? 0)) return 'message';
  if (earlier === null) return null;
  if (earlier.isPaused !== later.isPaused) return later.isPaused ? 'paused' : 'resumed';
  if (earlier.stage !== later.stage && later.stage === 'settled') return 'decided';
  if (earlier.stage === 'answering' && later.stage === 'talking') return 'revealed';
  if (earlier.answered?.isComplete === false && later.answered?.isComplete === true) return 'all-answered';
  return before.status === 'lost' && after.status === 'open' ? 'open' : null;
}
