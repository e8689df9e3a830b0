import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '#i18n/languages.ts';
import type { Settings } from '#ui/app-model.ts';
import type { ConsoleScenario, KitPart } from '#ui/workshop/console-model.ts';
import type { ShutExercise, WorkshopNotice, WorkshopPageModel, WorkshopScreen } from '#ui/workshop/page-model.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';
import { createConsoleDesk, type ConsoleDesk, type ConsoleDeskInput } from './console-desk.ts';
import { offerMsel } from './console-downloads.ts';
import { readExercise } from './local-exercises.ts';
import { openLocalExercise } from './local-exercise.ts';
import type { Unkept } from './local-journal.ts';
import type { Seat } from './local-seats.ts';
import { createSetupDesk } from './setup-desk.ts';
import { readPlace, type WorkshopPlace } from './workshop-keys.ts';
import type { WorkshopWorld } from './workshop-world.ts';

/** The facilitator's page. */
export interface WorkshopPage {
  readonly model: WorkshopPageModel;
  /** Leads to where the address points, now and after every step. */
  begin(): Promise<void>;
  /** Says that something could not be fetched, which nobody else has said. */
  report(problem: unknown): void;
}

type Looks = Pick<Settings, 'theme' | 'contrast' | 'motion' | 'textSize'>;

