import { describe, expect, it } from 'vitest';
import { type DrawnApp, drawApp, drawAppAtTheTable } from './a-drawn-app.ts';

const house = `format: 1
house: { ja: みほん商事株式会社 }
reviewed: 2026-11-01
owner: { ja: 総務部 }
notes:
  - { kind: contact, at: { always: true }, text: { ja: 内線 2143 へ } }
  - { kind: log-retention, at: { beat: alert.call }, text: { ja: ログは90日 } }
  - { kind: policy, at: { decision: first-move }, text: { ja: 規程 第4条 } }
  - { kind: policy, at: { decision: first-move, option: hang-up }, text: { ja: 切ってはいけません } }
  - { kind: deadline, at: { duty: report-to-commission }, text: { ja: 三日目まで } }
`;

async function bring(app: DrawnApp, text = house): Promise<void> {
  await import('#scenario/load-house.ts');
  await app.after(() => app.wishes.openHouse(new File([text], 'house.yaml')));
}

async function sealFirst(app: DrawnApp): Promise<void> {
  await app.after(() => app.wishes.choose('call-back'));
  await app.after(() => app.wishes.decide());
}

describe('the company’s own words at the table', () => {
  it('stand with the papers, folded where a decision needs the room, and never inside a paper of the fiction', async () => {
    const app = await drawAppAtTheTable();
    await bring(app);

    const papers = app.find('details.house');
    expect(papers.hasAttribute('open')).toBe(false);
    expect(papers.textContent).toContain('社内では');
    expect([...papers.querySelectorAll('li')].map((one) => one.textContent)).toEqual(['ログの保存ログは90日', '連絡先内線 2143 へ']);
    expect(app.find('.slip').contains(papers)).toBe(false);
    expect(app.find('.slip').textContent).not.toContain('内線');
  });

  it('say nothing of a decision before it is sealed, and stand beside its consequence after', async () => {
    const app = await drawAppAtTheTable();
    await bring(app);
    expect(app.root.textContent).not.toContain('第4条');

    await sealFirst(app);

    const note = app.find('.settled [role="note"]');
    expect(note.getAttribute('aria-label')).toBe('社内では');
    expect(note.textContent).toContain('規程 第4条');
    expect(app.root.textContent).not.toContain('切ってはいけません');
  });

  it('are listed among the papers and below their duty', async () => {
    const app = await drawAppAtTheTable({ search: '?seed=fixed&lang=ja&ruleset=japan-2025' });
    await bring(app);

    await app.after(() => (app.model.overlay.value = 'papers'));
    expect(app.find('dialog').textContent).toContain('内線 2143 へ');
    await app.after(() => (app.model.overlay.value = 'duties'));
    expect(app.find('dialog .house-row').textContent).toContain('三日目まで');
  });

  it('stand in the simple view too', async () => {
    const app = await drawAppAtTheTable({ search: '?seed=fixed&lang=ja&ruleset=japan-2025&view=simple' });
    await bring(app);

    expect(app.find('.words details.house').textContent).toContain('ログは90日');
    expect(app.find('.side .house-row').textContent).toContain('三日目まで');
  });

  it('are recalled at the end of the act beside what was decided', async () => {
    const app = await drawAppAtTheTable();
    await bring(app);
    await sealFirst(app);
    for (let step = 0; step < 20 && app.findAll('.act-decisions').length === 0; step += 1) {
      const option = app.model.view.value?.decision?.options.find((one) => one.open);
      if (option !== undefined) await app.after(() => app.wishes.choose(option.id));
      await app.after(() => (option === undefined ? app.wishes.continue() : app.wishes.decide()));
    }
    expect(app.find('.act-decisions').textContent).toContain('規程 第4条');
  });

  it('are shown in their own language and marked where the reader’s is missing', async () => {
    const app = await drawAppAtTheTable({ search: '?seed=fixed&lang=en' });
    await bring(app);

    const first = app.find('details.house li');
    expect(first.querySelector('[lang="ja"]')?.textContent).toBe('ログは90日');
    expect(first.textContent).toContain('only in 日本語');
  });

  it('are nothing but text', async () => {
    const app = await drawAppAtTheTable();
    await bring(app, house.replace('内線 2143 へ', "'&lt;b&gt; [x](y) 2143'"));
    expect(app.find('details.house').innerHTML).toContain('&amp;lt;b&amp;gt; [x](y) 2143');
  });
});

describe('the settings', () => {
  it('say which house file stands, since when it was reviewed, and take it away', async () => {
    const app = await drawApp();
    await app.press('.start-settings');
    expect(app.find('.house-settings').textContent).toContain('ファイルを開く');
    await bring(app);

    for (const word of ['みほん商事株式会社', '5件', '2026年11月1日(日)', '総務部', '別のファイルに替える'])
      expect(app.find('.house-settings').textContent).toContain(word);
    await app.press('.house-settings button');
    expect(app.find('.house-settings').textContent).not.toContain('みほん商事株式会社');
  });

  it('give way to the sheet of mistakes of an unsound file', async () => {
    const app = await drawApp();
    await app.press('.start-settings');
    await bring(app, house.replace('kind: contact', 'kind: phone'));

    expect(app.findAll('dialog')).toHaveLength(1);
    const sheet = app.find('.findings-dialog').textContent;
    for (const word of ['house.yaml', '6行目', '直し方']) expect(sheet).toContain(word);
    await app.press('.findings-dialog .dialog-head button');
    expect(app.findAll('dialog')).toHaveLength(0);
  });
});
