import { act } from 'preact/test-utils';
import { afterAll, vi } from 'vitest';
import { mountUi } from '#ui/mount.tsx';
import { anApp, type Given, settle, type TestApp } from '#test/app/an-app.ts';

export interface DrawnApp extends TestApp {
  readonly root: HTMLElement;
  /** Hosts that were handed to the table, in order. */
  readonly stages: readonly HTMLElement[];
  readonly find: (selector: string) => HTMLElement;
  readonly findAll: (selector: string) => readonly HTMLElement[];
  /** Does something and waits until it is drawn. */
  readonly after: (deed: () => void) => Promise<void>;
  readonly press: (selector: string) => Promise<void>;
  readonly type: (selector: string, key: string) => Promise<void>;
}

// A screen may still be on its way when the last test has seen enough.
afterAll(() => vi.dynamicImportSettled());

/** The real app, drawn into the document by the real screens; only the world around it is a fake. */
export async function drawApp(given: Given = {}): Promise<DrawnApp> {
  const test = anApp({ search: '?seed=fixed&lang=ja', ...given });
  const root = document.createElement('div');
  root.id = 'app';
  document.body.replaceChildren(root);
  const stages: HTMLElement[] = [];
  const after = async (deed: () => void): Promise<void> => {
    await act(async () => {
      deed();
      await settle();
    });
  };
  await after(() =>
    mountUi(root, test.model, (host) => {
      stages.push(host);
      return () => stages.splice(stages.indexOf(host), 1);
    }),
  );
  const findAll = (selector: string): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)];
  const find = (selector: string): HTMLElement => {
    const [found] = findAll(selector);
    if (found === undefined) throw new Error(`Nothing on the screen is ${selector}.`);
    return found;
  };
  return {
    ...test,
    root,
    stages,
    find,
    findAll,
    after,
    press: (selector) => after(() => find(selector).click()),
    type: (selector, key) =>
      after(() => find(selector).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
  };
}

/** The same, standing at the first beat of the small scenario. */
export async function drawAppAtTheTable(given: Given = {}): Promise<DrawnApp> {
  const drawn = await drawApp(given);
  await drawn.after(() => drawn.wishes.openBrief(drawn.pack.logic.id));
  await drawn.after(() => drawn.wishes.beginPlay());
  return drawn;
}
