import { describe, expect, it } from 'vitest';
import { FakeStorage } from '#test/storage/fake-storage.ts';
import { drawApp, drawAppAtTheTable } from './a-drawn-app.ts';

describe('the screens', () => {
  it('name themselves on the root, and their language and looks on the page', async () => {
    const app = await drawApp();
    expect(app.root.dataset['screen']).toBe('start');
    expect(document.documentElement.lang).toBe('ja');
    await app.after(() => app.wishes.goToLibrary());
    expect(app.root.dataset['screen']).toBe('library');
    expect(document.title).toContain('Breach Tabletop');
  });

  it('have one polite and one assertive live region from the first moment on', async () => {
    const app = await drawApp();
    expect(app.findAll('[aria-live="polite"]')).toHaveLength(1);
    expect(app.findAll('[aria-live="assertive"]')).toHaveLength(1);
  });

  it('let the keyboard skip to the words, and the address stays as it is', async () => {
    const app = await drawAppAtTheTable();
    const address = location.href;
    await app.press('.skip-link');
    expect(document.activeElement).toBe(app.find('main'));
    expect(location.href).toBe(address);
  });

  it('lead from the first page to the table in two presses', async () => {
    const app = await drawApp();
    await app.press('.ways-in button');
    expect(app.root.dataset['screen']).toBe('brief');
    expect(document.activeElement).toBe(app.find('h1'));
    await app.press('[data-action="continue"]');
    expect(app.root.dataset['screen']).toBe('beat');
  });

  it('lead from the first page on with a run that has not ended, or to the same case anew', async () => {
    const storage = new FakeStorage();
    await drawAppAtTheTable({ storage });
    const app = await drawApp({ storage });
    const ways = app.findAll('.ways-in button');
    expect(ways.map((one) => one.classList.contains('button-decide'))).toEqual([true, false]);
    expect(ways[1]?.textContent).toBe('もう一度はじめる');
    await app.press('.ways-in .resume');
    expect(app.root.dataset['screen']).toBe('beat');
  });

  it('show the drawn cover that the scenario names, with ids of its own', async () => {
    const app = await drawApp();
    expect(app.findAll('.cover-picture #cv-start-ticket')).toHaveLength(1);
    await app.after(() => app.wishes.goToLibrary());
    expect(app.findAll('.case-picture #cv-small-ticket')).toHaveLength(1);
  });

  it('hand the table one host that stays from the brief into play', async () => {
    const app = await drawAppAtTheTable();
    expect(app.stages).toHaveLength(1);
    expect(app.find('.stage')).toBe(app.stages[0]);
    expect(app.find('.stage').getAttribute('aria-hidden')).toBe('true');
  });

  it('hand over no host in the simple view', async () => {
    const app = await drawAppAtTheTable({ search: '?seed=fixed&view=simple' });
    expect(app.stages).toHaveLength(0);
    expect(app.findAll('.stage')).toHaveLength(0);
  });

  it('carry the scenario’s own disclaimer on the first page, in the library and on the brief', async () => {
    const app = await drawApp();
    const disclaimer = 'どの会社とも関係のない見本です。';
    expect(app.find('footer').textContent).toContain(disclaimer);
    await app.after(() => app.wishes.goToLibrary());
    expect(app.find('main').textContent).toContain(disclaimer);
    await app.after(() => app.wishes.openBrief(app.pack.logic.id));
    expect(app.find('footer').textContent).toContain(disclaimer);
  });

  it('call the shop and what it shows as the scenario does, or else as the product does', async () => {
    const app = await drawAppAtTheTable({ search: '?seed=fixed&lang=ja&view=simple' });
    expect(app.find('.side').textContent).toContain('小さなネットショップ営業中');
    const open = app.model.open.value;
    expect(open?.texts.shopState('open')).toBeNull();
    expect(open?.texts.shopState('card-stopped')).toBe('カードは休止中');
  });

  it('mark fact, fiction and what is not known on the brief, in this order', async () => {
    const app = await drawApp();
    await app.press('.ways-in button');
    expect(app.findAll('.truths .badge').map((one) => one.textContent)).toEqual(['事実', 'フィクション', '不明']);
  });

  it('switch the language where they stand, keeping beat, choice and confidence', async () => {
    const app = await drawAppAtTheTable();
    await app.press('input[name="option"][value="call-back"]');
    await app.press('input[name="confidence"][value="low"]');

    await app.after(() => app.wishes.setLanguage('en'));

    expect(document.documentElement.lang).toBe('en');
    expect(app.root.dataset['beat']).toBe('alert.call');
    expect(app.find('input[name="option"]:checked').getAttribute('value')).toBe('call-back');
    expect(app.find('input[name="confidence"]:checked').getAttribute('value')).toBe('low');
    expect(app.find('form button[type="submit"]').textContent).toContain('Seal this decision');
  });

  it('offer the same words and choices in both views', async () => {
    const say = async (search: string) => {
      const app = await drawAppAtTheTable({ search });
      return {
        slip: app.find('.slip').textContent,
        question: app.find('form h1').textContent,
        options: app.findAll('.option-words').map((one) => one.textContent),
      };
    };
    expect(await say('?seed=fixed&view=simple')).toEqual(await say('?seed=fixed&view=table'));
  });

  it('say in the simple view everything that the table shows', async () => {
    const app = await drawAppAtTheTable({ search: '?seed=fixed&view=simple' });
    const side = app.find('.side').textContent ?? '';
    const open = app.model.open.value;
    const view = app.model.view.value;
    expect(view?.measures.length).toBeGreaterThan(0);
    for (const { id, value, band } of view?.measures ?? []) {
      expect(side).toContain(open?.texts.name('measures', id));
      expect(side).toContain(String(value));
      expect(side).toContain(open?.texts.band(id, band));
    }
    for (const { id } of view?.roles ?? []) expect(side).toContain(open?.texts.name('roles', id));
  });

  it('tell a notice in words and let it be dismissed', async () => {
    const app = await drawApp({ search: '?scenario=nowhere&lang=ja' });
    expect(app.find('.notice').textContent).toContain('nowhere');
    await app.press('.notice-close');
    expect(app.findAll('.notice')).toHaveLength(0);
  });

  it('show markup in a value as text and never run it', async () => {
    const app = await drawApp({ search: `?scenario=${encodeURIComponent('<img src=x onerror=alert(1)>')}&lang=ja` });
    expect(app.findAll('img')).toHaveLength(0);
  });
});
