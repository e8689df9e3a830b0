import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { loadPack } from '#scenario/load-pack.ts';
import { zipPack } from '#scenario/zip-pack.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { nameFolder, openScenario } from './open-scenario.ts';
import { readPackFolder, shortenFolder } from './scenario-folder.ts';
import { printFinding } from './word-finding.ts';

/** `pack`: writes a sound scenario as one zip that the game opens. The same files give the same bytes. */
export const packCommand: Command = { takes: exactly(1), options: { out: { type: 'string' } }, run: runPack };

function runPack(call: CommandCall): ExitCode {
  const {
    io,
    t,
    args: [name = ''],
    json,
    options,
  } = call;
  const named = nameFolder(call, name);
  if (!named.ok) return named.exit;
  const opened = openScenario(call, name);
  if (!opened.ok) return opened.exit;
  const { id, version } = opened.pack.logic;

  const { files, left } = readPackFolder(named.folder);
  const zip = zipPack(files);
  // What the game would not open, such as a file that is too large, is not written.
  const reopened = loadPack(zip);
  if (!reopened.ok) {
    for (const finding of reopened.findings) io.err(printFinding(finding, named.shown, t));
    return 1;
  }
  const wanted = options['out'];
  const path = resolve(io.cwd, typeof wanted === 'string' && wanted !== '' ? wanted : join('dist', 'packs', `${id}-${version}.zip`));
  const file = shortenFolder(io, path);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, zip);
  } catch {
    io.err(t('cli:pack.not-written', { file }));
    return 2;
  }
  const sum = createHash('sha256').update(zip).digest('hex');
  const data = { id, version, file, bytes: zip.length, sha256: sum, files: [...files.keys()].toSorted(), left };
  io.out(json ? JSON.stringify(data, null, 2) : t('cli:pack.written', { file, bytes: zip.length, sum, files: data.files.join(', ') }));
  if (left.length > 0) io.err(t('cli:pack.left', { files: left.join(', ') }));
  return 0;
}
