import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createRecord, createSession } from '#session/session.ts';
import { showPage } from '#session/show-page.ts';
import { aBeat, aDecision, aScenario } from '#test/support/a-scenario.ts';

const engine = createEngine(
  aScenario({
    beats: {
      'one.call': aBeat('one.call', {
        decision: 'answer',
        injects: [
          { id: 'call', channel: 'phone', from: 'outside', when: null, facts: [] },
          { id: 'chat', channel: 'chat', from: 'desk', when: null, facts: [] },
        ],
      }),
      'two.end': aBeat('two.end', { decision: 'close' }),
    },
    decisions: { answer: aDecision('answer', 'one.call', { asks: 'it' }), close: aDecision('close', 'two.end') },
  }),
);
const session = createSession({
  engine,
  record: createRecord(engine, 'seed', { ruleset: 'then', length: 'express' }),
  settings: { explain: 'end', confidence: true },
  history: [],
});
const speakersOf = (page: number) => showPage(session.view(), page).roles.flatMap((one) => (one.speaking ? [one.id] : []));

describe('reading the papers of a beat one at a time', () => {
  it('puts the one that is being read in the middle, and lets only its sender speak', () => {
    expect(showPage(session.view(), 0).hero).toBe('phone');
    expect(speakersOf(0)).toEqual([]);
    expect(showPage(session.view(), 1).hero).toBe('chat');
    expect(speakersOf(1)).toEqual(['desk', 'it']);
  });

  it('lays the decision on the table with the last paper', () => {
    expect(showPage(session.view(), 0).decision).toBeNull();
    expect(showPage(session.view(), 1).decision?.id).toBe('answer');
  });

  it('leaves the outcome of a decision as it is', () => {
    session.dispatch({ type: 'decision.take', decision: 'answer', option: 'good', confidence: null });
    expect(showPage(session.view(), 0)).toEqual(session.view());
  });
});
