import { describe, expect, it } from 'vitest';
import { drawDebrief, press } from './a-debrief-screen.tsx';

const gaps = /[⟦⟧⟪⟫]|\{\{|undefined|\[object/u;
const pages = ['timeline', 'decision', 'plan'] as const;

describe('every page of the debrief', () => {
  it.each(pages.flatMap((page) => (['ja', 'en'] as const).map((language) => ({ page, language }))))(
    'has one heading that takes the focus, one main, and no gap in its words: $page $language',
    ({ page, language }) => {
      const { root } = drawDebrief({ page, report: { language } });
      const screen = root.querySelector('.db');
      expect(screen?.querySelectorAll('h1').length).toBe(1);
      expect(document.activeElement).toBe(screen?.querySelector('h1'));
      expect(screen?.querySelectorAll('main').length).toBe(1);
      expect(gaps.exec(root.textContent ?? '')?.[0] ?? null).toBeNull();
    },
  );

  it('leads to the others and to another take', () => {
    const { root, wished } = drawDebrief();
    press(root, '判断ごと');
    press(root, '力と改善計画');
    press(root, '別の手でもう一度');
    expect(wished).toEqual(['goToDebrief decision', 'goToDebrief plan', 'playAgain']);
  });
});

describe('the timeline', () => {
  it('says in a table what the drawing shows', () => {
    const { root, input } = drawDebrief();
    const rows = root.querySelector('.db .db-lanes')?.textContent ?? '';
    for (const milestone of input.debrief.milestones) expect(rows).toContain(input.texts.name('milestones', milestone.id));
    for (const entry of input.history.filter((one) => one.lane === 'timeline'))
      expect(rows).toContain(input.texts.get('history', entry.id, 'body'));
  });

  it('draws an exposure that nobody found out dotted and never hatched', () => {
    const known = drawDebrief({ report: { stance: 'rule-book' } });
    expect(known.root.querySelector('.db .db-possible')).toBeNull();
  });

  it('shows confident mistakes in the order of the debrief and leads to each', () => {
    const { root, input, wished } = drawDebrief();
    const first = input.debrief.confidentMistakes[0] ?? '';
    expect(root.querySelectorAll('.db-mistakes li').length).toBe(input.debrief.confidentMistakes.length);
    root.querySelector<HTMLButtonElement>('.db-mistakes button')?.click();
    expect(wished).toEqual([`goToDebrief decision ${first}`]);
  });

  it('folds all but the gravest of many confident mistakes, and still leads to each', () => {
    const { root, input } = drawDebrief({ report: { length: 'full', stance: 'say-nothing' } });
    const count = input.debrief.confidentMistakes.length;
    expect(count).toBeGreaterThan(6);
    expect(root.querySelectorAll('.db-mistakes > ol > li')).toHaveLength(6);
    expect(root.querySelectorAll('.db-mistakes details li')).toHaveLength(count - 6);
    expect(root.querySelector('.db-mistakes summary')?.textContent).toContain(String(count - 6));
  });

  it('says under the law of 2025 that the real company acted under other law', () => {
    expect(drawDebrief({ report: { ruleset: 'japan-2025' } }).root.querySelector('.db .db-other-law')).not.toBeNull();
    expect(drawDebrief().root.querySelector('.db .db-other-law')).toBeNull();
  });

  it('compares a later take with the first', () => {
    const { root } = drawDebrief({ compareWith: { stance: 'rule-book' } });
    const takes = root.querySelector('.db-takes')?.textContent ?? '';
    expect(takes).toContain('二つの回をくらべる');
    expect(takes).toContain('100');
    expect(drawDebrief().root.querySelector('.db-takes')).toBeNull();
  });
});

describe('what was paid', () => {
  const paid = { scenario: 'small', stance: 'cautious' } as const;

  it('is a ledger of items, spans and sources below the outcome, on the screen and on paper', () => {
    const { root } = drawDebrief({ report: paid });
    for (const ledger of [root.querySelector('.db .db-ledger'), root.querySelector('.db-print .pr-ledger')]) {
      expect(ledger?.querySelector('caption')?.textContent).toBe('費用の内訳');
      expect([...(ledger?.querySelectorAll('tbody .db-value') ?? [])].map((cell) => cell.textContent)).toEqual(['40万〜65万円', '24万円']);
      expect(ledger?.querySelector('tfoot')?.textContent).toContain('64万〜89万円');
    }
    expect(root.querySelector('.db .db-ledger a')?.getAttribute('href')).toBe('https://example.org/study');
    expect(drawDebrief({ report: { ...paid, stance: 'sell-on' } }).root.querySelector('.db-ledger, .pr-ledger')).toBeNull();
  });

  it('is a span in the comparison of two takes as well', () => {
    const { root } = drawDebrief({ report: paid, compareWith: { ...paid, stance: 'rule-book' } });
    expect(root.querySelector('.db-takes')?.textContent).toContain('費用64万〜89万円10万円');
  });
});

describe('a decision', () => {
  it('shows yours beside the best, each with its rating in words', () => {
    const { root } = drawDebrief({ page: 'decision', decision: 'stop-what' });
    const cards = [...root.querySelectorAll('.db .db-card')];
    expect(cards.length).toBe(2);
    expect(cards[1]?.textContent).toContain('最善');
  });

  it('is one card alone where the choice was the best', () => {
    const { root } = drawDebrief({ page: 'decision', decision: 'stop-what', report: { stance: 'rule-book' } });
    expect(root.querySelectorAll('.db .db-card').length).toBe(1);
    expect(root.querySelector('.db .db-what-if')?.textContent).toContain('防いだこと');
  });

  it('is found in the index by number and word, and the next one is a step away', () => {
    const { root, wished, input } = drawDebrief({ page: 'decision', decision: 'first-move' });
    expect(root.querySelectorAll('.db-index li button').length).toBe(input.debrief.decisions.length);
    expect(root.querySelector('.db-index [aria-current]')?.getAttribute('aria-label')).toMatch(/^判断 1 /u);
    press(root, '次の判断');
    expect(wished).toEqual(['goToDebrief decision who-decides']);
    expect(root.querySelector('.db h1')?.textContent).toBe(input.texts.get('decisions', 'who-decides', 'question'));
    expect(document.activeElement).toBe(root.querySelector('.db h1'));
  });

  it('can be played again from', () => {
    const { root, wished } = drawDebrief({ page: 'decision', decision: 'reopen' });
    press(root, 'この判断からもう一度');
    expect(wished).toEqual(['playAgainFrom reopen']);
  });
});

describe('the plan', () => {
  it('gives every figure of the drawings in a table', () => {
    const { root, input } = drawDebrief({ page: 'plan' });
    for (const one of input.debrief.competencies) {
      const row = [...root.querySelectorAll('.db .db-competencies tbody tr')].find((tr) =>
        tr.textContent?.startsWith(input.texts.name('competencies', one.id)),
      );
      expect(row?.textContent).toContain(String(one.percent ?? '—'));
    }
    expect(root.querySelectorAll('.db .db-course-table tbody tr').length).toBe(input.debrief.course.length);
  });

  it('keeps the learner’s own line and prints it', () => {
    const { root, commitment } = drawDebrief({ page: 'plan' });
    const field = root.querySelector('textarea');
    if (field === null) throw new Error('Violated assumption: there is a line to write on.');
    field.value = '連絡先を配る';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    expect(commitment.value).toBe('連絡先を配る');
  });

  it('lets one take home print, spreadsheet, data and record', () => {
    const { root, wished } = drawDebrief({ page: 'plan' });
    for (const words of ['印刷・PDF', '表計算(CSV)', 'データ(JSON)', '再生できる記録']) press(root, words);
    expect(wished).toEqual(['print', 'download csv', 'download json', 'download record']);
  });
});

describe('the report on paper', () => {
  it('holds all pages and all decisions, sources as text, and the company’s name only in history and disclaimer', () => {
    const { root, input } = drawDebrief();
    const paper = root.querySelector('.db-print');
    expect(paper?.querySelectorAll('.pr-decision').length).toBe(input.debrief.decisions.length);
    expect(paper?.querySelector('.pr-head')?.textContent).not.toContain('HARIO');
    expect(paper?.textContent).toContain('HARIO株式会社とは関係のない教材です');
    expect(paper?.textContent).toContain('https://');
    expect(paper?.querySelectorAll('[id]').length).toBe(0);
  });
});

describe('the company’s own words in the debrief', () => {
  it('stand beside their decision, under a stamp of their own, and nowhere without a house file', () => {
    const { root } = drawDebrief({ page: 'decision', decision: 'first-move', report: { house: true } });
    const row = [...root.querySelectorAll('.db .db-why > div')].find((one) => one.querySelector('dt .house-mark'));
    expect(row?.textContent).toContain('情報セキュリティ事故報告規程 第4条');
    expect(drawDebrief({ page: 'decision', decision: 'first-move' }).root.querySelector('.house-mark')).toBeNull();
  });

  it('stand beside the action that they say how to do', () => {
    const { root } = drawDebrief({ page: 'plan', report: { house: true, stance: 'panicked' } });
    expect(root.querySelector('.db .db-changes [role="note"]')?.textContent).toContain('社内では');
  });

  it('are printed whole in a section of their own and beside each decision, said to be the company’s', () => {
    const { root } = drawDebrief({ report: { house: true } });
    const section = root.querySelector('.db-print .pr-house-section');
    expect(section?.querySelectorAll('tbody tr')).toHaveLength(14);
    expect(section?.textContent).toContain('会社が自分で書いた取り決めです');
    expect(root.querySelector('.db-print .pr-head')?.textContent).toContain('みほん商事株式会社');
    expect(root.querySelector('.db-print .pr-decision .pr-house')?.textContent).toContain('第4条');
    expect(drawDebrief().root.querySelector('.pr-house, .pr-house-section')).toBeNull();
  });
});
