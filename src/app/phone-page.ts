import { signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { Logger } from '#session/ports.ts';
import type { PhoneModel } from '#ui/workshop/phone-model.ts';
import type { LinkMemory } from '#workshop/client/link-world.ts';
import type { PhoneArrival, SeatLink } from '#workshop/client/open-phone-link.ts';
import type { LinkStatus } from '#workshop/protocol/link.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { CommandAnswer, Refused } from '#workshop/protocol/refusal.ts';
import { nicknameCount, readCode } from '#workshop/protocol/words.ts';
import { createHostClock } from './console-clock.ts';
import { findCommitment, forgetCommitment, keepCommitment } from './phone-commitment.ts';
import type { Wording } from './wording.ts';

/** What a phone needs of the world. */
export interface PhoneWorld {
  readonly wording: Wording;
  readonly logger: Logger;
  readonly memory: LinkMemory;
  /** The code in the address, as it came; empty where there is none. */
  readonly askedCode: string;
  /** The code of the workshop that this device has a seat in. */
  findSeat(): string | null;
  forgetSeat(): void;
  openLink(arrival: PhoneArrival): SeatLink;
  keepLanguage(language: Language): void;
  now(): number;
  every(ms: number, task: () => void): () => void;
  /** A number from 0 up to 1. */
  draw(): number;
  /** Keeps the screen from sleeping, as far as the browser can; told each time whether it is so. */
  keepAwake(told: (isAwake: boolean) => void): void;
}

const noDraft = { decision: null, round: 'first', option: null, confidence: null, reason: '' } as const;

/** A participant's page: joins, follows the workshop and sends what is asked for. A seat that this device has is gone back to at once. */
export function createPhonePage(world: PhoneWorld): PhoneModel {
  const { wording } = world;
  const place = signal<'join' | 'seated' | 'ended'>('join');
  const view = signal<PhoneView | null>(null);
  const status = signal<LinkStatus>({ is: 'connecting' });
  const refusal = signal<Refused | null>(null);
  const asked = readCode(world.askedCode);
  const code = signal(asked ?? '');
  const hasCode = signal(asked !== null);
  const nickname = signal(0);
  const observes = signal(false);
  const isWakeLocked = signal(false);
  const commitment = signal(findCommitment(world.memory));
  const clock = createHostClock(world.now, world.every);
  let link: SeatLink | null = null;

  const drawNickname = (): void => {
    const next = Math.floor(world.draw() * nicknameCount);
    nickname.value = next === nickname.peek() ? (next + 1) % nicknameCount : next;
  };

  /** Goes to a workshop. Resolves once it is known whether there is a seat. */
  const goTo = (asked: string): Promise<void> =>
    new Promise((settled) => {
      link?.close();
      refusal.value = null;
      const opened = world.openLink({
        code: asked,
        language: wording.language.peek(),
        observes: observes.peek(),
        nickname: nickname.peek(),
      });
      link = opened;
      opened.follow((news) => {
        if (link !== opened) return;
        if (news.kind === 'view') {
          view.value = news.view;
          clock.hear(news.view.at);
          return;
        }
        status.value = news.status;
        if (news.status.is === 'open') {
          place.value = 'seated';
          settled();
        }
        if (news.status.is === 'ended') {
          if (place.peek() === 'seated') place.value = view.peek() === null ? 'join' : 'ended';
          if (place.peek() === 'join') refusal.value = { ok: false, code: news.status.code };
          settled();
        }
      });
    });

  drawNickname();
  const seat = world.findSeat();
  if (seat !== null && (asked === null || asked === seat)) {
    place.value = 'seated';
    code.value = seat;
    hasCode.value = true;
    void goTo(seat);
  }
  world.keepAwake((isAwake) => (isWakeLocked.value = isAwake));

  return {
    t: wording.t,
    language: wording.language,
    formats: wording.formats,
    place,
    view,
    status,
    now: clock.now,
    code,
    hasCode,
    nickname,
    observes,
    refusal,
    draft: signal(noDraft),
    hidesSecret: signal(false),
    commitment,
    isWakeLocked,
    drawNickname,
    async join() {
      const typed = readCode(code.peek());
      if (typed === null) refusal.value = { ok: false, code: 'workshop/unknown-code' };
      else await goTo(typed);
    },
    async send(command): Promise<CommandAnswer> {
      const answer: CommandAnswer = link === null ? { ok: false, code: 'workshop/no-connection' } : await link.send(command);
      refusal.value = answer.ok ? null : answer;
      return answer;
    },
    setLanguage(language) {
      wording
        .fetch(language)
        .then(() => {
          wording.speak(language);
          world.keepLanguage(language);
          link?.speak(language);
        })
        .catch(() => world.logger.warn('phone/no-words', { language }));
    },
    keepCommitment() {
      commitment.value = { ...commitment.peek(), isKept: true };
      keepCommitment(world.memory, commitment.peek());
    },
    comeBack() {
      const kept = world.findSeat();
      if (kept === null) return;
      place.value = 'seated';
      void goTo(kept);
    },
    leave() {
      link?.close();
      link = null;
      world.forgetSeat();
      forgetCommitment(world.memory);
      view.value = null;
      refusal.value = null;
      code.value = '';
      hasCode.value = false;
      commitment.value = findCommitment(world.memory);
      place.value = 'join';
    },
  };
}
