import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

describe('the terminal', () => {
  it('shows how to use it on stdout when it is asked to', async () => {
    for (const args of [['help'], ['--help'], ['-h']]) {
      const { exit, out } = await terminal.run(args);
      expect(exit).toBe(0);
      expect(out).toContain('Usage: npm run scenario -- ');
    }
  });

  it.each([
    [[], 'There is no command.'],
    [['chekc', 'small'], 'There is no command "chekc".'],
    [['constructor'], 'There is no command "constructor".'],
    [['check'], '"check" takes this many arguments: 1.'],
    [['check', 'small', 'other'], '"check" takes this many arguments: 1.'],
    [['schema', 'small'], '"schema" takes this many arguments: 0.'],
    [['check', 'small', '--jsn'], 'The option "jsn" cannot be used.'],
    [['check', 'small', '--lang', 'fr'], 'The language "fr" cannot be used.'],
    [['check', 'small', '--lang'], 'The language "" cannot be used.'],
  ])('ends with 2 and one sentence for wrong usage: %j', async (args, sentence) => {
    const { exit, out, err } = await terminal.run(args);

    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });

  it.each([
    [[], 'ja_JP.UTF-8', 'ja'],
    [[], 'en_US', 'en'],
    [[], 'C.UTF-8', 'ja'],
    [[], undefined, 'ja'],
    [['--lang', 'en'], 'ja_JP.UTF-8', 'en'],
  ])('speaks the language of --lang, else of LANG, else Japanese: %j %s', async (args, lang, language) => {
    const { out } = await terminal.run(['help', ...args], lang === undefined ? '' : lang);

    expect(out.startsWith(language === 'ja' ? '使い方' : 'Usage')).toBe(true);
  });

  it('ends quietly when whoever reads its output has read enough', async () => {
    const args = ['--import', 'tsx', 'src/cli/main.ts', 'translate', 'export', 'product', '--to', 'en'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const complaint = text(child.stderr);
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    child.stdout.destroy();

    expect(await ended).toEqual([0, null]);
    expect(await complaint).not.toContain('EPIPE');
  });
});
