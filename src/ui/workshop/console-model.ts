import type { ReadonlySignal, Signal } from '@preact/signals';
import type { CompiledScenario, HistoryEntry, Source } from '#scenario/compiled.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Moment } from '#report/report-input.ts';
import type { WorkshopArchive } from '#workshop/protocol/archive.ts';
import type { FacilitatorCommand } from '#workshop/protocol/command.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { LinkStatus } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { CommandAnswer, Refused } from '#workshop/protocol/refusal.ts';
import type { Target } from '#workshop/protocol/words.ts';
import type { Agenda, AgendaProgress } from '#workshop/rules/agenda.ts';
import type { RoomReview } from '#workshop/rules/room-review.ts';
import type { Spoken } from '../spoken.ts';

/** Everything the facilitator's window reads and can ask for. Made by `app`; components hold no rule. */
export interface ConsoleModel extends Spoken {
  readonly view: ReadonlySignal<ConsoleView | null>;
  /** What the projector shows now, as a picture for the facilitator; null until it is known. */
  readonly projector: ReadonlySignal<ProjectorView | null>;
  readonly status: ReadonlySignal<LinkStatus>;
  /** Whether an audience window of this computer is open; null where the projector may be anywhere. */
  readonly hasAudience: ReadonlySignal<boolean | null>;
  readonly scenario: ReadonlySignal<ConsoleScenario | null>;
  readonly agenda: ReadonlySignal<Agenda | null>;
  /** Where the plan and the clock stand; null before the start. */
  readonly progress: ReadonlySignal<AgendaProgress | null>;
  /** The host's clock in milliseconds, every second. */
  readonly now: ReadonlySignal<number>;
  readonly page: Signal<ConsolePage>;
  /** Whom the bar acts on. */
  readonly target: Signal<Target>;
  /** Why the last thing that was asked for was not done; null once it was. */
  readonly refusal: Signal<Refused | null>;
  /** The latest archive; asked for when a report or a file is wanted. */
  readonly archive: ReadonlySignal<WorkshopArchive | null>;
  readonly review: ReadonlySignal<RoomReview | null>;
  send(command: FacilitatorCommand): Promise<CommandAnswer>;
  /** Fetches the archive again, and with it the review. */
  refresh(): Promise<void>;
  openProjector(): void;
  /** Hands a file to the facilitator. */
  download(kind: 'archive' | 'room-csv' | 'msel-csv' | 'record', team: number | null): void;
  rotateKey(): Promise<void>;
  erase(): Promise<CommandAnswer>;
  print(): void;
  readMoment(): Moment;
  leave(): void;
}

export type ConsolePage =
  | { readonly name: 'console' }
  | { readonly name: 'room-report' }
  | { readonly name: 'team-report'; readonly team: number }
  | { readonly name: 'kit'; readonly part: KitPart };

export type KitPart = 'guide' | 'roles' | 'injects' | 'handout' | 'msel';

/** A scenario with all its texts, the facilitator's too, in the language of the console. */
export interface ConsoleScenario {
  readonly key: string;
  readonly logic: CompiledScenario;
  readonly texts: ScenarioTexts;
  readonly history: readonly HistoryEntry[];
  readonly sources: Readonly<Record<string, Source>>;
}
