import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { prove } from '#proof/prove.ts';
import type { StoryPage } from '#proof/story-graph-page.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import { bundleStoryPage } from './graph-bundle.ts';
import { createStoryPage } from './graph-data.ts';
import { writeStoryHtml } from './graph-html.ts';
import { writeMermaid } from './graph-mermaid.ts';
import { listSetTexts } from './graph-set-texts.ts';
import type { ExitCode } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { readPageWords } from './graph-words.ts';
import { shortenFolder } from './scenario-folder.ts';

/** `graph`: the story as a page to look at and search, or as a Mermaid flowchart. */
export const graphCommand: Command = {
  takes: exactly(1),
  options: { out: { type: 'string' }, format: { type: 'string' }, 'open-beat': { type: 'string' }, quick: { type: 'boolean' } },
  run: runGraph,
};

const formats = ['html', 'mermaid'] as const;

async function runGraph(call: CommandCall): Promise<ExitCode> {
  const { io, t, args, options, language } = call;
  const format = formats.find((one) => one === (options['format'] ?? 'html'));
  if (format === undefined) {
    io.err(t('cli:graph.unknown-format', { format: String(options['format']) }));
    return 2;
  }
  const opened = openScenario(call, args[0] ?? '');
  if (!opened.ok) return opened.exit;
  const { pack, warnings } = opened;
  const openBeat = readText(options['open-beat']);
  if (openBeat !== null && !Object.hasOwn(pack.logic.beats, openBeat)) {
    io.err(t('cli:graph.unknown-beat', { beat: openBeat, known: Object.keys(pack.logic.beats).join(', ') }));
    return 2;
  }
  const proof = options['quick'] === true ? null : prove(pack);
  const page = createStoryPage({ pack, warnings, proof, language, openBeat });
  const file = readText(options['out']);
  if (call.json || format === 'mermaid') {
    const text = call.json ? JSON.stringify(page, null, 2) : writeMermaid(page, language);
    if (file === null) io.out(text);
    else saveText(call, file, `${text}\n`);
    return 0;
  }
  saveText(call, file ?? join('dist', 'graph', `${page.id}.html`), await writePage(page, call));
  return 0;
}

async function writePage(page: StoryPage, { t, language }: CommandCall): Promise<string> {
  const words = readPageWords();
  const code = await bundleStoryPage(listSetTexts(page, words));
  return writeStoryHtml({ page, words, title: t('author:title', { title: page.title[language] ?? page.id }) }, code);
}

function saveText({ io, t }: CommandCall, file: string, text: string): void {
  const path = resolve(io.cwd, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  io.err(t('cli:graph.written', { file: shortenFolder(io, path) }));
}

function readText(value: string | boolean | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
