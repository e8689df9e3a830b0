import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { ScenarioPack } from '#scenario/compiled.ts';
import type { Course } from '#session/course.ts';
import { isLanguage } from '#i18n/languages.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { assemblePackage, assembleRecheck, describeCourse } from './package-assemble.ts';
import { openBuild } from './package-build.ts';
import { checkSize, type PackageFault } from './package-check.ts';
import { namePackage } from './package-name.ts';
import { writeQuestions } from './package-questions.ts';
import { readRecheckOrder } from './package-recheck.ts';
import { type PackageWish, readScenarioIds, readTarget, readWish } from './package-wish.ts';
import { zipPackage } from './package-zip.ts';
import { listScenarioIds, shortenFolder } from './scenario-folder.ts';
import { loadWords } from './words.ts';

/** `package`: the built game as one file for a learning management system, a web server or a disk. The same files give the same bytes. */
export const packageCommand: Command = {
  takes: exactly(0),
  options: {
    target: { type: 'string' },
    scenario: { type: 'string' },
    recheck: { type: 'string' },
    lang: { type: 'string' },
    length: { type: 'string' },
    ruleset: { type: 'string' },
    pass: { type: 'string' },
    report: { type: 'string' },
    iri: { type: 'string' },
    out: { type: 'string' },
    built: { type: 'string' },
  },
  run: runPackage,
};

async function runPackage(call: CommandCall): Promise<ExitCode> {
  const { io } = call;
  const target = readTarget(call);
  if (!target.ok) return refuse(call, target.sentence);
  if (call.options['recheck'] !== undefined) {
    const order = readRecheckOrder(call, target.value);
    return order.ok ? pack(call, order.wish, [order.pack]) : order.exit;
  }
  const ids = readScenarioIds(call, listScenarioIds(io.scenarios));
  if (!ids.ok) return refuse(call, ids.sentence);
  const packs: ScenarioPack[] = [];
  for (const id of ids.value) {
    const opened = openScenario(call, id);
    if (!opened.ok) return opened.exit;
    packs.push(opened.pack);
  }
  const wish = readWish(call, target.value, packs);
  return wish.ok ? pack(call, wish.value, packs) : refuse(call, wish.sentence);
}

async function pack(call: CommandCall, wish: PackageWish, packs: readonly ScenarioPack[]): Promise<ExitCode> {
  const made = await makePackage(call, wish, packs);
  return made.ok ? deliver(call, wish, packs, made) : made.exit;
}

type Made =
  | { readonly ok: true; readonly ending: 'zip' | 'html'; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly exit: ExitCode };

async function makePackage(call: CommandCall, wish: PackageWish, packs: readonly ScenarioPack[]): Promise<Made> {
  if (wish.target === 'single') return makeSingle(call, describeCourse(wish, packs));
  return wish.recheck === undefined ? makeZip(call, wish, packs) : makeRecheck(call, wish, packs);
}

/** A build of its own, since a page that is opened from a disk can ask for no other file. */
async function makeSingle(call: CommandCall, course: Course): Promise<Made> {
  const { io, t } = call;
  if (io.buildSingle === undefined) return { ok: false, exit: refuse(call, t('cli:package.no-single')) };
  const { buildSingle } = io;
  return buildAside(
    async (folder) => {
      const file = join(folder, 'single.html');
      await buildSingle(course, file);
      return judge(call, 'html', readFileSync(file), []);
    },
    (problem) => refuse(call, t('cli:package.single-failed', { problem }), 1),
  );
}

/** A build of its own too: it holds the few decisions that are asked again and nothing of the game. */
async function makeRecheck(call: CommandCall, wish: PackageWish, packs: readonly ScenarioPack[]): Promise<Made> {
  const { io, t } = call;
  if (io.buildRecheck === undefined) return { ok: false, exit: refuse(call, t('cli:package.recheck.no-build')) };
  const { buildRecheck } = io;
  const fail = (problem: string): ExitCode => refuse(call, t('cli:package.recheck.failed', { problem }), 1);
  return buildAside(async (folder) => {
    await buildRecheck(describeCourse(wish, packs), folder);
    const build = openBuild(folder);
    const assembled = build === null ? null : await assembleRecheck(build, wish, packs);
    return assembled === null || !assembled.ok
      ? { ok: false, exit: fail('recheck.html') }
      : judge(call, 'zip', zipPackage(assembled.files), assembled.faults);
  }, fail);
}

