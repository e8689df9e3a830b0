import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { Moment } from '#report/report-input.ts';
import type { ConsoleModel, ConsolePage, ConsoleScenario } from '#ui/workshop/console-model.ts';
import type { WorkshopArchive } from '#workshop/protocol/archive.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleLink, LinkStatus } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { Target } from '#workshop/protocol/words.ts';
import { followAgenda } from '#workshop/rules/follow-agenda.ts';
import { planAgenda } from '#workshop/rules/plan-agenda.ts';
import type { RoomReview } from '#workshop/rules/room-review.ts';
import { createHostClock } from './console-clock.ts';
import { createConsoleDownloads, loadAftermath } from './console-downloads.ts';
import type { LoadWhole, WholeScenario } from './whole-scenario.ts';
import type { Wording } from './wording.ts';

/** What a console stands on. */
export interface ConsoleDeskInput {
  readonly link: ConsoleLink<ConsoleView>;
  readonly wording: Wording;
  readonly loadWhole: LoadWhole;
  readonly projector: ReadonlySignal<ProjectorView | null>;
  readonly hasAudience: ReadonlySignal<boolean | null>;
  openProjector(): void;
  readNow(): number;
  every(ms: number, task: () => void): () => void;
  offerFile(name: string, type: string, text: string): void;
  print(): void;
  readMoment(): Moment;
  /** The console's key has been changed. */
  keepKey(key: string): void;
  /** Nothing is left of the workshop: neither is anything to stay on this device. */
  forget(): void;
  leave(): void;
  /** Something that the console needs could not be fetched. */
  reportMissing(problem: unknown): void;
}

/** The console's model over a link, and what takes it down. */
export interface ConsoleDesk {
  readonly model: ConsoleModel;
  /** Fetches the scenario's texts in another language. Rejects if that cannot be had. */
  fetchLanguage(language: Language): Promise<void>;
  close(): void;
}

/** Sets a console up over any link: a server's or that of a host in this window. */
export function createConsoleDesk(input: ConsoleDeskInput): ConsoleDesk {
  const { link, wording, loadWhole } = input;
  const view = signal<ConsoleView | null>(null);
  const status = signal<LinkStatus>({ is: 'connecting' });
  const whole = signal<WholeScenario | null>(null);
  const refusal = signal<Refused | null>(null);
  const archive = signal<WorkshopArchive | null>(null);
  const review = signal<RoomReview | null>(null);
  const page = signal<ConsolePage>({ name: 'console' });
  const target = signal<Target>('all');
  const clock = createHostClock(input.readNow, input.every);

  const fetchScenario = (id: string): void => {
    void loadWhole(id, wording.language.peek()).then(
      (found) => (whole.value = found),
      (problem: unknown) => input.reportMissing(problem),
    );
  };

  const stopFollowing = link.follow((news) => {
    if (news.kind === 'status') status.value = news.status;
    else {
      const isFirst = view.peek() === null;
      clock.hear(news.view.at);
      view.value = news.view;
      if (isFirst) fetchScenario(news.view.setup.scenario.id);
    }
  });

  const scenario = computed((): ConsoleScenario | null => {
    const [found, ruleset] = [whole.value, view.value?.setup.ruleset];
    if (found === null || ruleset === undefined) return null;
    const { key, logic, history, sources } = found;
    return { key, logic, history, sources, texts: found.texts(wording.language.value, ruleset) };
  });
  const preset = computed(() => view.value?.setup.preset ?? null);
  const agenda = computed(() => {
    const [logic, chosen] = [whole.value?.logic, preset.value];
    return logic === undefined || chosen === null ? null : planAgenda(logic, chosen);
  });
  const progress = computed(() => {
    const [plan, logic, latest] = [agenda.value, whole.value?.logic, view.value];
    return plan === null || logic === undefined || latest === null ? null : followAgenda(plan, logic, latest, clock.now.value);
  });

  /** A team that does not exist any more cannot be meant. */
  const stopTargets = effect(() => {
    const numbers = view.value?.teams.map(({ number }) => number) ?? [];
    const meant = target.peek();
    if (meant !== 'all' && numbers.length > 0 && !meant.every((number) => numbers.includes(number))) target.value = 'all';
  });

  const refresh = async (): Promise<void> => {
    const [found, engine] = [await link.fetchArchive(), whole.peek()?.engine];
    if (found === null) {
      refusal.value = { ok: false, code: 'workshop/no-connection' };
      return;
    }
    archive.value = found;
    if (engine === undefined) return;
    const { reviewRoom } = await loadAftermath();
    review.value = reviewRoom(engine, found);
  };

  // Reports and the kit have code and words of their own. They come with the console: when they are wanted, the line may be gone.
  void Promise.all([wording.addLater(), loadAftermath()]).catch((problem: unknown) => input.reportMissing(problem));

  const downloads = createConsoleDownloads({
    wording,
    scenario,
    agenda,
    archive,
    review,
    refresh,
    offerFile: input.offerFile,
    readMoment: input.readMoment,
  });

  const model: ConsoleModel = {
    t: wording.t,
    language: wording.language,
    formats: wording.formats,
    view,
    projector: input.projector,
    status,
    hasAudience: input.hasAudience,
    scenario,
    agenda,
    progress,
    now: clock.now,
    page,
    target,
    refusal,
    archive,
    review,
    async send(command) {
      const answer = await link.send(command);
      refusal.value = answer.ok ? null : answer;
      return answer;
    },
    refresh,
    openProjector: () => input.openProjector(),
    download: (kind, team) => void downloads(kind, team).catch((problem: unknown) => input.reportMissing(problem)),
    async rotateKey() {
      const key = await link.rotateKey();
      if (key === null) refusal.value = { ok: false, code: 'workshop/no-connection' };
      else input.keepKey(key);
    },
    async erase() {
      const answer = await link.erase();
      if (answer.ok) {
        input.forget();
        input.leave();
      } else refusal.value = answer;
      return answer;
    },
    print: () => input.print(),
    readMoment: () => input.readMoment(),
    leave: () => input.leave(),
  };

  return {
    model,
    fetchLanguage: async (language) => whole.peek()?.speak(language),
    close() {
      stopFollowing();
      stopTargets();
      clock.stop();
      link.close();
    },
  };
}
