import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { judgeRecord } from '#scoring/judge-record.ts';
import { followNumbers, playToEnd } from '#test/support/play.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const engine = createEngine(loadSmallScenario().logic);

describe('a judged record', () => {
  it.each([[[0]], [[1]], [[2, 0, 1]], [[3, 1]]])('has the score and the competencies of its debrief: %j', (numbers) => {
    for (const ruleset of ['japan-2019', 'japan-2025']) {
      const { record } = playToEnd(engine, followNumbers(numbers), { ruleset, confidence: 'high' });
      const debrief = createDebrief(engine, record);

      expect(debrief).not.toBeNull();
      expect(judgeRecord(engine, record)).toMatchObject({
        score: debrief?.score,
        competencies: debrief?.competencies,
        decisions: debrief?.decisions.map(({ decision, option, rating, credit, status }) => ({ decision, option, rating, credit, status })),
      });
    }
  });

  it('is one that can be played to an ending', () => {
    const { record } = playToEnd(engine, followNumbers([0]));
    expect(judgeRecord(engine, { ...record, commands: record.commands.slice(0, 1) })).toEqual({ fault: 'unfinished' });
    expect(judgeRecord(engine, { ...record, commands: [...record.commands, ...record.commands] })).toEqual({ fault: 'refused' });
    expect(judgeRecord(engine, { ...record, scenario: { ...record.scenario, hash: 'a'.repeat(64) } })).toEqual({ fault: 'other-rules' });
  });
});
