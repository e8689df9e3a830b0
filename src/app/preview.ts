import { effect } from '@preact/signals';
import { previewElement, previewEvents, type PreviewNews, type PreviewSignal } from '#session/preview-news.ts';
import type { SaveStore } from '#session/ports.ts';
import type { SessionRecord } from '#engine/record.ts';
import { readRecord } from '#session/read-record.ts';
import { createSaveStore } from '#storage/save-store.ts';
import type { TextStorage } from '#storage/text-storage.ts';
import type { App } from './create-app-model.ts';
import { createPreviewLayer } from './preview-layer.ts';

/** The page's side of `npm run scenario -- preview`. A build leaves this module out. */
export interface Preview {
  /** Whether there is a scenario to show; if not, only the sheet is. */
  readonly hasScenario: boolean;
  /** Keeps runs while the page is open and tells the preview of each step; the author's own saves are never touched. */
  readonly saves: SaveStore;
  /** Goes where the author is writing, now and after every save. */
  follow(app: App): void;
}

/** What the preview put into this page; null where it is not the preview that serves it. */
export function findPreview(page: Document): Preview | null {
  const element = page.getElementById(previewElement);
  // Written out: Vite gives the connection only to a module that names it so.
  const hot = import.meta.hot;
  if (element === null || hot === undefined) return null;
  const news: PreviewNews = JSON.parse(element.textContent);
  const layer = createPreviewLayer(page.body);
  layer.show(news.sheet);
  // Where the page stood before it was fetched again is the preview's to say.
  page.defaultView?.history.replaceState(null, '');

  let goOn: (signal: PreviewSignal) => void = () => undefined;
  hot.on(previewEvents.signal, (signal: PreviewSignal) => {
    if (signal.kind === 'reload') {
      page.defaultView?.location.reload();
      return;
    }
    layer.show(signal.sheet);
    goOn(signal);
  });

  return {
    hasScenario: news.hasScenario,
    saves: tellSteps(createSaveStore(createMemoryStorage, readRecord), (record) => hot.send(previewEvents.here, record)),
    follow(app) {
      const goTo = (record: SessionRecord): void =>
        app.model.wishes.openFile(new File([JSON.stringify(record)], 'preview.json', { type: 'application/json' }));
      // The author did not open a record; the preview did.
      effect(() => {
        if (app.model.notices.value.some((notice) => notice.code === 'record/opened')) app.board.withdraw('record/opened');
      });
      goOn = (signal) => {
        if (signal.kind !== 'texts') return;
        app.replaceTexts(signal.scenario, signal.texts);
        if (signal.goTo !== null) goTo(signal.goTo);
      };
      if (news.goTo !== null) goTo(news.goTo);
    },
  };
}

/** The same store, which tells of the take on the table whenever it is written. */
function tellSteps(store: SaveStore, tell: (record: SessionRecord) => void): SaveStore {
  return {
    ...store,
    write(save) {
      tell(save.takes.at(-1) ?? save.record);
      return store.write(save);
    },
  };
}

const memory = new Map<string, string>();

function createMemoryStorage(): TextStorage {
  return {
    get length() {
      return memory.size;
    },
    key: (index) => [...memory.keys()][index] ?? null,
    getItem: (key) => memory.get(key) ?? null,
    setItem: (key, value) => void memory.set(key, value),
    removeItem: (key) => void memory.delete(key),
  };
}
