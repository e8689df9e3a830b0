import { type ReadonlySignal, signal } from '@preact/signals';

/** What the two live regions say next. */
export interface Announcer {
  readonly polite: ReadonlySignal<string>;
  readonly assertive: ReadonlySignal<string>;
  readonly say: (sentence: string) => void;
  readonly insist: (sentence: string) => void;
}

/** Silent until something is said. The same sentence said twice is announced twice. */
export function createAnnouncer(): Announcer {
  const polite = signal('');
  const assertive = signal('');
  return {
    polite,
    assertive,
    say(sentence) {
      polite.value = told(polite.peek(), sentence);
    },
    insist(sentence) {
      assertive.value = told(assertive.peek(), sentence);
    },
  };
}

/** A live region is read out only when its text changes; a space that nobody hears makes it another text. */
function told(before: string, sentence: string): string {
  return before === sentence ? `${sentence}\u00a0` : sentence;
}
