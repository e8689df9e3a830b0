import type { Envelope } from '#workshop/protocol/command.ts';

const members = ['seq', 'at', 'by', 'team', 'message', 'command'] as const;

/**
 * The lines of a journal as this page has written them, or null where they are none: its own sum has shown already that they
 * are whole, so only their form and their numbers are looked at. Pure.
 */
export function parseJournal(lines: readonly unknown[]): readonly Envelope[] | null {
  const isJournal = lines.length > 0 && lines.every((line, at) => isEnvelope(line) && line.seq === at + 1);
  return isJournal ? (lines as readonly Envelope[]) : null;
}

function isEnvelope(line: unknown): line is Envelope {
  if (typeof line !== 'object' || line === null || !members.every((name) => name in line)) return false;
  const { seq, at, command } = line as Record<(typeof members)[number], unknown>;
  return (
    typeof seq === 'number' &&
    typeof at === 'number' &&
    typeof command === 'object' &&
    command !== null &&
    'type' in command &&
    typeof command.type === 'string'
  );
}
