import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { ParticipantCommand } from '#workshop/protocol/command.ts';
import type { LinkStatus } from '#workshop/protocol/link.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { CommandAnswer, Refused } from '#workshop/protocol/refusal.ts';
import type { Confidence } from '#workshop/protocol/words.ts';
import type { Spoken } from '../spoken.ts';

/** Everything a phone reads and can ask for. */
export interface PhoneModel extends Spoken {
  /** Typing the code, or seated (also while the connection is lost). */
  readonly place: ReadonlySignal<'join' | 'seated' | 'ended'>;
  readonly view: ReadonlySignal<PhoneView | null>;
  readonly status: ReadonlySignal<LinkStatus>;
  /** The host's clock in milliseconds, every second. */
  readonly now: ReadonlySignal<number>;
  /** What has been typed of the code so far. */
  readonly code: Signal<string>;
  /** Whether the code came with the address, so that nobody has to type it. */
  readonly hasCode: Signal<boolean>;
  /** Drawn on this device before joining; an index into `nicknames`. */
  readonly nickname: Signal<number>;
  readonly observes: Signal<boolean>;
  readonly refusal: Signal<Refused | null>;
  /** The answer that is being made up; it survives views that come meanwhile. */
  readonly draft: Signal<PhoneDraft>;
  /** Whether the private fact is put away from the eyes of others. */
  readonly hidesSecret: Signal<boolean>;
  /** The commitment stays on this device unless it is sent. */
  readonly commitment: Signal<PhoneCommitment>;
  readonly isWakeLocked: ReadonlySignal<boolean>;
  drawNickname(): void;
  join(): Promise<void>;
  /** A refusal is shown too; commands that are asked for while the connection is lost wait for it. */
  send(command: ParticipantCommand): Promise<CommandAnswer>;
  setLanguage(language: Language): void;
  /** Puts the commitment by on this device. */
  keepCommitment(): void;
  /** Takes back a seat that this device still has. */
  comeBack(): void;
  /** Leaves for good: the seat's key is forgotten on this device. */
  leave(): void;
}

export interface PhoneDraft {
  readonly decision: string | null;
  readonly round: 'first' | 'second' | 'team';
  readonly option: string | null;
  readonly confidence: Confidence | null;
  readonly reason: string;
}

export interface PhoneCommitment {
  readonly text: string;
  readonly when: 'today' | 'week' | 'month';
  readonly isKept: boolean;
}
