import { describe, expect, it } from 'vitest';
import { loadScenario } from '#scenario/load.ts';
import { parseLocalDay, parseLocalMinute } from '#shared/local-time.ts';
import { loadSmallScenario, readSmallScenario } from '../support/small-scenario.ts';

const { logic, history } = loadSmallScenario();

describe('a compiled scenario', () => {
  it('counts dates in whole minutes and days', () => {
    expect(logic.clock.start).toBe(parseLocalMinute('2019-05-08T10:00'));
    expect(logic.acts[1]?.opensAt).toBe(parseLocalMinute('2019-06-10T09:00'));
    expect(logic.clock.holidays).toEqual([parseLocalDay('2019-07-15')]);
    expect(logic.exposure).toMatchObject({ from: parseLocalDay('2019-04-01'), endsWith: 'cards-stopped' });
  });

  it('has a rating per ruleset, whether the file says one or several', () => {
    const [tell, wait] = logic.decisions['tell-customers']?.options ?? [];

    expect(tell?.rating).toEqual({ 'japan-2019': 'best', 'japan-2025': 'best' });
    expect(wait?.rating).toEqual({ 'japan-2019': 'sound', 'japan-2025': 'weak' });
  });

  it('knows the rulesets of a gate, whether it holds always, under some or never', () => {
    expect(logic.decisions['stop-what']?.gate).toEqual(['japan-2019', 'japan-2025']);
    expect(logic.decisions['tell-customers']?.gate).toEqual(['japan-2025']);
    expect(logic.decisions['first-move']?.gate).toEqual([]);
  });

  it('delays a consequence by minutes, an act or a beat', () => {
    const consequences = Object.values(logic.decisions).flatMap((one) => one.options.flatMap((option) => option.consequences));

    expect(consequences.map((one) => one.after)).toEqual([{ minutes: 2880 }, { act: 'disclosure' }]);
  });

  it('knows where each decision is asked', () => {
    expect(logic.decisions['stop-what']).toMatchObject({ beat: 'alert.stop', act: 'alert' });
    expect(logic.acts.map((act) => act.beats)).toEqual([['alert.call', 'alert.stop', 'alert.orders'], ['disclosure.notice']]);
  });

  it('says what is not there: no condition is null, no effect is an empty list', () => {
    expect(logic.endings.at(-1)).toEqual({ id: 'doubted', when: null });
    expect(logic.complications['rumour']).toMatchObject({ when: null, sets: [], clears: [] });
    expect(logic.beats['alert.orders']).toMatchObject({ at: null, decision: null, goto: [], minutes: {} });
    expect(logic.counters['cost']).toMatchObject({ bands: [], sources: ['S2'] });
    expect(history.at(-1)).toMatchObject({ id: 'cause', date: null, until: null });
  });

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(logic))).toEqual(logic);
  });
});

describe('the hash of the logic', () => {
  const hashAfter = (file: string, from: string, to: string): string | undefined => {
    const files = readSmallScenario();
    const loaded = loadScenario(files.set(file, (files.get(file) ?? '').replace(from, to)));
    return loaded.ok ? loaded.pack.logic.hash : undefined;
  };

  it('stays when a text, a version or a comment is changed', () => {
    expect(logic.hash).toMatch(/^[0-9a-f]{64}$/u);
    expect(hashAfter('text.en.yaml', 'The phone is ringing.', 'The telephone rings.')).toBe(logic.hash);
    expect(hashAfter('scenario.yaml', 'version: 1.0.0', 'version: 1.0.1 # a typo')).toBe(logic.hash);
  });

  it('changes with the logic', () => {
    const changed = hashAfter('scenario.yaml', 'minutes: 240', 'minutes: 241');

    expect(changed).toMatch(/^[0-9a-f]{64}$/u);
    expect(changed).not.toBe(logic.hash);
  });
});
