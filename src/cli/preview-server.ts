import { fileURLToPath } from 'node:url';
import { createServer, type Plugin } from 'vite';
import { readRecord } from '#session/read-record.ts';
import { previewElement, previewEvents, type PreviewSignal } from '#session/preview-news.ts';
import { isScenarioModule, modulePrefix, writeScenarioModule } from './scenario-modules.ts';
import type { PreviewDesk } from './preview-desk.ts';

const config = fileURLToPath(new URL('../../build/preview.config.ts', import.meta.url));
/** Editors write a file in more than one step, and an author may save two at once. */
const settleMs = 80;

/** A running preview. */
export interface PreviewServer {
  readonly address: string;
  send(signal: PreviewSignal): void;
  close(): Promise<void>;
}

/** What a preview is served with. */
export interface PreviewInput {
  readonly desk: PreviewDesk;
  readonly folder: string;
  /** null: the first free one. */
  readonly port: number | null;
  /** Called once the files of the folder have come to rest after a change. */
  readonly onSave: () => void;
}

const firstPort = 5180;

/** Serves the game with one scenario in it. Rejects where the port cannot be had. */
export async function startPreview({ desk, folder, port, onSave }: PreviewInput): Promise<PreviewServer> {
  const server = await createServer({
    configFile: config,
    server: { host: '127.0.0.1', port: port ?? firstPort, strictPort: port !== null },
    plugins: [createPlugin(desk)],
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder) || !/\.ya?ml$/u.test(path)) return;
    clearTimeout(timer);
    timer = setTimeout(onSave, settleMs);
  });
  server.ws.on(previewEvents.here, (sent: unknown) => {
    const record = readRecord(sent);
    if (record !== null) desk.follow(record);
  });
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw error;
  }
  return {
    address: server.resolvedUrls?.local[0] ?? '',
    send(signal) {
      for (const [id, one] of server.moduleGraph.idToModuleMap) {
        if (id.startsWith(modulePrefix)) server.moduleGraph.invalidateModule(one);
      }
      server.ws.send(previewEvents.signal, signal);
    },
    async close() {
      clearTimeout(timer);
      await server.close();
    },
  };
}

/** Puts the scenario and the news of it into the page. */
function createPlugin(desk: PreviewDesk): Plugin {
  return {
    name: 'preview',
    resolveId(id) {
      return isScenarioModule(id) ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(modulePrefix)) return null;
      const packs = new Map(desk.pack === null ? [] : [[desk.pack.logic.id, desk.pack]]);
      return writeScenarioModule(packs, id.slice(modulePrefix.length));
    },
    transformIndexHtml() {
      // Within a script element only "</" could end it.
      const children = JSON.stringify(desk.news).replaceAll('<', String.raw`\u003c`);
      return [{ tag: 'script', attrs: { type: 'application/json', id: previewElement }, children, injectTo: 'body-prepend' }];
    },
  };
}
