import { act } from 'preact/test-utils';
import { mountPhone } from '#ui/workshop/mount-phone.tsx';
import type { PhoneModel } from '#ui/workshop/phone-model.ts';
import type { PhoneArrival, SeatLink } from '#workshop/client/open-phone-link.ts';
import type { ParticipantCommand } from '#workshop/protocol/command.ts';
import type { LinkNews, LinkStatus } from '#workshop/protocol/link.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import { createPhonePage } from '../../../../src/app/phone-page.ts';
import { loadWords } from './load-words.ts';
import { createWording } from '../../../../src/app/wording.ts';
import { aMemory } from '../../../workshop/client/a-link-world.ts';

/** A phone on which everything is real but the way to the server. */
export interface ADrawnPhone {
  readonly root: HTMLElement;
  readonly model: PhoneModel;
  readonly arrivals: readonly PhoneArrival[];
  readonly spoken: readonly string[];
  readonly sent: readonly ParticipantCommand[];
  readonly isSeatForgotten: boolean;
  /** The words that can be read and heard, in one line. */
  text(): string;
  see(view: PhoneView): Promise<void>;
  stand(status: LinkStatus): Promise<void>;
  /** Presses the button, radio or summary with these words. */
  press(words: string): Promise<void>;
  write(label: string, text: string): Promise<void>;
  find(words: string): HTMLElement | null;
}

interface Stated {
  readonly language?: 'ja' | 'en';
  readonly askedCode?: string;
  /** The code of the workshop this device has a seat in. */
  readonly seat?: string;
  /** Answers what is sent; done if it is left out. */
  readonly answer?: (command: ParticipantCommand) => CommandAnswer;
}

export async function aDrawnPhone({
  language = 'en',
  askedCode = '',
  seat,
  answer = () => ({ ok: true }),
}: Stated = {}): Promise<ADrawnPhone> {
  const arrivals: PhoneArrival[] = [];
  const spoken: string[] = [];
  const sent: ParticipantCommand[] = [];
  let tell: (news: LinkNews<PhoneView>) => void = () => undefined;
  let kept = seat ?? null;
  const link: SeatLink = {
    follow(listener) {
      tell = listener;
      listener({ kind: 'status', status: { is: 'connecting' } });
      return () => undefined;
    },
    close: () => undefined,
    speak: (id) => void spoken.push(id),
    async send(command) {
      sent.push(command);
      return answer(command);
    },
  };
  const logger = { warn: () => undefined, error: () => undefined };
  const model = createPhonePage({
    wording: createWording(
      { loadWords: async (id) => loadWords(id), logger, marksGaps: true, zone: 'Asia/Tokyo' },
      language,
      loadWords(language),
    ),
    logger,
    memory: aMemory(),
    askedCode,
    findSeat: () => kept,
    forgetSeat: () => (kept = null),
    openLink(arrival) {
      arrivals.push(arrival);
      return link;
    },
    keepLanguage: () => undefined,
    now: () => 1_800_000_000_000,
    every: () => () => undefined,
    draw: () => 0.5,
    keepAwake: () => undefined,
  });
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const settle = (task: () => void): Promise<void> =>
    act(async () => {
      task();
      await new Promise((resolve) => {
        setTimeout(resolve, 0);
      });
    });
  await settle(() => mountPhone(root, model));

  const find = (words: string): HTMLElement | null =>
    [...root.querySelectorAll<HTMLElement>('button, summary, label, a')].find((one) =>
      one.textContent.replaceAll(/\s+/gu, ' ').includes(words),
    ) ?? root.querySelector<HTMLElement>(`[aria-label="${words}"]`);
  const demand = (words: string): HTMLElement => {
    const found = find(words);
    if (found === null) throw new Error(`Violated assumption: “${words}” can be pressed.`);
    return found;
  };
  return {
    root,
    model,
    arrivals,
    spoken,
    sent,
    get isSeatForgotten() {
      return kept === null;
    },
    text: () => root.textContent.replaceAll(/\s+/gu, ' '),
    see: (view) =>
      settle(() => {
        tell({ kind: 'status', status: { is: 'open' } });
        tell({ kind: 'view', view });
      }),
    stand: (status) => settle(() => tell({ kind: 'status', status })),
    press: (words) => settle(() => (demand(words).querySelector('input') ?? demand(words)).click()),
    write: (label, text) =>
      settle(() => {
        const field = demand(label).querySelector('textarea');
        if (field === null) throw new Error(`Violated assumption: “${label}” is a field.`);
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    find,
  };
}
