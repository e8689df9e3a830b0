import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

const simulate = (args: string, lang = 'en_GB.UTF-8') => terminal.run(['simulate', ...args.split(' ')], lang);

describe('simulate', { timeout: 30_000 }, () => {
  it('prints scores, endings, counters and measures for every bot, ruleset and length', async () => {
    const { exit, out, err } = await simulate('small --runs 5');

    expect(exit).toBe(0);
    expect(err).toMatch(/^Played 320 runs in /);
    expect(out).toContain('A day at a small shop: 5 runs each with the seed "simulate"');
    for (const block of ['Japan in 2019, essentials (decisions: 3)', 'Japan in 2025, standard (decisions: 2)'])
      expect(out).toContain(`━━ ${block}`);
    for (const table of ['Scores', 'Endings', 'Cards put at risk', 'Cost', 'Measures at the end (median)'])
      expect(out).toContain(`\n\n${table}\n`);
    expect(out).toMatch(/ {2}by the rule book +100 +100 +100 +100 +100 +100 +100% +0%/);
  });

  it('shows a counter with prices from its low to its high end', async () => {
    const { out } = await simulate('small --runs 5 --bot cautious --ruleset japan-2019 --length express');

    expect(out).toMatch(/\n\nCost\n.*\n {2}cautious +¥640,000–890,000 +¥640,000–890,000/u);
  });

  it('shows a single bot to its days as well', async () => {
    const { out } = await simulate('small --runs 20 --bot rule-book --ruleset japan-2025 --length express');

    expect(out).toContain('Days: by the rule book');
    expect(out).toMatch(/ {2}Preliminary report +100%/);
    expect(out).not.toContain('Japan in 2019');
  });

  it('aligns its columns in Japanese as in English', async () => {
    const { out } = await simulate('small --runs 20 --bot random,longest-label --length express --ruleset japan-2019', 'ja_JP.UTF-8');

    const lines = out.split('\n');
    const scores = lines.slice(lines.indexOf('得点') + 1, lines.indexOf('結末') - 1);
    const widthOf = (line: string) => [...line].reduce((sum, sign) => sum + (/[\u3000-\u9fff]/u.test(sign) ? 2 : 1), 0);
    expect(scores).toHaveLength(4);
    expect(new Set(scores.map(widthOf)).size).toBe(1);
  });

  it('gives machines the same figures for the same seed', async () => {
    const first = await simulate('small --runs 5 --seed a --json');
    const again = await simulate('small --runs 5 --seed a --json');
    const other = await simulate('small --runs 5 --seed b --json');

    expect(first.out).toBe(again.out);
    expect(first.out).not.toBe(other.out);
    expect(JSON.parse(first.out)).toMatchObject({ seed: 'a', runs: 5, scenario: { id: 'small' } });
  });

  it('gives the same figures in one process and in two', async () => {
    const one = await simulate('small --runs 300 --bot random --json --processes 1');
    const two = await simulate('small --runs 300 --bot random --json --processes 2');

    expect(two.out).toBe(one.out);
  });

  it('writes a page that asks nobody for anything and escapes what it is told', async () => {
    terminal.change('scenarios/small/text.en.yaml', 'title: A day at a small shop', 'title: A day & a night');
    const { exit, err } = await simulate('small --runs 5 --seed <b>"x" --out pages/small.html');

    expect(exit).toBe(0);
    expect(err).toContain('Wrote pages/small.html.');
    const page = terminal.read('pages/small.html');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<h1>Simulated play of A day &amp; a night</h1>');
    expect(page).toContain('&lt;b&gt;&quot;x&quot;');
    expect(page).not.toMatch(/<script|<link|https?:|url\((?!#)/);
    expect(page.match(/<svg class="chart"[^>]* role="img"><title>/g)?.length).toBeGreaterThan(16);
    expect(page.match(/<table>/g)?.length).toBeGreaterThan(4);
  });

  it('finds everything as it was kept, until the scenario changes', async () => {
    expect((await simulate('small --runs 10 --seed kept --write figures.json')).err).toContain('Wrote figures.json.');
    const kept = await simulate('small --check figures.json');
    expect(kept).toMatchObject({ exit: 0, out: '' });
    expect(kept.err).toContain('As figures.json says (combinations: 64, runs each: 10).');

    terminal.change('scenarios/small/scenario.yaml', 'rating: weak', 'rating: sound');
    const drifted = await simulate('small --check figures.json --bot typical');
    expect(drifted.exit).toBe(1);
    expect(drifted.out).toContain('typical company (Japan in 2019, essentials): the mean score should be');
    expect(drifted.err).toContain('read the difference before you keep it');
    const told = JSON.parse((await simulate('small --check figures.json --bot typical --json')).out);
    expect(told.drifts[0]).toMatchObject({ kind: 'score', bot: 'typical', ruleset: 'japan-2019' });
  });

  it('says that kept figures lack what is played, and hold what no longer is', async () => {
    await simulate('small --runs 5 --bot random --length express --write figures.json');
    const { exit, out } = await simulate('small --check figures.json');
    expect(exit).toBe(1);
    expect(out).toContain('by the rule book (Japan in 2019, essentials): the file has no figures to compare with.');

    await simulate('small --runs 5 --write figures.json');
    terminal.change(
      'scenarios/small/scenario.yaml',
      '  standard: { minutesAlone: 5, minutesRoom: 15, decisions: [first-move, tell-customers] }\n',
      '',
    );
    expect((await simulate('small --check figures.json')).out).toContain('at random (Japan in 2019, standard): the file has figures, but');
  });

  it.each([
    ['nowhere', 'There is no scenario'],
    ['small --runs 0', '--runs takes a whole number from 1 to 1000000.'],
    ['small --runs many', '--runs takes a whole number'],
    ['small --processes 99', '--processes takes a whole number from 1 to 64.'],
    ['small --bot clever', '--bot: there is no "clever". Choose from random, rule-book,'],
    ['small --ruleset japan-2030', '--ruleset: there is no "japan-2030". Choose from japan-2019, japan-2025, or all.'],
    ['small --length full', '--length: there is no "full". Choose from express, standard, or all.'],
    ['small --check nowhere.json', 'nowhere.json cannot be read. Make it with --write nowhere.json.'],
    ['small --check scenarios/small/scenario.yaml', 'holds no figures of a simulation'],
    ['small --check a.json --write b.json', '--check and --write cannot be used together.'],
    ['small --check a.json --runs 5', '--check takes the number of runs and the seed from the file.'],
    ['small --runs 1 --bot random --out scenarios', 'scenarios cannot be written.'],
  ])('ends with 2 and says what to do: %s', async (args, sentence) => {
    const { exit, err } = await simulate(args);

    expect(exit).toBe(2);
    expect(err).toContain(sentence);
  });

  it('does not compare with the figures of another scenario', async () => {
    await simulate('small --runs 5 --bot random --write figures.json');
    terminal.write('figures.json', terminal.read('figures.json').replace('"scenario": "small"', '"scenario": "large"'));
    const { exit, err } = await simulate('small --check figures.json');

    expect(exit).toBe(2);
    expect(err).toContain('figures.json belongs to the scenario "large". Name the file of "small".');
  });

  it('does not play a scenario that has errors', async () => {
    terminal.change('scenarios/small/scenario.yaml', 'rating: weak', 'rating: bad');

    expect((await simulate('small')).exit).toBe(1);
  });
});
