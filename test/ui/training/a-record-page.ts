import { act } from 'preact/test-utils';
import { createRecordPage } from '#app/record-page.ts';
import { createWholeShelf } from '#app/whole-scenario.ts';
import { createWording } from '#app/wording.ts';
import { splitText } from '#scenario/split-text.ts';
import { mountRecord } from '#ui/training/mount-record.tsx';
import { readWords } from '#test/i18n/words.ts';
import { openShipped } from '../../report/a-workshop.ts';

type Spoken = 'ja' | 'en';

const words = { ja: readWords('ja'), en: readWords('en') };
const { pack } = openShipped('hario-2019');
const parts = Object.entries(pack.texts).map(([language, text]) => [language, splitText(text, pack)] as const);
const fetchers = (part: 'opening' | 'rest' | 'facilitator') =>
  Object.fromEntries(parts.map(([language, split]) => [language, () => Promise.resolve(split[part])]));
const chunks = {
  logic: () => Promise.resolve(pack.logic),
  history: () => Promise.resolve(pack.history),
  sources: () => Promise.resolve(pack.sources),
  opening: fetchers('opening'),
  rest: fetchers('rest'),
  facilitator: fetchers('facilitator'),
};

export interface DrawnRecordPage {
  readonly root: HTMLElement;
  /** What was handed over, in order. */
  readonly files: readonly { readonly name: string; readonly type: string; readonly text: string }[];
  readonly printed: () => number;
  readonly kept: readonly string[];
  readonly pick: (...brought: readonly File[]) => Promise<void>;
  readonly drop: (...brought: readonly File[]) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
  readonly write: (label: string, value: string) => Promise<void>;
  readonly field: (label: string) => HTMLInputElement;
}

/** The page that puts records together, drawn into the document; only the browser around it is a fake. `goneFor`: the network fails so often. */
export async function drawRecordPage({
  language = 'ja',
  goneFor = 0,
}: { readonly language?: Spoken; readonly goneFor?: number } = {}): Promise<DrawnRecordPage> {
  const root = document.createElement('div');
  root.id = 'app';
  document.body.replaceChildren(root);
  const files: { name: string; type: string; text: string }[] = [];
  const kept: string[] = [];
  let printed = 0;
  let fails = goneFor;
  const logger = { warn: () => undefined, error: () => undefined };
  const shelf = createWholeShelf({ 'hario-2019': chunks }, true);
  const model = createRecordPage({
    scenarios: ['hario-2019'],
    loadWhole(key, spoken) {
      if (fails === 0) return shelf(key, spoken);
      fails -= 1;
      return Promise.reject(new Error('There is no network.'));
    },
    wording: createWording(
      { loadWords: (id) => Promise.resolve(id === 'en' ? words.en : words.ja), logger, marksGaps: true, zone: 'Asia/Tokyo' },
      language,
      words[language],
    ),
    logger,
    zone: 'Asia/Tokyo',
    looks: { theme: 'light', contrast: 'normal', motion: 'reduced', textSize: 100 },
    keepLanguage: (id) => void kept.push(id),
    readMoment: () => ({ at: '2026-11-22T15:04:00+09:00', zone: 'Asia/Tokyo' }),
    print: () => {
      printed += 1;
    },
    offerFile: (name, type, text) => void files.push({ name, type, text }),
  });
  const after = async (deed: () => void): Promise<void> => {
    await act(async () => {
      deed();
      await settle();
    });
  };
  await after(() => mountRecord(root, model));
  const field = (label: string): HTMLInputElement => {
    const found = [...root.querySelectorAll('label')].find((one) => one.textContent?.trim() === label);
    const input = found === undefined ? null : document.getElementById(found.htmlFor);
    if (!(input instanceof HTMLInputElement)) throw new Error(`There is no field ${label}.`);
    return input;
  };
  return {
    root,
    files,
    printed: () => printed,
    kept,
    field,
    pick: (...brought) =>
      after(() => {
        const input = root.querySelector<HTMLInputElement>('input[type=file]');
        if (input === null) throw new Error('Nothing asks for files.');
        Object.defineProperty(input, 'files', { value: brought, configurable: true });
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }),
    drop: (...brought) =>
      after(() => {
        const dropped = new Event('drop', { bubbles: true, cancelable: true });
        Object.defineProperty(dropped, 'dataTransfer', { value: { files: brought } });
        root.dispatchEvent(dropped);
      }),
    press: (name) =>
      after(() => {
        const button = [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
        if (button === undefined) throw new Error(`There is no button ${name}.`);
        button.click();
      }),
    write: (label, value) =>
      after(() => {
        const input = field(label);
        input.value = value;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
  };
}

/** Reading files and judging records takes a few turns. */
async function settle(): Promise<void> {
  await import('#engine/engine.ts');
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
