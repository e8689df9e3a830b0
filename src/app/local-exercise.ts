import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppendFault, ExerciseStore } from '#storage/exercise-store.ts';
import type { Envelope } from '#workshop/protocol/command.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleLink, LinkNews } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { createArchive } from '#workshop/rules/create-archive.ts';
import { openHost } from '#workshop/rules/host.ts';
import { createPlayedScenario } from '#workshop/rules/played-scenario.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import type { Viewing } from '#workshop/rules/viewing.ts';
import type { Audience } from './audience-channel.ts';
import { createLocalJournal, type Unkept } from './local-journal.ts';
import type { WholeScenario } from './whole-scenario.ts';

/** An exercise that this very window leads: the same rules as on a server, over a journal in this browser. */
export interface LocalExercise extends ConsoleLink<ConsoleView> {
  /** What the audience's window shows now. */
  readonly projector: ReadonlySignal<ProjectorView | null>;
  /** Why it is not being kept; null while it is. */
  readonly fault: ReadonlySignal<AppendFault | null>;
}

/** What a window needs to lead an exercise. */
export interface LocalExerciseInput {
  readonly id: string;
  readonly store: ExerciseStore;
  /** What has been journaled; never without a line. */
  readonly lines: readonly Envelope[];
  /** What of it the storage would not take. */
  readonly unkept: Unkept;
  /** With its texts in the language of the setup. */
  readonly whole: WholeScenario;
  readonly audience: Audience;
  now(): number;
}

const nobody: Pick<Viewing, 'connected' | 'lostSince' | 'join'> = { connected: new Set(), lostSince: new Map(), join: null };

/** Goes on with an exercise from its journal. Throws where journal and scenario do not fit. */
export function openLocalExercise({ id, store, lines, unkept, whole, audience, now }: LocalExerciseInput): LocalExercise {
  const [first] = lines;
  if (first?.command.type !== 'workshop.create') throw new Error('A journal begins with how its exercise was set up.');
  const { language, ruleset, length } = first.command.setup;
  const texts = whole.texts(language, ruleset);
  const played = createPlayedScenario({ engine: whole.engine, length, history: whole.history, texts });
  const journal = createLocalJournal(store, id, unkept);
  const host = openHost(played, lines, { journal, now });
  const projector = signal<ProjectorView | null>(null);
  const listeners = new Set<(news: LinkNews<ConsoleView>) => void>();
  const look = (): Viewing => ({ played, state: host.state, now: now(), ...nobody });

  const show = (): void => {
    const viewing = look();
    projector.value = selectProjectorView(viewing, texts);
    audience.show(projector.value);
    const view = selectConsoleView(viewing);
    for (const listener of [...listeners]) listener({ kind: 'view', view });
  };
  const stop = host.follow(show);
  show();

  return {
    projector,
    fault: journal.fault,
    follow(listener) {
      listeners.add(listener);
      listener({ kind: 'status', status: { is: 'open' } });
      listener({ kind: 'view', view: selectConsoleView(look()) });
      return () => listeners.delete(listener);
    },
    send: (command) => host.ask('facilitator', null, command),
    fetchArchive: () => Promise.resolve(createArchive(played, host.state)),
    rotateKey: () => Promise.resolve(null),
    async erase() {
      const removed = await store.remove(id);
      return removed.ok ? { ok: true } : { ok: false, code: 'workshop/journal-failed' };
    },
    close() {
      stop();
      listeners.clear();
      audience.close();
    },
  };
}
