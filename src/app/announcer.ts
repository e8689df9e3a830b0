import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Translate } from '#i18n/translate.ts';
import type { Notice } from '#ui/app-model.ts';
import type { NoticeBoard } from './notice-board.ts';

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

/** Says every new notice once, a warning at once and a remark in its turn. */
export function announceNotices(board: NoticeBoard, announcer: Announcer, t: Translate): void {
  let known: readonly Notice[] = [];
  effect(() => {
    const notices = board.notices.value;
    const fresh = notices.filter((notice) => !known.includes(notice));
    known = notices;
    // What is said depends on the language of the moment; a change of language is no news.
    untracked(() => {
      for (const tone of ['warning', 'info'] as const) {
        const sentences = fresh.filter((notice) => notice.tone === tone).map((notice) => t.dynamic(keyOf(notice), notice.params));
        if (sentences.length > 0) (tone === 'warning' ? announcer.insist : announcer.say)(sentences.join(' '));
      }
    });
  });
}

function keyOf({ code }: Notice): string {
  return `${code.startsWith('engine/') ? 'refusals' : 'notices'}:${code}`;
}
