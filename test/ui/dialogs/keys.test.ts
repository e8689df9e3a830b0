import { readFileSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { drawApp, type DrawnApp, drawAppAtTheTable } from '../a-drawn-app.ts';

// The window hears keys for as long as an app is drawn.
afterEach(() => {
  const root = document.getElementById('app');
  if (root !== null) render(null, root);
});

/** Turns papers until the decision lies on the table. */
async function drawDecision(): Promise<DrawnApp> {
  const app = await drawAppAtTheTable();
  for (let turns = 0; turns < 9 && app.findAll('input[name="option"]').length === 0; turns += 1) await app.press('.words .button-main');
  return app;
}

/** What is done by each key that the game itself listens to; the others are the browser's own. */
const proofs: Readonly<Record<string, () => Promise<boolean>>> = {
  async choose() {
    const app = await drawDecision();
    await app.type('.words h2', '2');
    return app.model.draft.value.option === app.model.view.value?.decision?.options[1]?.id;
  },
  async seal() {
    const app = await drawDecision();
    await app.type('.words h2', '1');
    await app.type('.words h2', 'Enter');
    return app.model.view.value?.settled !== null;
  },
  async keys() {
    const app = await drawApp();
    await app.type('main', '?');
    return app.model.overlay.value === 'keys';
  },
  async glossary() {
    const app = await drawApp();
    await app.type('main', 'g');
    return app.model.overlay.value === 'glossary';
  },
};
const ofTheBrowser = ['move', 'step', 'press', 'close'];
/** Heard by the table alone, which is drawn by a real browser. */
const ofTheTable = ['skip'];

describe('the list of keys', () => {
  it('lists every key, and no other', async () => {
    const app = await drawApp();
    await app.type('main', '?');
    const listed = app.findAll('.keys [data-key]').map(({ dataset }) => dataset['key']);
    const words: { readonly list: object } = JSON.parse(readFileSync('locales/ja/keys.json', 'utf8'));
    expect(listed.toSorted()).toEqual([...Object.keys(proofs), ...ofTheBrowser, ...ofTheTable].toSorted());
    expect(listed.toSorted()).toEqual(Object.keys(words.list).toSorted());
  });

  it.each(Object.entries(proofs))('says what happens: %s', async (_, prove) => {
    expect(await prove()).toBe(true);
  });

  it('opens from the settings, which every screen before the table offers', async () => {
    const app = await drawApp();
    await app.press('.start-settings');
    const button = app.findAll('.settings-foot button').find(({ textContent }) => textContent === 'キー操作');
    await app.after(() => button?.click());
    expect(app.findAll('.keys tbody tr').length).toBeGreaterThan(5);
    expect(app.findAll('dialog')).toHaveLength(1);
  });

  it('does not open over another sheet, nor while something is typed', async () => {
    const app = await drawApp();
    await app.after(() => (app.model.overlay.value = 'glossary'));
    await app.type('.glossary-search input', '?');
    expect(app.model.overlay.value).toBe('glossary');
    await app.after(() => (app.model.overlay.value = null));
    const field = document.createElement('textarea');
    app.root.append(field);
    await app.type('textarea', '?');
    expect(app.model.overlay.value).toBeNull();
  });

  it('lets whoever speaks to the computer switch its letter keys off, and keeps the buttons', async () => {
    const app = await drawApp();
    await app.press('.start-settings');
    const off = app
      .findAll('dialog fieldset')
      .find(({ textContent }) => textContent?.includes('文字キーの操作'))
      ?.querySelectorAll('input')[1];
    await app.after(() => off?.click());
    expect(app.model.settings.value.letterKeys).toBe(false);
    await app.after(() => (app.model.overlay.value = null));
    await app.type('main', 'g');
    await app.type('main', '?');
    expect(app.model.overlay.value).toBeNull();
    await app.press('.start-settings');
    expect(app.findAll('.settings-foot button').map(({ textContent }) => textContent)).toContain('用語集');
  });

  it('leaves a key that is held with another one to the browser', async () => {
    const app = await drawApp();
    await app.after(() => app.find('main').dispatchEvent(new KeyboardEvent('keydown', { key: 'g', ctrlKey: true, bubbles: true })));
    expect(app.model.overlay.value).toBeNull();
  });
});
