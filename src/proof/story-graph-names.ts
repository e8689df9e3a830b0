/** What can stand in the story. A complication is a slot: where one of several may turn up. */
export type StoryNodeKind = 'beat' | 'complication' | 'decision' | 'ending';

/** The unique id of a node over all kinds. Pure. */
export function nameNode(kind: StoryNodeKind, of: string): string {
  return `${kind}:${of}`;
}
