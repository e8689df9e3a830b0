import { resolve } from 'node:path';
import { createFormats } from '#i18n/format.ts';
import { parseRecord } from '#session/read-record.ts';
import { checkCertificate, readCertificateCode } from '#report/certificate-code.ts';
import { createCertificate } from '#report/create-certificate.ts';
import { judgeRun, setPassMark } from '#report/judge-run.ts';
import { wordMergeFault } from '#report/create-class-report.ts';
import type { MergeFault, MergeScenario } from '#report/merge-records.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { openMergeScenario, readMoment, readText } from './judge-books.ts';

/** `verify`: whether the code on a certificate fits a record, reckoned anew from the record alone. */
export const verifyCommand: Command = { takes: exactly(2), options: {}, run: runVerify };

function runVerify(call: CommandCall): ExitCode {
  const { io, t, json, args } = call;
  const [typed = '', name = ''] = args;
  const code = readCertificateCode(typed);
  if (code === null) {
    io.err(t('cli:verify.bad-code', { code: typed }));
    return 2;
  }
  const text = readText(resolve(io.cwd, name));
  if (text === null) {
    io.err(t('cli:usage.no-file', { name }));
    return 2;
  }
  const refuse = (fault: MergeFault): ExitCode => {
    if (json) io.out(JSON.stringify({ code, is: 'not-calculated', fault }, null, 2));
    io.err(t('cli:verify.not-calculated', { name, reason: wordMergeFault(t, fault) }));
    return 1;
  };
  const parsed = parseRecord(text);
  if (!parsed.ok) return refuse(parsed.fault);
  const { record } = parsed;
  const scenario = openMergeScenario(call, record.scenario.id);
  if (scenario === null) return refuse('unknown-scenario');
  const run = judgeRun(scenario.engine, { record });
  if ('fault' in run) return refuse(run.fault);

  const check = checkCertificate(scenario.engine.scenario, run, code);
  if (json) io.out(JSON.stringify({ code, ...check }, null, 2));
  if (check.is !== 'fits') {
    io.err(t(`cli:verify.${check.is}`));
    return 1;
  }
  const score = setPassMark(run.score, check.passMark);
  if (!json) printFields(call, scenario, { ...run, score });
  io.err(t('cli:verify.fits'));
  if (run.played === null) io.err(t('cli:verify.undated'));
  io.err(t('cli:verify.no-signature'));
  return 0;
}

/** The certificate that the record gives, field by field, to be held beside the paper. */
function printFields(
  { io, t, language }: CommandCall,
  { engine, textsOf }: MergeScenario,
  run: Parameters<typeof createCertificate>[0]['run'],
): void {
  const moment = readMoment();
  const formats = createFormats({ language, t, zone: moment.zone });
  const texts = textsOf(run.record.settings.ruleset);
  const { title, rows, day, code } = createCertificate({ run, logic: engine.scenario, texts, t, formats, language, moment });
  const fields = [...rows, { label: day.label, value: day.text ?? '' }, code].filter((one) => one.value !== '');
  io.out([title, ...fields.map((one) => t('cli:verify.field', { label: one.label, value: one.value }))].join('\n'));
}
