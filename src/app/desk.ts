import type { ReadonlySignal } from '@preact/signals';
import type { Settings } from '#ui/app-model.ts';
import type { Announcer } from './announcer.ts';
import type { Autosave } from './autosave.ts';
import type { LessonBook } from './lessons.ts';
import type { Shelf } from './load-scenario.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { OpenedScenario } from './opened-scenario.ts';
import type { PackShelf } from './pack-shelf.ts';
import type { AppPorts } from './ports.ts';
import type { SaveShelf } from './save-list.ts';
import type { ScenarioFinder } from './scenario-finder.ts';
import type { ScreenFlow } from './screen-flow.ts';
import type { SoloPlay } from './solo-play.ts';
import type { Wording } from './wording.ts';

/** What the wishes work with. */
export interface Desk {
  readonly ports: AppPorts;
  /** From the address: every new run of this page is drawn from it. */
  readonly seed: string | null;
  readonly settings: ReadonlySignal<Settings>;
  readonly announcer: Announcer;
  readonly autosave: Autosave;
  readonly board: NoticeBoard;
  readonly flow: ScreenFlow;
  readonly finder: ScenarioFinder;
  readonly lessons: LessonBook;
  readonly opened: OpenedScenario;
  readonly packs: PackShelf;
  readonly play: SoloPlay;
  readonly saveShelf: SaveShelf;
  readonly shelf: Shelf;
  readonly wording: Wording;
}
