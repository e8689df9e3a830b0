import { describe, expect, it } from 'vitest';
import { languages } from '#i18n/languages.ts';
import { readWords } from '#test/i18n/words.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { drawApp } from './a-drawn-app.ts';

const { texts } = loadSmallScenario();

describe('the languages of the registry', () => {
  it('are all on the first page, each by its own name', async () => {
    const app = await drawApp();

    const buttons = app.findAll('.language-switch button');
    expect(buttons.map((one) => [one.lang, one.textContent])).toEqual(Object.entries(languages).map(([id, { name }]) => [id, name]));
  });

  it.each(Object.keys(languages))('are spoken at a press by the product and by its scenario: %s', async (id) => {
    const app = await drawApp();
    await app.press(`.language-switch [lang="${id}"]`);
    await app.press('.ways-in button');

    expect([document.documentElement.lang, document.documentElement.dir]).toEqual([
      id,
      Object.entries(languages).find(([one]) => one === id)?.[1].dir,
    ]);
    expect(app.root.textContent).toContain(Reflect.get(readWords(id)['brief'] ?? {}, 'what-happens'));
    expect(app.root.textContent).toContain(texts[id]?.scenario['who']);
    expect(app.root.textContent).not.toMatch(/\[[~?]/u);
  });
});
