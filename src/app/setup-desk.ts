import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { ConsoleScenario, KitPart } from '#ui/workshop/console-model.ts';
import type { SetupChoice, SetupModel, UnfinishedExercise } from '#ui/workshop/setup-model.ts';
import type { Refused } from '#workshop/protocol/refusal.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';
import { createFirstEnvelope } from '#workshop/rules/create-workshop.ts';
import { planAgenda } from '#workshop/rules/plan-agenda.ts';
import { listUnfinished } from './local-exercises.ts';
import type { Unkept } from './local-journal.ts';
import { chooseDefaults, settleChoice, toSetup } from './setup-choice.ts';
import type { WholeScenario } from './whole-scenario.ts';
import type { WorkshopWorld } from './workshop-world.ts';

/** Where an exercise is prepared. */
export interface SetupDesk {
  readonly model: SetupModel;
  /** Looks again at what this computer can go back to. */
  look(): Promise<void>;
  /** Fetches the chosen scenario's texts in another language. Rejects if that cannot be had. */
  fetchLanguage(language: Language): Promise<void>;
}

/** What the desk leaves to the page. */
export interface SetupWishes {
  setLanguage(language: Language): void;
  reportMissing(problem: unknown): void;
  openKit(part: KitPart, scenario: ReadonlySignal<ConsoleScenario | null>, agenda: Agenda): void;
  /** Holds the beginning of an exercise that the storage would not take. */
  holdUnkept(id: string, unkept: Unkept): void;
}

/** A desk with the usual choice on it. */
export function createSetupDesk(world: WorkshopWorld, wishes: SetupWishes): SetupDesk {
  const { catalogue, wording, keys, exercises, address } = world;
  const choice = signal<SetupChoice>(settleChoice(chooseDefaults(catalogue[0]), catalogue));
  const whole = signal<WholeScenario | null>(null);
  const hasServer = signal<boolean | null>(null);
  const projectorTry = signal<'opened' | 'blocked' | null>(null);
  const unfinished = signal<readonly UnfinishedExercise[]>([]);
  const isStarting = signal(false);
  const refusal = signal<Refused | null>(null);

  const chosen = computed(() => choice.value.scenario);
  effect(() => {
    const id = chosen.value;
    if (id === '' || whole.peek()?.key === id) return;
    whole.value = null;
    void world.loadWhole(id, wording.language.peek()).then(
      (found) => (chosen.peek() === id ? (whole.value = found) : null),
      (problem: unknown) => wishes.reportMissing(problem),
    );
  });
  const agenda = computed(() => (whole.value === null ? null : planAgenda(whole.value.logic, choice.value.preset)));
  const scenario = computed((): ConsoleScenario | null => {
    if (whole.value === null) return null;
    const { key, logic, history, sources } = whole.value;
    return { key, logic, history, sources, texts: whole.value.texts(wording.language.value, choice.value.ruleset) };
  });

  void world.server.isThere().then((isThere) => (hasServer.value = isThere));

  const startHere = async (found: WholeScenario, plan: Agenda): Promise<void> => {
    const [id, seed, language] = [world.drawWord(), world.drawWord(), wording.language.peek()];
    const setup = toSetup(choice.peek(), { logic: found.logic, agenda: plan, seed, language });
    const first = createFirstEnvelope(id, setup, world.now());
    const written = await exercises.append(id, first.seq, [first]);
    if (!written.ok) wishes.holdUnkept(id, { lines: [first], fault: written.fault });
    address.go(`#s=${id}`);
  };

  const startOnServer = async (found: WholeScenario, plan: Agenda): Promise<void> => {
    const [seed, language] = [world.drawWord(), wording.language.peek()];
    const setup = toSetup(choice.peek(), { logic: found.logic, agenda: plan, seed, language });
    const created = await world.server.create(setup);
    if (!created.ok) {
      refusal.value = created;
      return;
    }
    const { code, consoleKey, projectorKey } = created;
    const savedAt = new Date(world.now()).toISOString();
    keys.keep({ code, consoleKey, projectorKey, scenario: setup.scenario.id, preset: setup.preset, savedAt });
    address.go(`#w=${code}`);
  };

  const look = async (): Promise<void> => {
    unfinished.value = await listUnfinished(exercises, keys);
  };

  return {
    look,
    fetchLanguage: async (language) => whole.peek()?.speak(language),
    model: {
      t: wording.t,
      language: wording.language,
      formats: wording.formats,
      catalogue,
      choice,
      scenario,
      agenda,
      hasServer,
      address: address.host,
      offline: world.offline,
      projectorTry,
      unfinished,
      isStarting,
      refusal,
      choose(change) {
        choice.value = settleChoice({ ...choice.peek(), ...change }, catalogue);
        refusal.value = null;
      },
      setLanguage: (language) => wishes.setLanguage(language),
      tryProjector() {
        projectorTry.value = address.openProjector('#s=try', 'breach-tabletop-try') ? 'opened' : 'blocked';
      },
      async start() {
        const [found, plan] = [whole.peek(), agenda.peek()];
        if (isStarting.peek() || found === null || plan === null) return;
        isStarting.value = true;
        refusal.value = null;
        try {
          await (choice.peek().mode === 'screen' ? startHere(found, plan) : startOnServer(found, plan));
        } finally {
          isStarting.value = false;
        }
      },
      resume(id) {
        const one = unfinished.peek().find((exercise) => exercise.id === id);
        if (one !== undefined) address.go(one.code === null ? `#s=${id}` : `#w=${one.code}`);
      },
      async remove(id) {
        const one = unfinished.peek().find((exercise) => exercise.id === id);
        if (one === undefined) return;
        if (one.code === null) await exercises.remove(id);
        else keys.drop(one.code);
        await look();
      },
      openKit(part) {
        const plan = agenda.peek();
        if (plan !== null) wishes.openKit(part, scenario, plan);
      },
      goHome: () => address.goHome(),
    },
  };
}
