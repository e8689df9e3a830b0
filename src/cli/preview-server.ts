import { fileURLToPath } from 'node:url';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { readRecord } from '#session/read-record.ts';
import { previewElement, previewEvents, type PreviewSignal } from '#session/preview-news.ts';
import { isScenarioModule, modulePrefix, writeScenarioModule } from './scenario-modules.ts';
import type { PreviewDesk } from './preview-desk.ts';
import { watchSaves } from './watch-saves.ts';

const config = fileURLToPath(new URL('../../build/preview.config.ts', import.meta.url));
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

/** Serves the game with one scenario in it and sees every save from the call on. Rejects where the port cannot be had. */
export async function startPreview({ desk, folder, port, onSave }: PreviewInput): Promise<PreviewServer> {
  // Vite's watcher takes a moment to hold the folder, but it alone sees one come back that had gone.
  const saves = watchSaves(folder, onSave);
  try {
    const server = await createServer({
      configFile: config,
      server: { host: '127.0.0.1', port: port ?? firstPort, strictPort: port !== null },
      plugins: [createPlugin(desk)],
    });
    server.watcher.add(folder);
    server.watcher.on('all', (_event, path) => {
      if (path.startsWith(folder)) saves.note(path);
    });
    server.ws.on(previewEvents.here, (sent: unknown) => {
      const record = readRecord(sent);
      if (record !== null) desk.follow(record);
    });
    await listen(server);
    saves.tell();
    return {
      address: server.resolvedUrls?.local[0] ?? '',
      send(signal) {
        for (const [id, one] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith(modulePrefix)) server.moduleGraph.invalidateModule(one);
        }
        server.ws.send(previewEvents.signal, signal);
      },
      async close() {
        saves.close();
        await server.close();
      },
    };
  } catch (error) {
    saves.close();
    throw error;
  }
}

async function listen(server: ViteDevServer): Promise<void> {
  try {
    await server.listen();
  } catch (error) {
    await server.close();
    throw error;
  }
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
      return writeScenarioModule(packs, id.slice(modulePrefix.length), () => false);
    },
    transformIndexHtml() {
      // Within a script element only "</" could end it.
      const children = JSON.stringify(desk.news).replaceAll('<', String.raw`\u003c`);
      return [{ tag: 'script', attrs: { type: 'application/json', id: previewElement }, children, injectTo: 'body-prepend' }];
    },
  };
}