/** Everything on the facilitator's page, over the given world. */
export function createWorkshopPage(world: WorkshopWorld, looks: Looks): WorkshopPage {
  const { wording, address, keys, exercises } = world;
  const screen = signal<WorkshopScreen>({ name: 'opening' });
  const notice = signal<WorkshopNotice | null>(null);
  const unkept = new Map<string, Unkept>();
  let console: ConsoleDesk | null = null;
  let putDown: () => void = () => undefined;
  /** Which step of the way this is: what comes too late for it is dropped. */
  let step = 0;

  const reportMissing = (problem: unknown): void => {
    world.logger.warn('workshop/not-fetched', { problem });
    notice.value = { code: 'not-fetched', download: null };
  };

  const setLanguage = (language: Language): void => {
    const texts = [setup.fetchLanguage(language), ...(console === null ? [] : [console.fetchLanguage(language)])];
    void Promise.all([wording.fetch(language), ...texts]).then(() => {
      wording.speak(language);
      world.keepLanguage(language);
    }, reportMissing);
  };

  const openKit = (part: KitPart, scenario: ReadonlySignal<ConsoleScenario | null>, agenda: Agenda): void => {
    const found = scenario.peek();
    if (found === null) return;
    void wording.addLater().then(() => {
      screen.value = {
        name: 'kit',
        kit: {
          scenario,
          agenda,
          ruleset: found.texts.ruleset,
          part: signal(part),
          offerCsv: () => void offerMsel({ ...world, scenario: found, agenda }).catch(reportMissing),
          readMoment: world.readMoment,
          print: world.print,
          back: () => showSetup(),
        },
      };
    }, reportMissing);
  };

  const setup = createSetupDesk(world, {
    setLanguage,
    reportMissing,
    openKit,
    holdUnkept: (id, lines) => unkept.set(id, lines),
  });

  const showSetup = (): void => {
    screen.value = { name: 'setup', model: setup.model };
    void setup.look();
  };

  const leave = (): void => address.go('');

  const shut = (why: ShutExercise['why'], ways: Partial<Pick<ShutExercise, 'takeOver' | 'download'>> = {}): void => {
    screen.value = { name: 'shut', shut: { why, takeOver: null, download: null, ...ways, leave } };
  };

  const openConsole = (
    input: Pick<ConsoleDeskInput, 'link' | 'projector' | 'hasAudience' | 'openProjector' | 'keepKey' | 'forget'>,
  ): ConsoleDesk => {
    const desk = createConsoleDesk({
      ...input,
      wording,
      loadWhole: world.loadWhole,
      readNow: world.now,
      every: world.every,
      offerFile: world.offerFile,
      print: world.print,
      readMoment: world.readMoment,
      leave,
      reportMissing,
    });
    console = desk;
    screen.value = { name: 'console', model: desk.model };
    return desk;
  };

  const openProjector = (fragment: string, name: string): void => {
    if (!address.openProjector(fragment, name)) notice.value = { code: 'popup-blocked', download: null };
    else if (notice.peek()?.code === 'popup-blocked') notice.value = null;
  };

  const openHere = async (id: string, force: boolean): Promise<void> => {
    const mine = step;
    let seat: Seat | null = null;
    const onLost = (): void => {
      if (mine !== step) return;
      putDown();
      shut('gone-over', { takeOver: () => void openHere(id, true) });
    };
    seat = await world.seats.take(id, force, onLost);
    if (mine !== step) return seat?.leave();
    if (seat === null) return shut('elsewhere', { takeOver: () => void openHere(id, true) });
    const leaveSeat = (): void => seat.leave();
    putDown = leaveSeat;
    const held = unkept.get(id) ?? null;
    const kept = held === null ? await readExercise(exercises, id) : { ok: true as const, lines: held.lines };
    if (mine !== step) return leaveSeat();
    if (!kept.ok) {
      leaveSeat();
      if (kept.isMissing) return shut('missing');
      return shut('damaged', { download: () => world.offerFile(`exercise-${id}.txt`, 'text/plain', kept.raw) });
    }
    const [first] = kept.lines;
    if (first?.command.type !== 'workshop.create') return shut('damaged');
    const { scenario, language } = first.command.setup;
    const whole = await world.loadWhole(scenario.id, language);
    await whole.speak(wording.language.peek());
    if (mine !== step) return leaveSeat();
    const download = (): void => world.offerFile(`exercise-${id}.json`, 'application/json', `${JSON.stringify(kept.lines)}\n`);
    if (whole.logic.hash !== scenario.hash) {
      leaveSeat();
      return shut('other-version', { download });
    }
    const audience = world.openAudience(id);
    const link = openLocalExercise({
      id,
      store: exercises,
      lines: kept.lines,
      unkept: held ?? { lines: [], fault: null },
      whole,
      audience,
      now: world.now,
    });
    const desk = openConsole({
      link,
      projector: link.projector,
      hasAudience: audience.isOpen,
      openProjector: () => openProjector(`#s=${id}`, `breach-tabletop-${id}`),
      keepKey: () => undefined,
      forget: () => unkept.delete(id),
    });
    const stopWatching = effect(() => {
      const fault = link.fault.value;
      if (fault === 'storage/taken') queueMicrotask(onLost);
      else if (fault !== null) notice.value = { code: 'not-kept', download: () => desk.model.download('archive', null) };
      else if (notice.peek()?.code === 'not-kept') notice.value = null;
    });
    putDown = () => {
      stopWatching();
      desk.close();
      leaveSeat();
    };
  };

  const openThere = ({ code, consoleKey, projectorKey }: Extract<WorkshopPlace, { readonly name: 'workshop' }>): void => {
    const known = keys.find(code);
    if (consoleKey !== null) {
      const { scenario = '', preset = '60' } = known ?? {};
      const savedAt = new Date(world.now()).toISOString();
      keys.keep({ code, consoleKey, projectorKey: projectorKey ?? known?.projectorKey ?? null, scenario, preset, savedAt });
      address.replace(`#w=${code}`);
    }
    const held = keys.find(code);
    if (held === null) return shut('missing');
    const projector = signal<ProjectorView | null>(null);
    const wall = held.projectorKey === null ? null : world.server.openProjector(code, held.projectorKey);
    const stopWall = wall?.follow((news) => {
      if (news.kind === 'view') projector.value = news.view;
    });
    const desk = openConsole({
      link: world.server.openConsole(code, held.consoleKey),
      projector,
      hasAudience: signal(null),
      openProjector() {
        if (held.projectorKey === null) notice.value = { code: 'no-projector-key', download: null };
        else openProjector(`#w=${code}&k=${held.projectorKey}`, `breach-tabletop-${code}`);
      },
      keepKey: (key) => keys.keep({ ...(keys.find(code) ?? held), consoleKey: key }),
      forget: () => keys.drop(code),
    });
    putDown = () => {
      stopWall?.();
      wall?.close();
      desk.close();
    };
  };

  const follow = async (): Promise<void> => {
    step += 1;
    putDown();
    putDown = () => undefined;
    console = null;
    notice.value = null;
    const place = readPlace(address.readFragment());
    if (place.name === 'setup') return showSetup();
    screen.value = { name: 'opening' };
    if (place.name === 'workshop') return openThere(place);
    try {
      await openHere(place.id, false);
    } catch (problem) {
      world.logger.error('workshop/not-opened', { problem });
      reportMissing(problem);
      showSetup();
    }
  };

  return {
    model: { t: wording.t, language: wording.language, formats: wording.formats, screen, looks: signal(looks), notice },
    report: reportMissing,
    begin() {
      address.listen(() => void follow());
      return follow();
    },
  };
}
