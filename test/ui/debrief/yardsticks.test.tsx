import { describe, expect, it } from 'vitest';
import { drawDebrief } from './a-debrief-screen.tsx';

const headings = (root: ParentNode, selector: string): readonly string[] =>
  [...root.querySelectorAll(selector)].map((one) => one.textContent?.trim() ?? '');

describe('the yardsticks on the timeline', () => {
  it('stand in one table with a head for each run and each row, on screen and on paper', () => {
    const { root } = drawDebrief({ report: { stance: 'sell-on' } });
    for (const place of ['.db .db-yard', '.db-print .db-yard']) {
      expect(headings(root, `${place} thead th[scope=col]`).slice(1)).toEqual(['あなた', 'よくある会社', '最善']);
      const rows = [...root.querySelectorAll(`${place} tbody tr:not(.db-yard-group)`)];
      expect(rows.length).toBeGreaterThan(5);
      expect(
        rows.every((row) => row.querySelectorAll('th[scope=row]').length === 1 && row.querySelectorAll('td.db-yard-cell').length === 3),
      ).toBe(true);
    }
  });

  it('are drawn for the eye alone: the figures say the same', () => {
    const { root } = drawDebrief({ report: { stance: 'sell-on' } });
    const drawings = [...root.querySelectorAll('.db .db-yard-drawing')];
    expect(drawings.length).toBeGreaterThan(5);
    expect(drawings.every((one) => one.closest('[aria-hidden=true]') !== null)).toBe(true);
  });

  it('draw what is nobody’s own run dotted or as a ring, and only the players’ in vermilion', () => {
    const { root } = drawDebrief({ report: { stance: 'sell-on' } });
    const marks = root.querySelector('.db .db-yard tbody .db-yard-drawing');
    expect(marks?.querySelectorAll('.db-yard-yours, .db-yard-span-yours').length).toBe(1);
    expect(marks?.querySelectorAll('.db-yard-typical, .db-yard-span-typical').length).toBe(1);
    expect(marks?.querySelectorAll('.db-yard-best, .db-yard-span-best').length).toBe(1);
  });

  it('name the sources of a median by number, each a link', () => {
    const { root, input } = drawDebrief();
    const links = headings(root, '.db .db-yard-notes a').map((text) => /^S\d+/u.exec(text)?.[0]);
    expect(links).toEqual(Object.values(input.logic.milestones).flatMap((one) => one.median?.sources ?? []));
  });
});

describe('what another law would change', () => {
  it('is listed with its number and leads to the decision', () => {
    const { root, wished } = drawDebrief({ report: { stance: 'cautious' } });
    const buttons = [...root.querySelectorAll<HTMLButtonElement>('.db .db-laws .db-number')];
    expect(root.querySelector('.db .db-laws h2')?.textContent).toContain(`${buttons.length}件`);
    buttons[0]?.click();
    expect(wished).toEqual(['goToDebrief decision report-to-ppc']);
  });

  it('stands beside the law that was played, on the page of the decision', () => {
    const { root } = drawDebrief({ page: 'decision', decision: 'report-to-ppc', report: { stance: 'cautious' } });
    const first = root.querySelector('.db .db-rules li');
    expect(first?.querySelector('.db-rules-option')?.textContent).toContain('あなたの案');
    expect(headings(first ?? root, '.db-rules-line')).toEqual(['2019年当時の法令(この回) 妥当', '2025年版の法令なら 危険']);
    expect(first?.querySelector('.db-rules-other')?.textContent).toContain('期限は');
  });

  it('is told on paper with every decision that it concerns', () => {
    const { root } = drawDebrief({ report: { stance: 'cautious' } });
    expect(root.querySelector('.db-print .db-laws-table')?.textContent).toContain('危険');
    expect(headings(root, '.db-print .pr-rule').some((text) => text.includes('2025年版の法令なら 危険'))).toBe(true);
  });
});
