import { describe, expect, it } from 'vitest';
import type { Box } from '#proof/story-graph-page.ts';
import { createStoryPage } from '#cli/graph-data.ts';
import { prove } from '#proof/prove.ts';
import { loadLargeScenario } from '../support/large-scenario.ts';
import { loadShippedScenario } from '../support/shipped-scenario.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const small = loadSmallScenario();
const aPage = (pack = small) => createStoryPage({ pack, warnings: [], proof: null, language: 'ja', openBeat: null });

describe('the story as its page shows it', () => {
  const page = aPage();

  it('words titles in every language of the product', () => {
    const first = page.nodes[0];
    expect(first?.title).toEqual({ ja: '一本の電話', en: 'One call' });
    expect(page.lanes.map(({ title }) => title['en'])).toEqual(['Act 1: Alert', 'Act 2: Disclosure', 'Endings']);
  });

  it('keeps every text of a node in all languages of the scenario side by side', () => {
    const texts = page.nodes.flatMap(({ blocks }) => blocks.flatMap((block) => block.texts));
    const told = texts.find(({ by }) => by['en'] === 'Where do you find the number to call back?');
    expect(told?.by['ja']).toMatch(/番号/u);
    const varied = texts.find(({ label }) => label['en'] === 'Because (Japan in 2025)');
    expect(varied?.by['en']).toBe('The preliminary report has a date, and waiting misses it.');
    expect(texts.every(({ by }) => Object.keys(by).length === 2)).toBe(true);
  });

  it('tells options with rating, effects, consequences and sources', () => {
    const decision = page.nodes.find(({ of }) => of === 'tell-customers');
    const waiting = decision?.blocks.find(({ heading }) => heading?.['en']?.startsWith('Wait'));
    expect(waiting?.tags.map((tag) => tag['en'])).toEqual(['Sound (Japan in 2019)', 'Weak (Japan in 2025)']);
    expect(waiting?.facts.map(({ label, text }) => [label['en'], text['en']])).toEqual([
      ['Takes', '3 days'],
      ['Effects', 'Letters ×2 +¥240,000'],
      ['Sets flags', 'told'],
      ['Taken by', 'typical company and cautious'],
      ['Sources', 'S2 A sample study'],
    ]);
    const stop = page.nodes.find(({ of }) => of === 'stop-what');
    expect(stop?.blocks.filter(({ kind }) => kind === 'consequence').map(({ heading }) => heading?.['en'])).toEqual(['More reports']);
  });

  it('says in which lengths an effect counts that does not count in all', () => {
    const decision = small.logic.decisions['tell-customers'];
    const [first, ...others] = decision?.options ?? [];
    if (decision === undefined || first === undefined) throw new Error('Violated assumption: the decision has options.');
    const effects = [
      { measure: 'trust', add: -5, lengths: ['standard', 'full'] },
      { measure: 'trust', add: 2 },
    ] as const;
    const decisions = { ...small.logic.decisions, 'tell-customers': { ...decision, options: [{ ...first, effects }, ...others] } };
    const told = aPage({ ...small, logic: { ...small.logic, decisions } }).nodes.find(({ of }) => of === 'tell-customers');
    const fact = told?.blocks.find(({ kind }) => kind === 'option')?.facts.find(({ label }) => label['en'] === 'Effects');
    expect(fact?.text).toEqual({ ja: '信頼 −5(標準、全体だけ)、信頼 +2', en: 'Trust −5 (standard and complete only) and Trust +2' });
  });

  it('says that nothing is proven where nothing was', () => {
    expect(page.proof).toBeNull();
    expect(page.findings[0]).toMatchObject({ mark: 'should', message: { en: 'Not every path has been followed yet' } });
  });

  it('counts the paths that a proof has walked', () => {
    const proof = prove(small);
    const proven = createStoryPage({ pack: small, warnings: [], proof, language: 'en', openBeat: 'alert.stop' });
    expect(Number(proven.proof?.paths['en'])).toBeGreaterThan(0);
    expect(proven.proof?.shortest).toBeLessThanOrEqual(proven.proof?.longest ?? 0);
    expect(proven.open).toBe('beat:alert.stop');
    expect(proven.findings.map(({ message }) => message['en'])).not.toContain('Not every path has been followed yet');
  });
});

describe.each([
  ['the small scenario', small],
  ['a shipped scenario', loadShippedScenario('hario-2019')],
  ['a scenario of full size', loadLargeScenario()],
] as const)('the picture of %s', (_name, pack) => {
  const page = aPage(pack);

  it('has room for every paper: none lies on another or outside its lane', () => {
    const hidden = page.nodes.flatMap((one, at) =>
      page.nodes
        .slice(at + 1)
        .filter((other) => overlaps(one.box, other.box))
        .map((other) => [one.id, other.id]),
    );
    expect(hidden).toEqual([]);
    const outside = page.nodes.filter(({ box, lane }) => {
      const { x, width } = page.lanes[lane] ?? { x: 0, width: 0 };
      return box.width === 0 || box.x < x || box.x + box.width > x + width || box.y + box.height > page.height;
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('draws every way from paper to paper, with its condition clear of all papers', () => {
    const ways = page.edges.filter(({ kind }) => kind !== 'asks' && kind !== 'turns-up');
    expect(ways.length).toBeGreaterThan(3);
    expect(ways.filter(({ path }) => path === null || !/^M[-\d.]+,[-\d.]+[LQC]/u.test(path) || /NaN/u.test(path))).toEqual([]);
    const covered = page.edges.flatMap(({ id, tag }) =>
      tag === null ? [] : page.nodes.filter(({ box }) => overlaps(tag, box)).map((node) => [id, node.id]),
    );
    expect(covered).toEqual([]);
  });

  it('shows the condition of every conditional way somewhere', () => {
    const silent = page.edges.filter((edge) => {
      if (edge.kind !== 'goto' || edge.says['en'] === '') return false;
      return edge.tag === null;
    });
    expect(silent).toEqual([]);
  });
});

/** By more than a line's width: papers of a stack touch. */
function overlaps(a: Box, b: Box): boolean {
  const slack = 1;
  return a.x + slack < b.x + b.width && b.x + slack < a.x + a.width && a.y + slack < b.y + b.height && b.y + slack < a.y + a.height;
}
