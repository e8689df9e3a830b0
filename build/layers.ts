/**
 * Who may import whom: the one table of the fence. The lint overrides are generated from it and the architecture test
 * holds every module against it. Anything not listed is forbidden.
 */

/** `types`: only `import type`. `values`: anything the other room exports. */
export type Reach = 'types' | 'values';

/** `pure` rooms are checked without the types of DOM and Node, and may not ask for time, chance or the network. */
export type Platform = 'pure' | 'browser' | 'node';

/** What one room may know. */
export interface Layer {
  readonly platform: Platform;
  readonly rooms: Readonly<Partial<Record<Room, Reach>>>;
  /** npm packages, and `node:` or `virtual:` as prefixes. */
  readonly packages: readonly string[];
  /** Words of the product, `locales/`: only what is typed by them or loads them. */
  readonly locales: boolean;
}

/** Every folder directly under `src/`. */
export const rooms = [
  'shared',
  'scenario',
  'engine',
  'scoring',
  'proof',
  'session',
  'report',
  'i18n',
  'storage',
  'table',
  'sound',
  'ui',
  'author',
  'app',
  'cli',
] as const;

/** The name of a room. */
export type Room = (typeof rooms)[number];

/** The table. Every room may also import from itself with `./`. */
export const layers: Readonly<Record<Room, Layer>> = {
  shared: { platform: 'pure', rooms: {}, packages: [], locales: false },
  scenario: { platform: 'pure', rooms: { shared: 'values' }, packages: ['zod', 'yaml', 'fflate', '@noble/hashes'], locales: false },
  engine: { platform: 'pure', rooms: { shared: 'values', scenario: 'types' }, packages: ['xstate', '@noble/hashes'], locales: false },
  scoring: { platform: 'pure', rooms: { shared: 'values', scenario: 'types', engine: 'values' }, packages: [], locales: false },
  proof: {
    platform: 'pure',
    rooms: { shared: 'values', scenario: 'values', engine: 'values', scoring: 'values' },
    packages: ['xstate'],
    locales: false,
  },
  session: {
    platform: 'pure',
    rooms: { shared: 'values', scenario: 'values', engine: 'values', scoring: 'values' },
    packages: [],
    locales: false,
  },
  report: {
    platform: 'pure',
    rooms: { shared: 'values', scenario: 'types', scoring: 'values', engine: 'types', i18n: 'values' },
    packages: [],
    locales: false,
  },
  i18n: { platform: 'pure', rooms: { shared: 'values', scenario: 'types' }, packages: ['i18next'], locales: true },
  storage: {
    platform: 'browser',
    rooms: { shared: 'values', session: 'types', engine: 'types' },
    packages: ['idb-keyval'],
    locales: false,
  },
  table: { platform: 'browser', rooms: { shared: 'values', session: 'types', i18n: 'types' }, packages: ['phaser'], locales: false },
  sound: { platform: 'browser', rooms: { shared: 'values', session: 'types' }, packages: [], locales: false },
  ui: {
    platform: 'browser',
    rooms: { shared: 'values', scenario: 'types', session: 'types', scoring: 'types', report: 'values', i18n: 'values' },
    packages: ['preact', '@preact/signals'],
    locales: false,
  },
  author: {
    platform: 'browser',
    rooms: { shared: 'values', scenario: 'types', proof: 'types', i18n: 'values', ui: 'values' },
    packages: ['preact', '@preact/signals', 'virtual:'],
    locales: false,
  },
  app: {
    platform: 'browser',
    rooms: {
      shared: 'values',
      scenario: 'values',
      engine: 'values',
      scoring: 'values',
      session: 'values',
      report: 'values',
      i18n: 'values',
      storage: 'values',
      table: 'values',
      sound: 'values',
      ui: 'values',
    },
    packages: ['@preact/signals', 'virtual:'],
    locales: true,
  },
  cli: {
    platform: 'node',
    rooms: {
      shared: 'values',
      scenario: 'values',
      engine: 'values',
      scoring: 'values',
      proof: 'values',
      session: 'values',
      report: 'values',
      i18n: 'values',
    },
    packages: ['node:', 'vite', '@dagrejs/dagre', 'papaparse'],
    locales: true,
  },
};

/** Asked for only by the roots of composition; everybody else is handed a value or a port. */
export const environmentGlobals = [
  'fetch',
  'setTimeout',
  'setInterval',
  'performance',
  'crypto',
  'process',
  'localStorage',
  'Date',
] as const;
