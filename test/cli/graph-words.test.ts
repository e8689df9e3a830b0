import { describe, expect, it } from 'vitest';
import type { Condition } from '#scenario/schema.ts';
import { wordCondition } from '#cli/graph-word-condition.ts';
import { createWording } from '#cli/graph-wording.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const pack = loadSmallScenario();
const [ja, en] = ['ja', 'en'].map((language) => createWording(pack, language));

describe('a condition in words', () => {
  it.each<[Condition, string, string]>([
    [{ flag: 'told' }, 'told', 'told'],
    [{ measure: 'trust', band: 'high' }, '信頼が「高い」', 'Trust is “High”'],
    [{ counter: 'cards-added', band: 'many' }, '危険が増えたカードが「many」', 'Cards put at risk is “many”'],
    [{ not: { lateness: 'late' } }, '遅れが「late」 でない', 'not lateness is “late”'],
    [{ duty: 'report-to-commission', is: 'missed' }, '「速報」の期限が過ぎた', '“Preliminary report” is missed'],
    [{ all: [{ flag: 'a' }, { any: [{ flag: 'b' }, { flag: 'c' }] }] }, 'a かつ (b または c)', 'a and (b or c)'],
    [{ not: { any: [{ flag: 'a' }, { flag: 'b' }] } }, '(a または b) でない', 'not (a or b)'],
    [{ any: [{ flag: 'a' }] }, 'a', 'a'],
  ])('speaks the scenario’s own language: %j', (condition, japanese, english) => {
    if (ja === undefined || en === undefined) throw new Error('Violated assumption: both languages are worded.');
    expect(wordCondition(condition, ja)).toBe(japanese);
    expect(wordCondition(condition, en)).toBe(english);
  });
});
