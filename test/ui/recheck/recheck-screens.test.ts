import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it } from 'vitest';
import { mountRecheck } from '#ui/recheck/mount-recheck.tsx';
import { nobodyYet, type KeptCourse } from '#test/support/a-course.ts';
import { type RecheckVisit, visitRecheck, worstOf } from '#test/support/a-recheck-page.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

/** The real page, drawn in English by its real screens. */
async function draw(visit: Partial<RecheckVisit> & { readonly at: KeptCourse }) {
  const page = visitRecheck({ language: 'en', ...visit });
  const after = async (deed: () => unknown): Promise<void> => {
    await act(async () => {
      await deed();
      await new Promise((resolve) => setTimeout(resolve, 0));
    });
  };
  await after(() => mountRecheck(root, page.model));
  const find = (selector: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`Nothing on the screen is ${selector}.`);
    return found;
  };
  return { ...page, after, find, press: (selector: string) => after(() => find(selector).click()) };
}
const read = (selector: string): readonly string[] => [...root.querySelectorAll(selector)].map((one) => one.textContent.trim());

describe('the first sheet of a recheck', () => {
  it('tells what it is, how much, from which day the run was and what passing takes', async () => {
    await draw({ at: nobodyYet() });
    expect(read('.lead')[0]).toContain('16 November 2026');
    expect(read('.course-facts dd').slice(0, 3)).toEqual(['5', 'about 5 min', '70 of 100']);
    expect(read('.ways-in button')).toEqual(['Begin the recheck']);
    expect(document.title).toBe('Five-minute recheck — Breach Tabletop');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('offers to go on, and asks before it drops what was answered', async () => {
    const other = nobodyYet();
    const before = visitRecheck({ at: other });
    before.model.begin();
    before.answer(before.bestOf(0));
    const { press, model } = await draw({ at: other });
    expect(read('.ways-in button')[0]).toContain('Question 2 of 5');
    await press('.ways-in > .button-line');
    expect(read('.ask')[0]).toContain('will be dropped');
    expect(model.run.value?.answers).toHaveLength(1);
    await press('.ask .button-line');
    expect(model.run.value?.answers).toHaveLength(0);
  });
});

describe('a question of a recheck', () => {
  it('is answered only with an option and a confidence, as at the table', async () => {
    const { press, find, recheck, model } = await draw({ at: nobodyYet() });
    await press('.button-decide');
    expect(read('h1')).toEqual([model.texts.value.get('rechecks', recheck.questions[0]?.decision ?? '', 'question')]);
    expect(read('button[type=submit]')[0]).toContain('Choose an option');
    await press('button[type=submit]');
    expect(model.run.value?.answers).toEqual([]);
    await press('input[name=option]');
    expect(read('button[type=submit]')[0]).toContain('how sure');
    await press('input[value=low]');
    expect(find('button[type=submit]').className).toContain('button-decide');
    await press('button[type=submit]');
    expect(root.dataset['screen']).toBe('recheck-told');
    expect(document.activeElement?.tagName).toBe('H1');
  });

  it('is explained with rating, reasons, sources and the choice of the time before', async () => {
    const { after, answer, recheck, model } = await draw({ at: nobodyYet() });
    await after(() => model.begin());
    await after(() => answer(worstOf(recheck, 0), { reads: false }));
    const { decision, earlier, best } = recheck.questions[0] ?? { decision: '', earlier: { option: '' }, best: '' };
    const texts = model.texts.value;
    expect(read('h1')).toEqual(['This option is harmful']);
    expect(read('.rk-card-label')).toEqual([texts.recheckOption(decision, worstOf(recheck, 0)), texts.recheckOption(decision, best)]);
    expect(read('.rk-why')[0]).toContain(texts.option(decision, best, 'because'));
    expect(root.querySelectorAll('.db-sources a[rel~=noopener]').length).toBeGreaterThan(0);
    expect(read('.rk-earlier')[0]).toContain(texts.option(decision, earlier.option, 'label'));
    expect(read('.rk-earlier')[0]).toContain('Confidence: High');
  });

  it('keeps its place and what is chosen when another language is spoken', async () => {
    const { press, recheck, model } = await draw({ at: nobodyYet() });
    await press('.button-decide');
    await press('input[name=option]');
    const chosen = model.draft.value.option;
    await press('.language-switch button[lang=ja]');
    expect(root.ownerDocument.documentElement.lang).toBe('ja');
    expect(model.draft.value.option).toBe(chosen);
    expect(read('h1')[0]).toBe(model.texts.value.get('rechecks', recheck.questions[0]?.decision ?? '', 'question'));
    expect(read('h1')[0]).toMatch(/[\p{Script=Hiragana}]/u);
  });
});

describe('the result of a recheck', () => {
  it.each([
    ['best', 'high', '100 of 100', 'Passed', 'All 5 answers you gave with high confidence were best or sound'],
    ['worst', 'high', '0 of 100', 'Not passed', 'None of the 5 answers'],
    ['best', 'low', '100 of 100', 'Passed', 'You answered no question with high confidence'],
  ] as const)('of the %s answers with %s confidence says so', async (which, confidence, score, verdict, sentence) => {
    const { after, answer, bestOf, recheck, model } = await draw({ at: nobodyYet() });
    await after(() => model.begin());
    for (const at of recheck.questions.keys())
      await after(() => answer(which === 'best' ? bestOf(at) : worstOf(recheck, at), { confidence }));
    expect(read('.rk-score')).toEqual([score]);
    expect(read('.rk-verdict')[0]).toMatch(new RegExp(`^${verdict} `, 'u'));
    expect(read('.rk-findings')[0]).toContain(sentence);
    expect(read('.rk-table tbody tr')).toHaveLength(5);
    expect(read('.rk-better')).toHaveLength(which === 'best' ? 5 : 0);
    expect(read('.rk-findings')[0]?.includes('withholds the pass')).toBe(which === 'worst');
    expect(root.textContent).not.toMatch(/\{\{|undefined|recheck:|\[[?~]/u);
  });
});

describe('a recheck that is left', () => {
  it('says that it was saved, and may be closed', async () => {
    const { press } = await draw({ at: nobodyYet() });
    await press('.rk-head .button-line');
    expect(read('h1')).toEqual(['Saved and closed']);
  });
});
