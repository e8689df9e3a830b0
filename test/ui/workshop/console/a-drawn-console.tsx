// The console fetches this ahead: here already, it is not on its way when a test is over.
import '#app/aftermath-core.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { createConsoleDesk } from '../../../../src/app/console-desk.ts';
import { createWording } from '../../../../src/app/wording.ts';
import { createEngine } from '#engine/engine.ts';
import type { Language } from '#i18n/languages.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { ConsoleScreen } from '#ui/workshop/console/console-screen.tsx';
import type { ConsoleModel } from '#ui/workshop/console-model.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleLink } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { openHost } from '#workshop/rules/host.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import type { WorkshopState } from '#workshop/rules/workshop-state.ts';
import { readWords } from '../../../i18n/words.ts';
import { aViewing } from '../../../support/a-viewing.ts';
import type { AWorkshop } from '../../../support/a-workshop.ts';
import { loadSmallScenario } from '../../../support/small-scenario.ts';

export interface DrawnConsole {
  readonly root: HTMLElement;
  readonly model: ConsoleModel;
  /** The workshop as its host has it now. */
  readonly state: () => WorkshopState;
  /** Whether everything of the workshop was erased. */
  readonly isErased: () => boolean;
  readonly find: (selector: string) => HTMLElement;
  readonly findAll: (selector: string) => readonly HTMLElement[];
  /** The control of the bar or a sheet with these words. */
  readonly button: (words: string) => HTMLElement;
  readonly press: (words: string) => Promise<void>;
  readonly after: (deed: () => unknown) => Promise<void>;
  /** A key, with the focus where it is. */
  readonly key: (key: string) => Promise<void>;
  readonly write: (selector: string, words: string) => Promise<void>;
}

interface Given {
  readonly language?: Language;
  readonly pack?: ScenarioPack;
  /** Participants whose phone is lost, and since when. */
  readonly lost?: Readonly<Record<string, number>>;
}

/** The console drawn over a real host that goes on from the given workshop; only the clock stands still. */
export async function drawConsole(
  workshop: AWorkshop,
  { language = 'ja', pack = loadSmallScenario(), lost = {} }: Given = {},
): Promise<DrawnConsole> {
  const { played, now } = workshop;
  const host = openHost(played, workshop.envelopes, { journal: { append: () => Promise.resolve() }, now: () => now });
  const textsOf = (id: string, ruleset: string) => createScenarioTexts({ language: id, ruleset, files: pack.texts, marksGaps: false });
  const viewing = () => aViewing({ ...workshop, state: host.state }, lost);
  const projector = signal<ProjectorView | null>(null);
  let isErased = false;
  const link: ConsoleLink<ConsoleView> = {
    follow(listener) {
      const tell = (): void => {
        projector.value = selectProjectorView(viewing(), textsOf(language, host.state.setup.ruleset));
        listener({ kind: 'view', view: selectConsoleView(viewing()) });
      };
      listener({ kind: 'status', status: { is: 'open' } });
      tell();
      return host.follow(tell);
    },
    close: () => undefined,
    send: (command) => host.ask('facilitator', null, command),
    fetchArchive: () => Promise.resolve(null),
    rotateKey: () => Promise.resolve(null),
    erase() {
      isErased = true;
      return Promise.resolve({ ok: true });
    },
  };
  const nothing = (): void => undefined;
  const wording = createWording(
    { loadWords: (id) => Promise.resolve(readWords(id)), logger: { warn: nothing, error: nothing }, marksGaps: true, zone: 'Asia/Tokyo' },
    language,
    readWords(language),
  );
  const { logic, history, sources } = pack;
  const { model } = createConsoleDesk({
    link,
    wording,
    loadWhole: (key) =>
      Promise.resolve({ key, logic, engine: createEngine(logic), history, sources, speak: () => Promise.resolve(), texts: textsOf }),
    projector,
    hasAudience: signal(true),
    openProjector: nothing,
    readNow: () => now,
    every: () => nothing,
    offerFile: nothing,
    print: nothing,
    readMoment: () => ({ at: '2026-11-22T15:30:00+09:00', zone: 'Asia/Tokyo' }),
    keepKey: nothing,
    forget: nothing,
    leave: nothing,
    reportMissing(problem) {
      throw problem;
    },
  });
  // The console before this one would hear the keys too.
  for (const before of document.body.children) render(null, before);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const after = async (deed: () => unknown): Promise<void> => {
    await act(async () => {
      deed();
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    });
  };
  await after(() => render(<ConsoleScreen model={model} />, root));
  const findAll = (selector: string): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found] = findAll(selector);
    if (found === undefined) throw new Error(`Nothing on the console is ${selector}.`);
    return found;
  };
  const button = (words: string): HTMLElement => {
    const open = root.querySelector('dialog') ?? root;
    const found = [...open.querySelectorAll<HTMLElement>('button')].find((one) => one.textContent?.includes(words) === true);
    if (found === undefined) throw new Error(`No button on the console says ${words}.`);
    return found;
  };
  return {
    root,
    model,
    state: () => host.state,
    isErased: () => isErased,
    find,
    findAll,
    button,
    press: (words) => after(() => button(words).click()),
    after,
    key: (key) =>
      after(() =>
        (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })),
      ),
    write: (selector, words) =>
      after(() => {
        const field = find(selector);
        if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) throw new Error(`${selector} is no field.`);
        field.focus();
        field.value = words;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }),
  };
}
