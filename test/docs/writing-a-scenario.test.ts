import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readScenarioFolder } from '#cli/scenario-folder.ts';
import { loadScenario } from '#scenario/load.ts';
import { Reader } from './a-reader.ts';
import { readSnippets, type Snippet } from './snippets.ts';

const editions = ['docs/writing-a-scenario.md', 'docs/writing-a-scenario.ja.md'] as const;
const folder = 'scenarios/open-form';
const hashes: string[] = [];

/** Does what a block asks for; gives what is not as the page says. */
async function follow(reader: Reader, snippet: Snippet): Promise<readonly string[]> {
  const { verb, rest, text } = snippet;
  switch (verb) {
    case 'run': {
      const exits = rest === '' ? [] : rest.replace('exits ', '').split(' ').map(Number);
      const wrong: string[] = [];
      for (const [at, line] of text.split('\n').entries()) {
        const exit = await reader.type(line);
        if (exit !== (exits[at] ?? 0)) wrong.push(`${line} ends with ${exit}: ${reader.said}`);
      }
      return wrong;
    }
    case 'says':
      return reader.said.includes(text) ? [] : [`"${text}" is not in: ${reader.said}`];
    case 'replace-all':
      reader.replaceAll(snippet);
      return [];
    default:
      reader.edit(snippet);
      return [];
  }
}

describe.each(editions)('%s', (page) => {
  const snippets = readSnippets(page);
  let reader: Reader;
  beforeAll(() => {
    reader = new Reader();
    reader.workIn(folder);
  });
  afterAll(() => reader.close());

  it('has blocks to follow, and none that is not followed', () => {
    expect(snippets.length).toBeGreaterThan(40);
    expect(snippets.filter(({ verb }) => verb === '').map(({ line }) => `${page}:${line}`)).toEqual([]);
  });

  it.each(snippets.map((snippet) => [snippet.line, snippet.verb, snippet] as const))(
    'can be followed at line %i: %s',
    async (_line, _verb, snippet) => {
      expect(await follow(reader, snippet)).toEqual([]);
    },
    120_000,
  );

  it('leads to a scenario of 15 minutes and seven decisions without any finding', () => {
    const loaded = loadScenario(readScenarioFolder(`${reader.folder}/${folder}`));

    expect(loaded.findings).toEqual([]);
    if (!loaded.ok) return;
    const { logic } = loaded.pack;
    expect(logic.lengths.express).toMatchObject({ minutesAlone: 15, decisions: { length: 7 } });
    hashes.push(logic.hash);
  });
});

describe('the editions of the tutorial', () => {
  it('lead to the same scenario', () => {
    expect(hashes.length).toBe(editions.length);
    expect(new Set(hashes).size).toBe(1);
  });
});
