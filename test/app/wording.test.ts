import { describe, expect, it } from 'vitest';
import type { AppPorts } from '#app/ports.ts';
import { createWording } from '#app/wording.ts';
import { anApp, anAppAtTheTable, settle } from './an-app.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

type Ports = Pick<AppPorts, 'loadWords' | 'logger' | 'marksGaps' | 'zone'>;

function somePorts(words: Readonly<Record<string, object>>) {
  const asked: string[] = [];
  const logged: string[] = [];
  const ports: Ports = {
    loadWords: async (language, part) => {
      asked.push(`${language} ${part}`);
      const found = words[`${language} ${part}`];
      if (found === undefined) throw new TypeError('Failed to fetch');
      return { play: found };
    },
    logger: { warn: (code) => logged.push(code), error: (code) => logged.push(code) },
    marksGaps: false,
    zone: 'Asia/Tokyo',
  };
  return { ports, asked, logged };
}

describe('the wording', () => {
  it('borrows a missing sentence from the other language as soon as that has been fetched', async () => {
    const { ports, asked, logged } = somePorts({ 'en first': { decide: 'Seal' } });
    const { t } = createWording(ports, 'ja', { play: { other: '別' } });

    expect(t.dynamic('play:decide')).toBe('');
    await settle();

    expect(t.dynamic('play:decide')).toBe('Seal');
    expect(asked).toEqual(['en first']);
    expect(logged).toContain('i18n/missing-text');
  });

  it('goes on without a word where nothing can be borrowed', async () => {
    const { ports, logged } = somePorts({});
    const { t } = createWording(ports, 'ja', {});
    expect(t.dynamic('play:decide')).toBe('');
    await settle();
    expect(logged).toEqual(['i18n/missing-text', 'i18n/no-fallback']);
  });

  it('fetches nothing twice, and again what could not be fetched', async () => {
    const words: Record<string, object> = {};
    const { ports, asked } = somePorts(words);
    const wording = createWording(ports, 'ja', {});
    await expect(wording.fetch('en')).rejects.toThrow('Failed to fetch');
    words['en first'] = { decide: 'Seal' };
    await wording.fetch('en');
    await wording.fetch('en');
    wording.speak('en');
    expect(asked).toEqual(['en first', 'en first']);
    expect(wording.t.dynamic('play:decide')).toBe('Seal');
  });

  it('brings the words of the debrief along when the language changes', async () => {
    const { ports, asked } = somePorts({ 'ja later': {}, 'en first': {}, 'en later': {} });
    const wording = createWording(ports, 'ja', {});
    await wording.addLater();
    await wording.fetch('en');
    expect(asked).toEqual(['ja later', 'en first', 'en later']);
  });
});

describe('a scenario that was written in one language only', () => {
  it('is read in that one, whatever the language of the screens', async () => {
    const pack = loadSmallScenario();
    const { en } = pack.texts;
    if (en === undefined) throw new Error('Violated assumption: the small scenario is written in English.');
    const test = await anAppAtTheTable({ pack: { ...pack, texts: { en } } });
    expect(test.model.language.value).toBe('ja');
    expect(test.model.open.value?.texts.scenario('title')).toBe(en.scenario['title']);
  });
});

describe('what happens outside the rules', () => {
  it('is said aloud once, in the language of the moment', async () => {
    const test = anApp({ search: '?scenario=elsewhere' });
    const first = test.model.assertive.value;
    expect(first).toContain('elsewhere');
    test.wishes.setLanguage('en');
    await settle();
    expect(test.model.assertive.value).toBe(first);
  });

  it('is no longer shown once a run begins or goes on', async () => {
    const test = anApp({ search: '?view=hologram' });
    test.wishes.openBrief('small');
    await settle();
    test.wishes.beginPlay();
    expect(test.model.notices.value).toEqual([]);
    test.wishes.continue();
    expect(test.model.notices.value).toHaveLength(1);
    test.wishes.choose('call-back');
    test.wishes.decide();
    expect(test.model.notices.value).toEqual([]);
  });
});
