import { describe, expect, it } from 'vitest';
import { readUrl } from '#app/read-url.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { catalogueOf } from './an-app.ts';

const catalogue = [catalogueOf(loadSmallScenario())];
const read = (search: string) => readUrl(search, catalogue);
const codesOf = (search: string) => read(search).doubts.map((doubt) => doubt.code);

describe('the address', () => {
  it('that asks for nothing leaves everything as it is', () => {
    expect(read('')).toEqual({ scenario: null, seed: null, language: null, pseudo: false, settings: {}, doubts: [] });
  });

  it('that asks for what there is gets it', () => {
    expect(read('?scenario=small&seed=s-1_A&lang=en&ruleset=japan-2025&length=express&view=simple&renderer=webgl')).toEqual({
      scenario: 'small',
      seed: 's-1_A',
      language: 'en',
      pseudo: false,
      settings: { ruleset: 'japan-2025', length: 'express', view: 'simple', renderer: 'webgl' },
      doubts: [],
    });
  });

  it('that asks for the pseudo-language gets English made strange', () => {
    expect(read('?lang=xx-pseudo')).toMatchObject({ language: 'en', pseudo: true, doubts: [] });
  });

  it.each([
    ['?scenario=nowhere', 'url/unknown-scenario'],
    ['?scenario=', 'url/unknown-scenario'],
    ['?scenario=__proto__', 'url/unknown-scenario'],
    ['?lang=tlh', 'url/unknown-language'],
    ['?lang=constructor', 'url/unknown-language'],
    ['?ruleset=rome-450bc', 'url/unknown-ruleset'],
    ['?length=eternal', 'url/unknown-length'],
    ['?length=full', 'url/length-not-ready'],
    ['?view=hologram', 'url/unknown-value'],
    ['?renderer=pencil', 'url/unknown-value'],
    ['?seed=', 'url/seed-not-usable'],
    [`?seed=${'x'.repeat(65)}`, 'url/seed-not-usable'],
    ['?seed=%3Cscript%3E', 'url/seed-not-usable'],
  ])('%s is answered with %s and changes nothing else', (search, code) => {
    expect(codesOf(search)).toEqual([code]);
    expect(read(search)).toMatchObject({ scenario: null, seed: null, language: null });
  });

  it('that asks for a length that is not ready starts with one that is', () => {
    expect(read('?length=full').settings).toEqual({ length: 'express' });
  });

  it('with several mistakes is told of each', () => {
    expect(codesOf('?scenario=x&lang=y&view=z')).toEqual(['url/unknown-language', 'url/unknown-scenario', 'url/unknown-value']);
  });

  it('is never shown at full length', () => {
    const [doubt] = read(`?scenario=${'x'.repeat(5000)}`).doubts;
    expect(String(doubt?.params['value'])).toHaveLength(41);
  });
});
