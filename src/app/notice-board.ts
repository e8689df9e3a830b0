import { type ReadonlySignal, signal } from '@preact/signals';
import type { Notice } from '#ui/app-model.ts';

/** What may be said about something that happened, beside its code. */
export interface NoticeExtras {
  readonly params?: Notice['params'];
  readonly tone?: Notice['tone'];
  readonly download?: () => void;
  readonly retry?: () => void;
}

/** The notices on the page. The same notice is there once, however often it happens. */
export interface NoticeBoard {
  readonly notices: ReadonlySignal<readonly Notice[]>;
  post(code: string, extras?: NoticeExtras): void;
  dismiss(id: string): void;
  /** Takes away every notice whose code begins so: what it told of is over. */
  withdraw(beginning: string): void;
}

/** An empty board. */
export function createNoticeBoard(): NoticeBoard {
  const notices = signal<readonly Notice[]>([]);
  return {
    notices,
    post(code, { params = {}, tone = 'warning', download, retry } = {}) {
      const id = [code, ...Object.values(params)].join(' ');
      const notice: Notice = { id, code, params, tone, download: download ?? null, retry: retry ?? null };
      const others = notices.peek().filter((one) => one.id !== id);
      notices.value = [...others, notice];
    },
    dismiss(id) {
      notices.value = notices.peek().filter((one) => one.id !== id);
    },
    withdraw(beginning) {
      const others = notices.peek().filter((one) => !one.code.startsWith(beginning));
      if (others.length < notices.peek().length) notices.value = others;
    },
  };
}
