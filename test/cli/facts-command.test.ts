import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from './a-terminal.ts';

const scenario = 'scenarios/small/scenario.yaml';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
  // Two decisions of the small scenario name no entry of the history; those of a sound sheet do.
  for (const decision of ['first-move', 'tell-customers'])
    terminal.change(scenario, `\n  ${decision}:\n    weight:`, `\n  ${decision}:\n    history: [alert-day]\n    weight:`);
});
afterEach(() => terminal.close());

describe('facts', () => {
  it('prints the sheet as Markdown, in the language that is asked for', async () => {
    const english = await terminal.run(['facts', 'small']);
    const japanese = await terminal.run(['facts', 'small', '--lang', 'ja']);

    expect(english.exit).toBe(0);
    expect(english.out).toMatch(/^# A day at a small shop: fact sheet\n/u);
    for (const part of ['1. This scenario', '2. History', '3. Numbers', '4. Every sentence', '5. Fiction', '6. Counts'])
      expect(english.out).toContain(`\n## ${part}`);
    expect(japanese.out).toContain('\n## 2. 実際の経過\n');
    expect(english.out + japanese.out).not.toMatch(/\[[?~]|undefined|facts:/u);
  });

  it('gives the same bytes twice', async () => {
    for (const form of [[], ['--json'], ['--html', 'page.html']]) {
      const once = await terminal.run(['facts', 'small', ...form]);
      const page = form[0] === '--html' ? terminal.read('page.html') : '';
      const again = await terminal.run(['facts', 'small', ...form]);

      expect(again).toEqual(once);
      if (form[0] === '--html') expect(terminal.read('page.html')).toBe(page);
    }
  });

  it('writes a page that asks nobody for anything, escapes what it is told, and leaves room for the reader', async () => {
    terminal.change('scenarios/small/text.en.yaml', 'The cause is not known.', 'The "cause" & more is not known.');
    const { exit, out, err } = await terminal.run(['facts', 'small', '--html', 'sheet/page.html']);
    const page = terminal.read('sheet/page.html');

    expect(exit).toBe(0);
    expect(out).toBe('');
    expect(err).toContain('Wrote sheet/page.html.');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('The &quot;cause&quot; &amp; more is not known.');
    expect(page).not.toMatch(/<script|<link|src=|url\(/u);
    expect(page.match(/<dt>/gu)).toHaveLength(4);
    for (const [, id = ''] of page.matchAll(/href="#([^"]+)"/gu)) expect(page).toContain(`id="${id}"`);
  });

  it('gives machines what the sheet is made of', async () => {
    const { out } = await terminal.run(['facts', 'small', '--json']);

    expect(JSON.parse(out)).toMatchObject({
      scenario: { id: 'small', languages: ['ja', 'en'] },
      findings: [],
      unsourced: [],
    });
  });

  it('ends with 1 for a sentence without a source, and names line and fix', async () => {
    terminal.change(scenario, '    history: [alert-day]\n', '');
    const { exit, out, err } = await terminal.run(['facts', 'small']);

    expect(exit).toBe(1);
    expect(out).toContain('### Without a source');
    expect(err).toMatch(
      /scenarios\/small\/text\.en\.yaml:\d+:\d+ error facts\/unsourced-known\n {4}This sentence has no source: .+\n {4}Fix: Give the decision first-move .+`history`/u,
    );
    expect(err).toContain('scenarios/small/text.ja.yaml:');
  });

  it('rests the brief on the timeline, or on what scenario.yaml names for it', async () => {
    const readBrief = async (): Promise<unknown> => {
      const sheet: { readonly lane: readonly { readonly key: string; readonly sources: unknown; readonly reach: string }[] } = JSON.parse(
        (await terminal.run(['facts', 'small', '--json'])).out,
      );
      return sheet.lane.filter(({ key }) => key === 'scenario.brief-fact').map(({ sources, reach }) => ({ sources, reach }));
    };

    expect(await readBrief()).toEqual([{ sources: ['S1', 'S2'], reach: 'timeline' }]);
    terminal.change(scenario, 'format: 1\n', 'format: 1\nbriefSources: [S2]\n');
    expect(await readBrief()).toEqual([{ sources: ['S2'], reach: 'brief' }]);
    terminal.change(scenario, 'briefSources: [S2]', 'briefSources: [S999]');
    expect((await terminal.run(['facts', 'small'])).err).toContain('briefSources.0');
  });

  it('asks no source of a scenario that is made up, as a new one is', async () => {
    await terminal.run(['new', 'mine']);

    expect((await terminal.run(['facts', 'mine'])).exit).toBe(0);
  });

  it('ends with 2 where there is no such scenario or the page cannot be written', async () => {
    expect((await terminal.run(['facts', 'nowhere'])).exit).toBe(2);
    expect((await terminal.run(['facts', 'small', '--html', 'scenarios/small'])).exit).toBe(2);
  });
});
