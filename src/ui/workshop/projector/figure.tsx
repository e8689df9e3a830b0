import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** Which roles have a figure of their own; everybody else is the neutral one. */
const drawn: readonly string[] = ['president', 'shop-manager', 'it', 'pr', 'privacy-officer', 'customer-desk'];

const drawings = signal('');

async function fetchFigures(): Promise<void> {
  if (drawings.peek() !== '') return;
  const fetched = await import('./figures.svg?raw').catch(() => null);
  if (fetched !== null) drawings.value = fetched.default;
}

interface FigureProps {
  readonly role: string;
  /** Has lost its phone: the seat is kept, and paler. */
  readonly isAway: boolean;
}

/** A faceless figure of a role, as it sits at the far edge of the table. Decoration. */
export function Figure({ role, isAway }: FigureProps) {
  const name = drawn.includes(role) ? role : 'neutral';
  return (
    <g class={isAway ? 'pw-figure pw-figure-away' : 'pw-figure'}>
      {['seat-back', `figure-${name}`, 'seat-front'].map((part) => (
        <use key={part} href={`#wf-${part}`} />
      ))}
    </g>
  );
}

/** The drawings that every figure refers to, fetched when they are first wanted. */
export function FigureDefs() {
  useEffect(() => void fetchFigures(), []);
  // Our own drawings, part of the program.
  return <div class="hidden-text" aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawings.value }} />;
}
