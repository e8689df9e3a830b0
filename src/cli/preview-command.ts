import type { Translate } from '#i18n/translate.ts';
import { wordFinding } from '#i18n/word-finding.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { nameFolder } from './open-scenario.ts';
import { createPreviewDesk, type Reading } from './preview-desk.ts';
import { type PreviewServer, startPreview } from './preview-server.ts';
import { explainWish, type PreviewWish } from './preview-wish.ts';
import { readScenarioFolder } from './scenario-folder.ts';
import { printFinding } from './word-finding.ts';

/** `preview`: the game in a browser, with the scenario as it is being written, at the beat that is being written. */
export const previewCommand: Command = {
  takes: exactly(1),
  options: {
    beat: { type: 'string' },
    flags: { type: 'string' },
    ruleset: { type: 'string' },
    length: { type: 'string' },
    port: { type: 'string' },
  },
  run: runPreview,
};

async function runPreview(call: CommandCall): Promise<ExitCode> {
  const { io, t, args, options } = call;
  const refuse = (sentence: string): ExitCode => {
    io.err(sentence);
    return 2;
  };
  const named = nameFolder(call, args[0] ?? '');
  if (!named.ok) return named.exit;
  const { folder, shown } = named;
  const wish = readWish(options);
  if (wish.flags.length > 0 && wish.beat === null) return refuse(t('preview:wish.flags-without-beat'));
  const port = readPort(options['port']);
  if (port === undefined) return refuse(t('preview:port.not-one', { port: String(options['port']) }));

  const desk = createPreviewDesk(wish, shown, t);
  const first = desk.read(readFiles(folder));
  const { pack } = desk;
  const unwished = pack === null ? null : (explainWish(pack.logic, wish, t) ?? first.trouble);
  if (unwished !== null) return refuse(unwished);

  const onSave = (): void => {
    const reading = desk.read(readFiles(folder));
    tell(call, shown, reading);
    server.send(reading.signal);
  };
  let server: PreviewServer;
  try {
    server = await startPreview({ desk, folder, port, onSave });
  } catch (error) {
    return refuse(explainStart(error, port, t));
  }
  const address = pack === null ? server.address : `${server.address}?scenario=${pack.logic.id}`;
  io.out(call.json ? JSON.stringify({ address }) : address);
  io.err(t('preview:started', { name: shown }));
  tell(call, shown, first);
  await io.untilStopped();
  await server.close();
  io.err(t('preview:ended'));
  return 0;
}

function readWish(options: CommandCall['options']): PreviewWish {
  const read = (name: string): string | null => {
    const value = options[name];
    return typeof value === 'string' ? value : null;
  };
  const flags = (read('flags') ?? '').split(',').flatMap((flag) => (flag.trim() === '' ? [] : [flag.trim()]));
  return { beat: read('beat'), flags, ruleset: read('ruleset'), length: read('length') };
}

/** null where none was named; undefined where what was named is no port. */
function readPort(value: CommandCall['options'][string] | undefined): number | null | undefined {
  if (value === undefined) return null;
  const port = Number(value);
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
}

/** A folder that is being moved or deleted is one without files, for as long as that takes. */
function readFiles(folder: string): ReadonlyMap<string, string> {
  try {
    return readScenarioFolder(folder);
  } catch {
    return new Map();
  }
}

/** Says in the terminal what the page shows: what is to be mended, and which beat. */
function tell({ io, t, json }: CommandCall, shown: string, { findings, sound, beat, trouble }: Reading): void {
  if (json) {
    const worded = findings.map((finding) => ({ ...finding, ...wordFinding(finding, t) }));
    io.out(JSON.stringify({ sound, beat, trouble, findings: worded }));
  } else {
    for (const finding of findings) io.out(printFinding(finding, shown, t));
  }
  const errors = findings.filter((finding) => finding.severity === 'error').length;
  const counts = { name: shown, errors, warnings: findings.length - errors };
  io.err(sound ? t('cli:check.sound', counts) : t('cli:check.unsound', counts));
  if (trouble !== null) io.err(trouble);
  if (beat !== null) io.err(t('preview:shows', { beat }));
}

function explainStart(error: unknown, port: number | null, t: Translate): string {
  const reason = error instanceof Error ? error.message : String(error);
  const isTaken = /already in use|EADDRINUSE/iu.test(reason);
  if (port !== null && isTaken) return t('preview:port.taken', { port, next: port + 1 });
  return t('preview:port.closed', { reason });
}
