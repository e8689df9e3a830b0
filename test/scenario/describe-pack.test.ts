import { describe, expect, it } from 'vitest';
import { describePack, orderCatalogue } from '#scenario/describe-pack.ts';
import { loadScenario } from '#scenario/load.ts';
import { loadSmallScenario, readSmallScenario } from '../support/small-scenario.ts';

const pack = loadSmallScenario();

describe('the description of a pack', () => {
  it('is what a library shows before anything is loaded', () => {
    expect(describePack(pack, true)).toMatchObject({
      id: 'small',
      languages: ['ja', 'en'],
      cover: 'ticket-gate',
      briefLabel: 'fact',
      isProven: true,
      lengths: [
        { id: 'express', minutesAlone: 5, decisions: 3 },
        { id: 'standard', minutesAlone: 5, decisions: 2 },
      ],
      rulesets: ['japan-2019', 'japan-2025'],
      texts: {
        en: {
          title: 'A day at a small shop',
          coverLine: 'The phone is ringing.',
          disclaimer: 'A sample that is connected with no company.',
          rulesets: { 'japan-2025': 'Japan in 2025' },
        },
      },
    });
  });

  it('names the first drawn cover where a scenario names none', () => {
    const files = readSmallScenario();
    files.set('scenario.yaml', (files.get('scenario.yaml') ?? '').replace('cover: ticket-gate\n', ''));
    const loaded = loadScenario(files);
    expect(loaded.ok && describePack(loaded.pack, false).cover).toBe('card-shop');
  });

  it('stands in a library by the date of its case, not by its name', () => {
    const entry = describePack(pack, true);
    const older = { ...entry, id: 'zebra', begins: entry.begins - 1440 };
    const twin = { ...entry, id: 'twin' };
    expect(orderCatalogue([twin, entry, older]).map(({ id }) => id)).toEqual(['zebra', 'small', 'twin']);
  });
});
