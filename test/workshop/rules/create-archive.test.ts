import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { createArchive } from '#workshop/rules/create-archive.ts';
import { aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const archive = ({ played, state }: AWorkshop) => createArchive(played, state);
const settled = aWorkshop()
  .withTeams(2)
  .withPeople(6)
  .started()
  .did('p1', {
    type: 'answer.give',
    round: 'first',
    decision: 'first-move',
    option: 'call-back',
    confidence: null,
    reason: 'a secret reason',
  })
  .led({ type: 'team.message', target: 'all', text: 'a passing message' })
  .revealed(1)
  .decided('call-back', 1);

describe('an archive', () => {
  it('holds the record of every take, the first one first, with where the later began', () => {
    const rewound = settled.led({ type: 'team.rewind', team: 1, decision: 'first-move', reason: 'Once more' });
    const [team, other] = archive(rewound).teams;
    expect(team?.takes.map(({ record, from, reason }) => [record.commands.length, from, reason])).toEqual([
      [1, null, null],
      [0, 'first-move', 'Once more'],
    ]);
    expect(other?.takes).toHaveLength(1);
  });

  it('holds records that play as the teams have played', () => {
    const record = archive(settled).teams[0]?.takes[0]?.record;
    if (record === undefined) throw new Error('Violated assumption: the first team has a take.');
    const played = replay(createEngine(loadSmallScenario().logic), record);
    expect([played.refused, played.state]).toEqual([null, settled.team(1).run?.state]);
  });

  it('holds no person, no reason of an answer and no message', () => {
    const text = JSON.stringify(archive(settled.did('p2', { type: 'nickname.draw' })));
    expect(text).not.toMatch(/a secret reason|a passing message|hash-|"p\d+"|nickname/u);
  });

  it('counts the people of a team, in one screen those of the room', () => {
    expect(archive(settled).teams.map((team) => team.people)).toEqual([3, 3]);
    expect(archive(aWorkshop({ mode: 'screen', people: 17 })).teams[0]?.people).toBe(17);
  });
});
