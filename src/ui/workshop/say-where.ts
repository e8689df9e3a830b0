import type { ConsoleTeam, ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ProjectorModel } from './projector-model.ts';
import type { WorkshopScreen } from './page-model.ts';

/** What a page of a workshop says about itself on its root, for whoever drives it from outside. */
export interface WorkshopPlace {
  readonly screen: string;
  readonly phase: string | null;
  /** Of the teams, while they share one. */
  readonly stage: string | null;
  /** Of the wall. */
  readonly scene: string | null;
  readonly beat: string | null;
  /** How far the journal is that is seen here. */
  readonly seq: number | null;
}

const nowhere = { phase: null, stage: null, scene: null, beat: null, seq: null } as const;

/** Where the facilitator's page stands. Subscribes whoever asks. */
export function readWorkshopPlace(screen: WorkshopScreen): WorkshopPlace {
  if (screen.name !== 'console') return { ...nowhere, screen: screen.name };
  const { page, view } = screen.model;
  return { ...nowhere, screen: page.value.name, ...(view.value === null ? {} : readConsole(view.value)) };
}

/** Where the wall stands. Subscribes whoever asks. */
export function readProjectorPlace({ view, status }: ProjectorModel): WorkshopPlace {
  const shown = status.value.is === 'ended' ? null : view.value;
  if (shown === null) return { ...nowhere, screen: 'projector' };
  return { ...nowhere, screen: 'projector', scene: shown.isBlack ? 'black' : shown.scene, seq: shown.seq };
}

/** Writes it on the root; what is not known is not there. */
export function sayWhere(root: HTMLElement, place: WorkshopPlace): void {
  for (const [name, value] of Object.entries(place)) {
    if (value === null) delete root.dataset[name];
    else root.dataset[name] = String(value);
  }
}

/** The phase, and while it runs the stage and beat that all teams share. */
function readConsole({ phase, teams, seq }: ConsoleView): Pick<WorkshopPlace, 'phase' | 'stage' | 'beat' | 'seq'> {
  if (phase !== 'running') return { phase, stage: null, beat: null, seq };
  return { phase, stage: shared(teams, ({ stage }) => stage), beat: shared(teams, ({ beat }) => beat), seq };
}

function shared(teams: readonly ConsoleTeam[], read: (team: ConsoleTeam) => string): string | null {
  const [first, ...others] = teams.map(read);
  return first !== undefined && others.every((one) => one === first) ? first : null;
}
