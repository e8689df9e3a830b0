import { type Command, type CommandCall, exactly } from './command.ts';
import { openFactBook } from './facts-book.ts';
import { factSeverities } from './facts-finding-codes.ts';
import { writeFactPage } from './facts-html.ts';
import { writeFactMarkdown } from './facts-markdown.ts';
import { createFactPage } from './facts-page.ts';
import { createFactSheet, type FactSheet, type Unsourced } from './facts-sheet.ts';
import { createFactWords } from './facts-words.ts';
import type { ExitCode } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { writeText } from './write-text.ts';

/** `facts`: what a lawyer and an editor read of a scenario; exit code 1 where a sentence of the fact lane has no source. */
export const factsCommand: Command = { takes: exactly(1), options: { html: { type: 'string' } }, run: runFacts };

function runFacts(call: CommandCall): ExitCode {
  const { io, t, args, json, language, options } = call;
  const opened = openScenario(call, args[0] ?? '');
  if (!opened.ok) return opened.exit;
  const { shown, pack, files } = opened;
  const sheet = createFactSheet(openFactBook(shown, pack, files));
  const findings = sheet.unsourced.map((one) => ({ ...one, severity: factSeverities[one.code], ...wordUnsourced(one, call) }));
  const { html } = options;
  if (json) io.out(JSON.stringify({ ...sheet, findings }, null, 2));
  const page = createFactPage(sheet, createFactWords(language, t));
  if (typeof html === 'string') {
    const written = writeText(call, html, writeFactPage(page));
    if (written !== 0) return written;
  } else if (!json) io.out(writeFactMarkdown(page));
  for (const { file, line, column, severity, code, message, fix } of findings) {
    io.err(t('cli:finding', { file: `${shown}/${file}`, line, column, severity: t(`cli:severity.${severity}`), code, message, fix }));
  }
  io.err(conclude(call, sheet));
  return findings.length === 0 ? 0 : 1;
}

function wordUnsourced({ code, id, sentence }: Unsourced, { t }: CommandCall): { readonly message: string; readonly fix: string } {
  const name = code === 'facts/unsourced-known' ? 'unsourced-known' : 'unsourced-brief';
  return { message: t(`facts:codes.${name}.message`, { sentence }), fix: t(`facts:codes.${name}.fix`, { decision: id }) };
}

function conclude({ t }: CommandCall, { scenario, unsourced }: FactSheet): string {
  const params = { name: scenario.id, version: scenario.version, count: unsourced.length };
  return unsourced.length === 0 ? t('facts:sound', params) : t('facts:unsound', params);
}
