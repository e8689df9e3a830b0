import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const config = fileURLToPath(new URL('../build/gallery.config.ts', import.meta.url));

/** A gallery that is being served. */
export interface ServedGallery {
  /** Ends with `/`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the gallery from this port or the first free one after it. Rejects where none can be had. */
export async function startGallery(port: number): Promise<ServedGallery> {
  const server = await createServer({ configFile: config, server: { host: '127.0.0.1', port } });
  await server.listen();
  return { address: `${server.resolvedUrls?.local[0] ?? ''}gallery/`, close: () => server.close() };
}
