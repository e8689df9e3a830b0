import { describe, expect, it } from 'vitest';
import { loadScenario } from '#scenario/load.ts';
import { loadSmallScenario, readSmallScenario } from '../support/small-scenario.ts';

const { logic } = loadSmallScenario();
const effectsOf = (decision: string, option: string) => logic.decisions[decision]?.options.find((one) => one.id === option)?.effects;

describe('a price', () => {
  it('rests on its sources unless it is called a model', () => {
    expect(logic.prices['extra-desk']).toEqual({
      id: 'extra-desk',
      counter: 'cost',
      from: 400_000,
      to: 650_000,
      basis: 'sourced',
      sources: ['S2'],
    });
    expect(logic.prices['letters']).toMatchObject({ basis: 'model' });
  });

  it('becomes the change of its counter by its low end, as often as it is paid', () => {
    expect(effectsOf('stop-what', 'stop-all')).toEqual([{ counter: 'cost', add: 400_000, price: 'extra-desk', times: 1 }]);
    expect(effectsOf('tell-customers', 'wait-for-all')).toEqual([{ counter: 'cost', add: 240_000, price: 'letters', times: 2 }]);
  });

  it('needs its texts in every language, also where a file has no prices at all', () => {
    const files = readSmallScenario();
    const text = files.get('text.en.yaml') ?? '';
    const loaded = loadScenario(files.set('text.en.yaml', text.replace(/^prices:\n(?: {2}.*\n)+/mu, '')));

    expect(loaded.ok).toBe(false);
    expect(loaded.findings.map((one) => [one.code, one.params['key']])).toEqual([
      ['scenario/text-missing', 'prices.extra-desk'],
      ['scenario/text-missing', 'prices.letters'],
    ]);
  });

  it('may be missing from scenario and texts altogether', () => {
    const files = new Map(
      [...readSmallScenario()].map(([name, text]) => [
        name,
        text
          .replace(/^prices:\n(?: {2}.*\n)+/mu, '')
          .replace('[{ price: extra-desk }]', '[]')
          .replace('[{ price: letters, times: 2 }]', '[]'),
      ]),
    );

    expect(loadScenario(files)).toMatchObject({ ok: true, pack: { logic: { prices: {} } } });
  });
});
