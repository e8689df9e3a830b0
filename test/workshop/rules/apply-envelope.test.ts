import { describe, expect, it } from 'vitest';
import { replay } from '#engine/replay.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';

describe('a workshop', () => {
  it('goes through a round from first answers to the consequence', () => {
    const answering = aWorkshop().withTeams(2).withPeople(6).started();
    expect(answering.state.teams.map((team) => team.stage)).toEqual(['answering', 'answering']);

    const talking = answering.allAnswering().revealed();
    expect(talking.team().stage).toBe('talking');

    const settled = talking.decided('call-back');
    expect(settled.team()).toMatchObject({ stage: 'settled', decided: { decision: 'first-move', option: 'call-back', by: 'facilitator' } });
    expect(settled.team(2).stage).toBe('talking');

    const next = settled.atNextDecision();
    expect(next.asked()).toBe('stop-what');
    expect(next.team().answers).toEqual({ first: {}, second: {} });
  });

  it('keeps each team’s record, which replays to where the team stands', () => {
    const workshop = aWorkshop().withPeople(2).started().allAnswering().revealed().decided('hang-up').atNextDecision();
    const { id, version, hash } = workshop.played.logic;
    const { seed, ruleset, length } = workshop.state.setup;
    const { commands, run } = workshop.team();
    const record = { format: 1, scenario: { id, version, hash }, seed, settings: { ruleset, length }, commands } as const;
    expect(replay(workshop.played.engine, record).state).toEqual(run?.state);
  });
});
