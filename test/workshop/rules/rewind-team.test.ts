import { describe, expect, it } from 'vitest';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { planCatchUp } from '#workshop/rules/plan-catch-up.ts';
import { aPlayedScenario, aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const refused = (code: string) => ({ ok: false, code });
const rewind = (decision: string, reason = 'もう一度考える') => ({ type: 'team.rewind', team: 1, decision, reason }) as const;
const catchUp = { type: 'team.catch-up', team: 1 } as const;
const undo = { type: 'team.undo', target: 'all' } as const;
const settle = (workshop: AWorkshop, option: string) => workshop.allAnswering().revealed().decided(option);
const started = aWorkshop().withPeople(1).started();
const stopped = settle(settle(started, 'call-back').atNextDecision(), 'stop-cards');
/** Stands at the third decision. */
const third = stopped.atNextDecision();

describe('a rewind', () => {
  it('brings the team back to the decision, and keeps the take it leaves with its rounds', () => {
    const back = third.led(rewind('first-move'));
    expect(back.team()).toMatchObject({ stage: 'answering', take: 2, commands: [], decided: null });
    expect(back.asked()).toBe('first-move');
    expect(back.team().takes).toEqual([
      { commands: third.team().commands, rewoundTo: 'first-move', reason: 'もう一度考える', rewoundAt: back.state.at },
    ]);
    expect(back.team().run?.state).toEqual(started.team().run?.state);
    expect(
      settle(back, 'hang-up')
        .team()
        .rounds.map((one) => [one.take, one.option]),
    ).toEqual([
      [1, 'call-back'],
      [1, 'stop-cards'],
      [2, 'hang-up'],
    ]);
  });

  it('keeps what slots were set to, though it was set after that decision', () => {
    const command = { type: 'slot.set', slot: 'before-notice', set: { is: 'none' } } as const;
    const set = stopped.led({ type: 'complication.set', target: 'all', slot: 'before-notice', set: { is: 'none' } });
    const back = set.atNextDecision().led(rewind('stop-what'));
    expect(back.team().commands).toEqual([
      ...started.team().commands,
      ...settle(started, 'call-back').continued().team().commands,
      command,
    ]);
    expect(back.asked()).toBe('stop-what');
  });

  it('goes back to a decision that was skipped, too', () => {
    const skipped = started.led({ type: 'decision.skip', target: 'all' });
    expect(skipped.led(rewind('first-move')).asked()).toBe('first-move');
  });

  it('leads other teams nowhere', () => {
    const two = aWorkshop().withTeams(2).withPeople(2).started().allAnswering().revealed().decided('call-back').decided('hang-up', 2);
    expect(two.led(rewind('first-move')).team(2)).toEqual(two.team(2));
  });

  it('needs a reason, a decision of this take and a team that there is', () => {
    expect(third.ask('facilitator', rewind('first-move', ' '))).toEqual(refused('workshop/reason-missing'));
    expect(third.ask('facilitator', rewind('tell-customers'))).toEqual(refused('workshop/nothing-to-rewind'));
    expect(third.led(rewind('first-move')).ask('facilitator', rewind('stop-what'))).toEqual(refused('workshop/nothing-to-rewind'));
    expect(third.ask('facilitator', { ...rewind('first-move'), team: 2 })).toEqual(refused('workshop/unknown-team'));
  });

  it('is taken back as long as nothing has happened since', () => {
    const back = third.led(rewind('first-move'));
    expect(back.led(undo).team()).toEqual({ ...third.team(), undo: null });
    expect(back.allAnswering().ask('facilitator', undo)).toEqual(refused('workshop/nothing-to-undo'));
  });
});

describe('catching up', () => {
  it('takes over the later decisions to where the old take had come', () => {
    const again = settle(third.led(rewind('first-move')), 'ask-firm').led(catchUp);
    expect(again.asked()).toBe('tell-customers');
    expect(again.team().run?.state.decided.map((one) => one.option)).toEqual(['ask-firm', 'stop-cards']);
    expect(again.team().rounds.at(-1)).toMatchObject({ decision: 'stop-what', take: 2, first: null, second: null, minutes: 0 });
  });

  it('ends at the settled decision where the old take had ended there', () => {
    const again = settle(stopped.led(rewind('first-move')), 'ask-firm').led(catchUp);
    expect(again.team()).toMatchObject({ stage: 'settled', decided: { decision: 'stop-what', option: 'stop-cards', by: 'facilitator' } });
  });

  it('goes on from wherever both takes have last decided', () => {
    const further = settle(third.led(rewind('first-move')), 'ask-firm').atNextDecision();
    expect(planCatchUp(further.played, further.team())?.decisions).toEqual(['stop-what']);
    expect(further.led(catchUp).asked()).toBe('tell-customers');
  });

  it('passes scenes that are new and stops at the first question that the old take was not asked', () => {
    const hario = aPlayedScenario(loadShippedScenario('hario-2019'));
    let workshop = aWorkshop({}, hario).withPeople(1).started();
    for (let decisions = 0; decisions < 5; decisions += 1)
      workshop = workshop.allAnswering().revealed().led({ type: 'teams.settle', target: 'all' }).atNextDecision();
    const took = workshop.team().run?.state.decided[0]?.option ?? '';
    const others = hario.logic.decisions['first-move']?.options.map((one) => one.id).filter((one) => one !== took) ?? [];
    for (const option of others) {
      const again = settle(workshop.led(rewind('first-move')), option);
      const plan = planCatchUp(hario, again.team());
      expect(plan?.decisions.length).toBeGreaterThan(0);
      const caught = again.led(catchUp);
      expect(
        caught
          .team()
          .run?.state.decided.slice(1)
          .map((one) => one.decision),
      ).toEqual(plan?.decisions);
      expect(['answering', 'settled']).toContain(caught.team().stage);
    }
  });

  it('is refused without an earlier take, before the decision is made anew and with nothing left to take over', () => {
    const nothing = refused('workshop/nothing-to-catch-up');
    expect(third.ask('facilitator', catchUp)).toEqual(nothing);
    expect(third.led(rewind('first-move')).ask('facilitator', catchUp)).toEqual(nothing);
    const last = settle(stopped.led(rewind('stop-what')), 'stop-all');
    expect(last.ask('facilitator', catchUp)).toEqual(nothing);
  });

  it('is taken back with undo', () => {
    const again = settle(third.led(rewind('first-move')), 'ask-firm');
    expect(again.led(catchUp, undo).team()).toEqual({ ...again.team(), undo: null });
  });
});
