import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { scenarios } from './scenario-plugin.ts';

/** The server of workshops as Node runs it: our own code and the scenarios in one folder, packages from node_modules. */
export default defineConfig({
  root: resolve(import.meta.dirname, '..'),
  publicDir: false,
  plugins: [scenarios()],
  build: {
    ssr: 'src/workshop/server/main.ts',
    outDir: 'dist-server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
