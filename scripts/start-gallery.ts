import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const config = fileURLToPath(new URL('../build/gallery.config.ts', import.meta.url));

/** A gallery that is being served. */
export interface ServedGallery {
  /** Ends with `/`. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the gallery from this port or the first free one after it, and every change of a source if it is to. Rejects where no port can be had. */
export async function startGallery(port: number, { isLive }: { readonly isLive: boolean }): Promise<ServedGallery> {
  const live = isLive ? {} : { hmr: false, watch: null };
  const server = await createServer({ configFile: config, server: { host: '127.0.0.1', port, ...live } });
  await server.listen();
  return { address: `${server.resolvedUrls?.local[0] ?? ''}gallery/`, close: () => server.close() };
}
