import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describePack } from '#scenario/describe-pack.ts';
import { writeWorker } from '#cli/kept-files.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

/** A word of each part, to be looked for in a package. */
export const marks = {
  small: { ja: 'mark-small-ja', en: 'mark-small-en', facilitator: 'mark-small-facilitator' },
  other: { ja: 'mark-other-ja', en: 'mark-other-en', title: 'mark-other-title', logic: 'mark-other-logic' },
  words: { ja: 'mark-words-ja', en: 'mark-words-en', phone: 'mark-words-phone' },
} as const;

interface Chunk {
  readonly file: string;
  readonly name: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}

const page = `<!doctype html>
<html lang="ja" data-theme="system">
  <head>
    <meta charset="utf-8" />
    <link rel="icon" href="data:," />
    <title>Breach Tabletop</title>
    <script type="module" crossorigin src="./assets/index-00000001.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-00000002.css">
    <link rel="manifest" href="./manifest.webmanifest">
    <link rel="apple-touch-icon" href="./icons/icon-touch.png">
  </head>
  <body>
    <div id="app"></div>
  </body>
</html>
`;

const chunks: Readonly<Record<string, Chunk>> = {
  'index.html': {
    file: 'assets/index-00000001.js',
    name: 'index',
    imports: ['_catalogue.js', '_loader.js'],
    css: ['assets/index-00000002.css'],
    assets: ['assets/face-00000003.woff2'],
  },
  'join.html': { file: 'assets/join-00000004.js', name: 'join', imports: ['_loader.js'], dynamicImports: ['virtual:faces/phone'] },
  '_catalogue.js': { file: 'assets/catalogue-00000005.js', name: 'catalogue' },
  '_loader.js': {
    file: 'assets/loader-00000006.js',
    name: 'loader',
    dynamicImports: [
      ...['small', 'other'].flatMap((id) => [
        `virtual:scenario/${id}/logic`,
        `virtual:scenario/${id}/rest/ja`,
        `virtual:scenario/${id}/rest/en`,
      ]),
      'virtual:scenario/small/facilitator/ja',
      'virtual:words/ja/first',
      'virtual:words/en/first',
      'virtual:words/ja/phone',
      'virtual:faces/library',
      'virtual:faces/phone',
      'virtual:faces/scenario/small',
      'virtual:faces/scenario/other',
    ],
  },
  'virtual:scenario/small/logic': { file: 'assets/logic-00000007.js', name: 'logic' },
  'virtual:scenario/small/rest/ja': { file: 'assets/ja-00000008.js', name: 'ja' },
  'virtual:scenario/small/rest/en': { file: 'assets/en-00000009.js', name: 'en' },
  'virtual:scenario/small/facilitator/ja': { file: 'assets/ja-0000000a.js', name: 'ja' },
  'virtual:scenario/other/logic': { file: 'assets/logic-0000000b.js', name: 'logic' },
  'virtual:scenario/other/rest/ja': { file: 'assets/ja-0000000c.js', name: 'ja' },
  'virtual:scenario/other/rest/en': { file: 'assets/en-0000000d.js', name: 'en' },
  'virtual:words/ja/first': { file: 'assets/first-0000000e.js', name: 'first' },
  'virtual:words/en/first': { file: 'assets/first-0000000f.js', name: 'first' },
  'virtual:words/ja/phone': { file: 'assets/phone-00000010.js', name: 'phone' },
  'virtual:faces/library': { file: 'assets/library-00000011.js', name: 'library' },
  'virtual:faces/phone': { file: 'assets/phone-00000012.js', name: 'phone' },
  'virtual:faces/scenario/small': { file: 'assets/small-00000013.js', name: 'small' },
  'virtual:faces/scenario/other': { file: 'assets/other-00000014.js', name: 'other' },
};

/** Files by name of a built game that holds the scenarios `small` and `other`; the caller may change its copy. */
export function buildSmallGame(): Map<string, string> {
  const small = describePack(loadSmallScenario(), true);
  const texts = Object.fromEntries(Object.entries(small.texts).map(([language, one]) => [language, { ...one, title: marks.other.title }]));
  const catalogue = [small, { ...small, id: 'other', texts }];
  const hold = (word: string): string => `export const value = ${JSON.stringify(word)};`;
  const data = `const a=JSON.parse(${JSON.stringify(JSON.stringify(catalogue))});export{a as t};`;
  const held: Readonly<Record<string, string>> = {
    '_catalogue.js': data,
    'virtual:scenario/small/rest/ja': hold(marks.small.ja),
    'virtual:scenario/small/rest/en': hold(marks.small.en),
    'virtual:scenario/small/facilitator/ja': hold(marks.small.facilitator),
    'virtual:scenario/other/logic': hold(marks.other.logic),
    'virtual:scenario/other/rest/ja': hold(marks.other.ja),
    'virtual:scenario/other/rest/en': hold(marks.other.en),
    'virtual:words/ja/first': hold(marks.words.ja),
    'virtual:words/en/first': hold(marks.words.en),
    'virtual:words/ja/phone': hold(marks.words.phone),
  };
  const files = new Map(Object.entries(chunks).map(([key, { file }]) => [file, held[key] ?? hold(key)]));
  files
    .set('.vite/manifest.json', JSON.stringify(chunks))
    .set('index.html', page)
    .set('join.html', page)
    .set(
      'assets/index-00000002.css',
      '@font-face{src:url("./face-00000003.woff2")}body{background:url("data:image/svg+xml,%3Csvg fill=\'url(%23n)\'/%3E")}',
    )
    .set('assets/face-00000003.woff2', 'a face')
    .set('assets/index-00000001.js.br', 'packed')
    .set('assets/index-00000001.js.map', '{}')
    .set('licences/packages.md', '# Licences')
    .set('manifest.webmanifest', JSON.stringify({ icons: [{ src: './icons/icon-192.png' }] }, null, 2))
    .set('icons/icon-192.png', 'an icon')
    .set('icons/icon-touch.png', 'an icon')
    .set('offline-worker.js', writeWorker('keep();', [{ url: 'assets/logic-0000000b.js', revision: null }]));
  return files;
}

/** Puts files into a folder. */
export function putFiles(folder: string, files: ReadonlyMap<string, string>): void {
  for (const [name, text] of files) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
