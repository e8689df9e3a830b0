import { basename, resolve } from 'node:path';
import { createFormats } from '#i18n/format.ts';
import { createClassReport, wordMergeFault } from '#report/create-class-report.ts';
import { createTrainingRecord } from '#report/create-training-record.ts';
import { readMergeFile } from '#report/merge-read.ts';
import { listAskedScenarios, mergeRecords, type Merged } from '#report/merge-records.ts';
import { type PrintDocument, writeTablesCsv, writeTablesMarkdown } from '#report/print-tables.ts';
import { untyped } from '#report/training-record.ts';
import { tabulateClass, writeClassJson } from '#report/write-class.ts';
import { tabulateTraining, writeTrainingJson } from '#report/write-training.ts';
import type { Command, CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { openMergeScenario, readMoment, readText } from './judge-books.ts';
import { getOption } from './open-book.ts';
import { writeText } from './write-text.ts';

const formats = ['md', 'csv', 'json'] as const;
type Format = (typeof formats)[number];

/** `merge`: what many records have in common, without persons; or the training record of them. */
export const mergeCommand: Command = {
  takes: { least: 1, most: 10_000 },
  options: { format: { type: 'string' }, out: { type: 'string' }, pass: { type: 'string' }, training: { type: 'boolean' } },
  run: runMerge,
};

function runMerge(call: CommandCall): ExitCode {
  const { io, t, args, json, options } = call;
  const refuse = (sentence: string): ExitCode => {
    io.err(sentence);
    return 2;
  };
  const wanted = getOption(call, 'format') ?? (json ? 'json' : 'md');
  const format = formats.find((one) => one === wanted);
  if (format === undefined) return refuse(t('cli:merge.format', { format: wanted, known: formats.join(', ') }));
  const passMark = readPassMark(getOption(call, 'pass'));
  if (passMark === undefined) return refuse(t('cli:merge.pass', { pass: getOption(call, 'pass') ?? '' }));
  const texts = args.map((name) => ({ name, text: readText(resolve(io.cwd, name)) }));
  const missing = texts.find((one) => one.text === null);
  if (missing !== undefined) return refuse(t('cli:usage.no-file', { name: missing.name }));

  const moment = readMoment();
  const files = texts.map(({ name, text }) => readMergeFile(basename(name), text ?? '', moment.zone));
  const opened = listAskedScenarios(files).map((id) => [id, openMergeScenario(call, id)] as const);
  const scenarios = new Map(opened.flatMap(([id, scenario]) => (scenario === null ? [] : [[id, scenario] as const])));
  const merged = mergeRecords({ files, scenarios, passMark });
  for (const { file, fault } of merged.refused) io.err(t('cli:merge.refused', { file, reason: wordMergeFault(t, fault) }));
  if (merged.repeated > 0) io.err(t('training:class.repeated', { runs: merged.repeated }));
  if (merged.groups.length === 0) {
    io.err(t('cli:merge.nothing'));
    return 1;
  }
  const text = options['training'] === true ? writeTraining(call, merged, format, moment) : writeClass(call, merged, format, moment);
  const out = getOption(call, 'out');
  // The terminal ends what it prints with a line feed of its own.
  if (out === null) io.out(text.replace(/\n$/u, ''));
  const written = out === null ? 0 : writeText(call, out, text);
  return written === 0 && merged.refused.length > 0 ? 1 : written;
}

type Moment = ReturnType<typeof readMoment>;

function writeClass(call: CommandCall, merged: Merged, format: Format, moment: Moment): string {
  const { t } = call;
  const report = createClassReport(merged, wordsOf(call, moment));
  return format === 'json' ? writeClassJson(report) : print([tabulateClass(report, t)], format);
}

/** One training record for each group: what cannot be put beside one another is not one training. */
function writeTraining(call: CommandCall, merged: Merged, format: Format, moment: Moment): string {
  const { t } = call;
  const records = merged.groups.map((group) => createTrainingRecord({ ...wordsOf(call, moment), group, typed: untyped }));
  if (format === 'json') return writeTrainingJson(records);
  return print(
    records.map((record) => tabulateTraining(record, t)),
    format,
  );
}

function wordsOf({ t, language }: CommandCall, moment: Moment) {
  return { t, formats: createFormats({ language, t, zone: moment.zone }), language, moment };
}

function print(documents: readonly PrintDocument[], format: Exclude<Format, 'json'>): string {
  return format === 'csv' ? writeTablesCsv(documents) : writeTablesMarkdown(documents);
}

/** null where none was given, undefined where it is no pass mark. */
function readPassMark(typed: string | null): number | null | undefined {
  if (typed === null) return null;
  const mark = Number(typed);
  return /^\d{1,3}$/u.test(typed) && mark >= 1 && mark <= 100 ? mark : undefined;
}
