import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStoryPage } from '#cli/graph-data.ts';
import { prove } from '#proof/prove.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { Terminal } from './a-terminal.ts';

const small = loadSmallScenario();
const aPage = (proof: ReturnType<typeof prove>) => createStoryPage({ pack: small, warnings: [], proof, language: 'en', openBeat: null });

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

describe('what the page of a story claims', () => {
  it('is a proof where every path was followed and nothing was found', async () => {
    await terminal.run(['new', 'lost-laptop', '--lang', 'en']);
    const page: unknown = JSON.parse((await terminal.run(['graph', 'lost-laptop', '--json'])).out);
    expect(page).toMatchObject({ proof: { isProven: true } });
    expect(page).toHaveProperty('findings.0', expect.objectContaining({ mark: 'fine' }));
  });

  it('is no more than that paths were followed where something was found on them', () => {
    const page = aPage(prove(small));
    expect(page.findings[0]?.mark).toBe('must');
    expect(page.proof).not.toBeNull();
    expect(page.proof?.isProven).toBe(false);
  });

  it('is nothing about paths where they were only sampled, even if the samples came to every beat and option', () => {
    const proof = prove(small, 1);
    const { beat, option } = proof.reached;
    expect([beat.reached, option.reached]).toEqual([beat.declared, option.declared]);
    const page = aPage(proof);
    expect(page.proof).toBeNull();
    expect(page.findings.map(({ message }) => message['en'])).not.toContain('Every beat and option is reached');
  });
});
