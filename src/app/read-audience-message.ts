import type { ProjectorView } from '#workshop/protocol/projector-view.ts';

/**
 * What the two windows of one computer say to each other. hello: the audience is here and has got so far (0: nothing yet);
 * here: the facilitator is, with the picture if the audience has another one.
 */
export type AudienceMessage =
  | { readonly is: 'hello'; readonly seq: number }
  | { readonly is: 'bye' }
  | { readonly is: 'here'; readonly view: ProjectorView | null };

/** A message of the other window; null for what another page of this address may have said. Pure. */
export function readAudienceMessage(data: unknown): AudienceMessage | null {
  return isAudienceMessage(data) ? data : null;
}

/** Only our own pages can speak here, so that the outline is enough. */
function isAudienceMessage(data: unknown): data is AudienceMessage {
  if (typeof data !== 'object' || data === null || !('is' in data)) return false;
  if (data.is === 'hello') return 'seq' in data && typeof data.seq === 'number';
  if (data.is === 'bye') return true;
  return data.is === 'here' && 'view' in data && (data.view === null || isProjectorView(data.view));
}

function isProjectorView(view: unknown): boolean {
  return typeof view === 'object' && view !== null && 'kind' in view && view.kind === 'projector';
}
