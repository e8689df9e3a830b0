import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { patterns } from '#scenario/schema-parts.ts';
import { listFallbacks } from '#i18n/languages.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { shortenFolder } from './scenario-folder.ts';

const templates = fileURLToPath(new URL('../../scenarios/template/', import.meta.url));
const longestId = 60;

/** `new`: a small sound scenario as a skeleton, with notes that teach the format in the author's language. */
export const newCommand: Command = { takes: exactly(1), options: { out: { type: 'string' } }, run: runNew };

function runNew({ io, t, language, args: [id = ''], json, options }: CommandCall): ExitCode {
  if (!isScenarioId(id)) {
    const near = suggestId(id);
    io.err(near === null ? t('cli:new.bad-id', { id }) : t('cli:new.bad-id-near', { id, near }));
    return 2;
  }
  const out = options['out'];
  const folder = typeof out === 'string' ? resolve(io.cwd, out) : join(io.scenarios, id);
  const shown = shortenFolder(io, folder);
  const standing = findStanding(folder);
  if (standing !== null) {
    io.err(t(`cli:new.${standing}`, { folder: shown }));
    return 2;
  }
  // Commands find a scenario of the product by its id, any other by its folder.
  const name = typeof out === 'string' ? quote(shown) : id;
  const files = readTemplate(language, { id, name, schemas: toSchemas(folder, io.scenarios) });
  try {
    mkdirSync(folder, { recursive: true });
    for (const [file, text] of files) writeFileSync(join(folder, file), text, { flag: 'wx' });
  } catch {
    io.err(t('cli:new.not-written', { folder: shown }));
    return 2;
  }
  const names = [...files.keys()];
  if (json) io.out(JSON.stringify({ scenario: id, folder: shown, files: names }, null, 2));
  else for (const file of names) io.out(`${shown}/${file}`);
  io.err(t('cli:new.written', { folder: shown, name }));
  return 0;
}

function isScenarioId(id: string): boolean {
  return patterns.id.test(id) && id.length <= longestId;
}

/** What the author may have meant by a word that cannot be an id; null where nothing of it can be kept. */
function suggestId(word: string): string | null {
  const near = word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^[-0-9]+|-+$/gu, '')
    .slice(0, longestId)
    .replace(/-+$/u, '');
  return isScenarioId(near) ? near : null;
}

/** Why nothing can be written to a folder without touching what is there; null where it can. */
function findStanding(folder: string): 'is-file' | 'exists' | null {
  if (!existsSync(folder)) return null;
  if (!statSync(folder).isDirectory()) return 'is-file';
  return readdirSync(folder).length === 0 ? null : 'exists';
}

/** A path as it is typed in a terminal. */
function quote(path: string): string {
  return /\s/u.test(path) ? `"${path}"` : path;
}

/** The way from a scenario's folder to the schemas, as an editor reads it. */
function toSchemas(folder: string, scenarios: string): string {
  return relative(folder, join(scenarios, 'schema')).split(sep).join('/');
}

interface Given {
  readonly id: string;
  readonly name: string;
  readonly schemas: string;
}

/** The files of the template with the scenario's own id, name and schemas in them. */
function readTemplate(language: string, { id, name, schemas }: Given): ReadonlyMap<string, string> {
  const spoken = listFallbacks(language).find((one) => existsSync(join(templates, one))) ?? '';
  const folder = join(templates, spoken);
  return new Map(
    readdirSync(folder)
      .toSorted()
      .map((file) => {
        const text = readFileSync(join(folder, file), 'utf8')
          .replace(/\$schema=\S+\/(?<schema>[\w.]+)$/mu, (_, schema: string) => `$schema=${schemas}/${schema}`)
          .replace(/^id: template$/mu, () => `id: ${id}`)
          .replaceAll(/(?<=-- [a-z ]+ )template\b/gu, () => name);
        return [file, text];
      }),
  );
}
