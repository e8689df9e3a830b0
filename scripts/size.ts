import { existsSync, readFileSync, statSync } from 'node:fs';
import { listFiles } from '../build/list-files.ts';
import { listScenarioIds } from '../src/cli/scenario-folder.ts';

/**
 * The size budgets of the built game, in bytes as they travel (brotli where there is a twin). What really travels before the
 * first decision is measured in a browser by test/e2e/delivery.spec.ts; these say which part has grown.
 */

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

interface Budget {
  readonly name: string;
  readonly files: readonly string[];
  readonly limit: number;
}

const manifest: Readonly<Record<string, Chunk>> = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
const built = listFiles('dist', [''])
  .map((file) => file.slice('dist/'.length))
  .filter((file) => !/^\.vite|\.(br|gz)$/.test(file));
const entry = listEntryFiles('index.html');
/** The scenario language, YAML and zip: for files that a player brings. zod names its parts so, minified or not. */
const reader = built.filter(
  (file) => file.endsWith('.js') && (file.includes('pack-core') || readFileSync(`dist/${file}`, 'utf8').includes('$ZodType')),
);
const phaser = built.filter((file) => file.endsWith('.js') && readFileSync(`dist/${file}`, 'utf8').includes('Phaser v'));

const budgets: readonly Budget[] = [
  { name: 'entry: script', files: entry.filter((file) => file.endsWith('.js')), limit: 75_000 },
  { name: 'entry: styles', files: entry.filter((file) => file.endsWith('.css')), limit: 25_000 },
  // Two hundred of them may come over one office's wireless at once.
  ...listPageBudgets('phone', 'join.html', { script: 75_000, styles: 20_000 }),
  ...listPageBudgets('projector', 'projector.html', { script: 90_000, styles: 20_000 }),
  ...listPageBudgets('facilitator', 'workshop.html', { script: 130_000, styles: 35_000 }),
  ...listFontBudgets(),
  { name: 'all fonts', files: built.filter((file) => file.endsWith('.woff2')), limit: 1_100_000 },
  { name: 'reader of files that are brought', files: reader, limit: 100_000 },
  { name: 'Phaser, after the first decision', files: phaser, limit: 330_000 },
  { name: 'art of the table at 1x', files: built.filter((file) => /objects-1x-[\w-]+\.webp$/.test(file)), limit: 1_200_000 },
  { name: 'pictures', files: built.filter((file) => /\.(webp|png|svg)$/.test(file)), limit: 1_700_000 },
];

const misses = budgets.flatMap(checkBudget);
if (phaser.length === 0) misses.push('Phaser is in no chunk: the mark that finds it is gone.');
misses.push(...phaser.filter((file) => entry.includes(file)).map((file) => `${file} holds Phaser and is loaded at once.`));
misses.push(...reader.filter((file) => entry.includes(file)).map((file) => `${file} reads scenarios and is loaded at once.`));
for (const miss of misses) console.error(miss);
process.exitCode = misses.length === 0 ? 0 : 1;

function checkBudget({ name, files, limit }: Budget): readonly string[] {
  const bytes = files.reduce((total, file) => total + measure(`dist/${file}`), 0);
  console.log(
    `${name.padEnd(36)} ${(bytes / 1000).toFixed(1).padStart(8)} kB of ${(limit / 1000).toFixed(0).padStart(5)} kB  (${files.length} files)`,
  );
  if (files.length === 0) return [`${name}: no file was found, so nothing was checked.`];
  return bytes > limit ? [`${name}: ${bytes} bytes, the budget is ${limit}.`] : [];
}

/** Code and styles that a page of a workshop brings at once. */
function listPageBudgets(name: string, page: string, limits: { readonly script: number; readonly styles: number }): readonly Budget[] {
  const files = listEntryFiles(page);
  return [
    { name: `${name}: script`, files: files.filter((file) => file.endsWith('.js')), limit: limits.script },
    { name: `${name}: styles`, files: files.filter((file) => file.endsWith('.css')), limit: limits.styles },
  ];
}

/** What Japanese pages set up to the first decision: the product's own words and those of the one scenario. */
function listFontBudgets(): readonly Budget[] {
  const slices = built.filter((file) => file.endsWith('.woff2'));
  const common = slices.filter((file) => /-(?:shared|first)-[\w-]+\.woff2$/.test(file));
  return listScenarioIds('scenarios').map((id) => ({
    name: `fonts of ${id} at first`,
    // One id may begin with another; after it stands the hash of the file.
    files: [...common, ...slices.filter((file) => new RegExp(`-scenario-${id}-[\\w-]{8}\\.woff2$`).test(file))],
    limit: 150_000,
  }));
}

function measure(file: string): number {
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size;
}

/** The entry of a page, its style sheets and everything it imports at once. */
function listEntryFiles(page: string): readonly string[] {
  const seen = new Set<string>();
  const enter = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) return;
    seen.add(chunk.file);
    for (const sheet of chunk.css ?? []) seen.add(sheet);
    for (const next of chunk.imports ?? []) enter(next);
  };
  enter(page);
  return [...seen];
}
