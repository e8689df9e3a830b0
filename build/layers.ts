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

/** Every folder directly under `src/`, and those of `src/workshop/`, which share a subject and not their neighbours. */
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
  'lms',
  'offline',
  'workshop/protocol',
  'workshop/rules',
  'workshop/client',
  'workshop/server',
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
    rooms: {
      shared: 'values',
      scenario: 'types',
      scoring: 'values',
      engine: 'types',
      session: 'values',
      i18n: 'values',
      'workshop/protocol': 'values',
      'workshop/rules': 'types',
    },
    packages: ['@noble/hashes'],
    locales: false,
  },
  i18n: { platform: 'pure', rooms: { shared: 'values', scenario: 'types' }, packages: ['i18next'], locales: true },
  storage: {
    platform: 'browser',
    rooms: { shared: 'values', session: 'types', engine: 'types' },
    packages: ['idb-keyval'],
    locales: false,
  },
  // How a learning management system hears of a run.
  lms: {
    platform: 'browser',
    rooms: { shared: 'values', session: 'types', engine: 'types', scenario: 'types' },
    packages: [],
    locales: false,
  },
  // The service worker, a script of its own.
  offline: { platform: 'browser', rooms: {}, packages: ['serwist'], locales: false },
  // What travels between a workshop and those who sit in it. zod judges what a stranger has sent, on the server only.
  'workshop/protocol': {
    platform: 'pure',
    rooms: { shared: 'values', scenario: 'types', engine: 'types', session: 'types' },
    packages: ['zod'],
    locales: false,
  },
  'workshop/rules': {
    platform: 'pure',
    rooms: {
      shared: 'values',
      scenario: 'types',
      engine: 'values',
      scoring: 'values',
      session: 'values',
      i18n: 'types',
      'workshop/protocol': 'values',
    },
    packages: [],
    locales: false,
  },
  'workshop/client': {
    platform: 'browser',
    rooms: { shared: 'values', session: 'types', 'workshop/protocol': 'values' },
    packages: ['@colyseus/sdk'],
    locales: false,
  },
  'workshop/server': {
    platform: 'node',
    rooms: {
      shared: 'values',
      scenario: 'values',
      engine: 'values',
      scoring: 'values',
      session: 'values',
      i18n: 'values',
      'workshop/protocol': 'values',
      'workshop/rules': 'values',
    },
    packages: [
      'node:',
      '@colyseus/core',
      '@colyseus/ws-transport',
      '@colyseus/redis-driver',
      '@colyseus/redis-presence',
      'libsql',
      'pg',
      'ws',
      'virtual:',
    ],
    locales: false,
  },
  table: { platform: 'browser', rooms: { shared: 'values', session: 'types', i18n: 'types' }, packages: ['phaser'], locales: false },
  sound: { platform: 'browser', rooms: { shared: 'values', session: 'types' }, packages: [], locales: false },
  ui: {
    platform: 'browser',
    rooms: {
      shared: 'values',
      scenario: 'types',
      session: 'types',
      scoring: 'types',
      report: 'values',
      i18n: 'values',
      'workshop/protocol': 'values',
      'workshop/rules': 'types',
    },
    packages: ['preact', '@preact/signals', 'qrcode-generator'],
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
      lms: 'values',
      'workshop/protocol': 'values',
      'workshop/rules': 'values',
      'workshop/client': 'values',
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
    packages: ['node:', 'vite', '@dagrejs/dagre', 'fflate', 'papaparse', 'xmllint-wasm'],
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