/** Does something in a folder that is gone afterwards. */
async function buildAside(make: (folder: string) => Promise<Made>, fail: (problem: string) => ExitCode): Promise<Made> {
  const folder = mkdtempSync(join(tmpdir(), 'breach-tabletop-'));
  try {
    return await make(folder);
  } catch (error) {
    return { ok: false, exit: fail(error instanceof Error ? error.message : String(error)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function makeZip(call: CommandCall, wish: PackageWish, packs: readonly ScenarioPack[]): Promise<Made> {
  const { io, t } = call;
  const folder = resolve(io.cwd, String(call.options['built'] ?? 'dist'));
  const build = openBuild(folder);
  if (build === null) return { ok: false, exit: refuse(call, t('cli:package.no-build', { folder: shortenFolder(io, folder) })) };
  const assembled = await assemblePackage(build, wish, packs);
  if (!assembled.ok) {
    const scenario = assembled.fault === 'not-built' ? assembled.scenario : '';
    return { ok: false, exit: refuse(call, t(`cli:package.${assembled.fault}`, { scenario, folder: shortenFolder(io, folder) })) };
  }
  return judge(call, 'zip', zipPackage(assembled.files), assembled.faults);
}

/** What may be delivered; else every fault is told. */
function judge(call: CommandCall, ending: 'zip' | 'html', bytes: Uint8Array, found: readonly PackageFault[]): Made {
  const faults = [...found, ...checkSize(bytes.length)];
  for (const fault of faults) call.io.err(wordFault(call, fault));
  return faults.length > 0 ? { ok: false, exit: 1 } : { ok: true, ending, bytes };
}

/** Writes the package and its tables, and says what they are and where to bring them. */
function deliver(call: CommandCall, wish: PackageWish, packs: readonly ScenarioPack[], made: Made & { readonly ok: true }): ExitCode {
  const { io, t, json, options } = call;
  const folder = resolve(io.cwd, String(options['out'] ?? join('dist', 'packages')));
  const name = namePackage(wish, packs);
  const tables = wish.languages
    .filter(isLanguage)
    .map((language) => [`${name}-questions.${language}.csv`, writeQuestions(packs, wish, language, loadWords(language))] as const);
  const file = join(folder, `${name}.${made.ending}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, made.bytes);
    for (const [table, text] of tables) writeFileSync(join(folder, table), text);
  } catch {
    return refuse(call, t('cli:package.not-written', { folder: shortenFolder(io, folder) }));
  }
  const shown = shortenFolder(io, file);
  const questions = tables.map(([table]) => shortenFolder(io, join(folder, table)));
  if (json)
    io.out(
      JSON.stringify({ ...wish, scenarios: packs.map(({ logic }) => logic.id), file: shown, bytes: made.bytes.length, questions }, null, 2),
    );
  else {
    io.out(
      t('cli:package.written', { file: shown, megabytes: (made.bytes.length / 1_000_000).toFixed(1), questions: questions.join('\n') }),
    );
    io.out(isLoneRecheck(wish) ? t('cli:package.recheck.hand-out') : t(`cli:package.upload.${wish.target}`));
  }
  return 0;
}

/** Its results are no records of a run, and nothing puts many of them together. */
function isLoneRecheck({ target, recheck }: PackageWish): boolean {
  return target === 'single' && recheck !== undefined;
}

function wordFault({ t }: CommandCall, fault: PackageFault): string {
  if (fault.fault === 'too-large')
    return t('cli:package.faults.too-large', { megabytes: (fault.bytes / 1_000_000).toFixed(1), most: fault.most / 1_000_000 });
  if (fault.fault === 'invalid') return t('cli:package.faults.invalid', { message: fault.message });
  return t(`cli:package.faults.${fault.fault}`, { file: fault.file });
}

function refuse({ io }: Pick<CommandCall, 'io'>, sentence: string, exit: ExitCode = 2): ExitCode {
  io.err(sentence);
  return exit;
}
