import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { SourceLine } from '#report/report.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { RecheckJudgement } from '#session/judge-recheck.ts';
import type { Recheck, RecheckPlace, RecheckRun } from '#session/recheck.ts';
import type { Confidence } from '#session/view.ts';
import type { Notice, OfflineState, Settings } from '../app-model.ts';
import type { CourseView } from '../course-view.ts';
import type { Spoken } from '../spoken.ts';

/** Everything the page of a recheck reads and wishes for. Made by `app`; no rule is in a component. */
export interface RecheckModel extends Spoken {
  readonly looks: Pick<Settings, 'theme' | 'contrast' | 'motion' | 'textSize'>;
  readonly course: ReadonlySignal<CourseView>;
  readonly recheck: Recheck;
  /** The day on which the run was played that this goes back to: days since the epoch; null where nobody knows. */
  readonly earlierOn: number | null;
  readonly screen: ReadonlySignal<RecheckScreen>;
  /** The run that stands; null before the first. */
  readonly run: ReadonlySignal<RecheckRun | null>;
  readonly place: ReadonlySignal<RecheckPlace>;
  /** What the run that stands came to; null until all is answered. */
  readonly judged: ReadonlySignal<RecheckJudgement | null>;
  readonly texts: ReadonlySignal<ScenarioTexts>;
  /** Chosen but not answered. */
  readonly draft: Signal<{ readonly option: string | null; readonly confidence: Confidence | null }>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  readonly offline: ReadonlySignal<OfflineState>;
  listSources(ids: readonly string[]): readonly SourceLine[];
  /** A new run in place of the one that stands. */
  begin(): void;
  /** On with the run that stands. */
  resume(): void;
  /** Answers what is chosen; nothing before all is chosen. */
  answer(): void;
  /** The explanation has been read. */
  readOn(): void;
  goToSheet(): void;
  saveResult(): void;
  print(): void;
  leave(): void;
  setLanguage(language: Language): void;
  dismissNotice(id: string): void;
}

/** The first sheet, a run wherever it stands, or the course that has been left. */
export type RecheckScreen = 'sheet' | 'run' | 'left';
