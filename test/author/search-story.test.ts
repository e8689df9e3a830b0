import { describe, expect, it } from 'vitest';
import { createSearchIndex, markText, searchStory } from '#author/search-story.ts';
import { createStoryPage } from '#cli/graph-data.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const { nodes } = createStoryPage({ pack: loadSmallScenario(), warnings: [], proof: null, language: 'ja', openBeat: null });
const index = createSearchIndex(nodes);
const find = (query: string) => searchStory(index, query).map(({ node }) => node);

describe('searching a story', () => {
  it('finds a text of any language, whatever language the page speaks', () => {
    expect(find('order line does not stop')).toEqual(['decision:stop-what']);
    expect(find('再発行')).toEqual([]);
  });

  it('finds ids and flags', () => {
    expect(find('log-lost')).toEqual(['decision:first-move']);
    expect(find('disclosure.notice')).toEqual(['beat:disclosure.notice']);
  });

  it('takes wide and narrow, large and small letters for the same', () => {
    expect(find('ＣＡＲＤ COMPANY')).toEqual(find('card company'));
    expect(find('card company').length).toBeGreaterThan(0);
  });

  it('finds nothing for nothing', () => {
    expect(find('  ')).toEqual([]);
  });

  it('tells the words around the find', () => {
    expect(searchStory(index, 'interrupted')).toEqual([]);
    const [hit] = searchStory(index, 'does not stop');
    expect(hit?.text).toContain('does not stop ringing');
    expect(hit?.text.length).toBeLessThan(70);
  });
});

describe('marking a text', () => {
  it('marks every place and keeps the rest', () => {
    expect(markText('Log in, then LOG out.', 'log')).toEqual([
      { text: 'Log', isMarked: true },
      { text: ' in, then ', isMarked: false },
      { text: 'LOG', isMarked: true },
      { text: ' out.', isMarked: false },
    ]);
  });

  it('keeps letters whose folded form is longer in their place', () => {
    expect(markText('㌢ log', 'log')).toEqual([
      { text: '㌢ ', isMarked: false },
      { text: 'log', isMarked: true },
    ]);
  });

  it('marks nothing where nothing is searched', () => {
    expect(markText('log', '')).toEqual([{ text: 'log', isMarked: false }]);
  });
});
