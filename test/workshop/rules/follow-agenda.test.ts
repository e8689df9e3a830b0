import { describe, expect, it } from 'vitest';
import { aWorkshop, createdAt } from '#test/support/a-workshop.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import { followAgenda } from '#workshop/rules/follow-agenda.ts';
import { planAgenda } from '#workshop/rules/plan-agenda.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';

const minute = 60_000;
const { logic } = loadShippedScenario('hario-2019');
const agenda = planAgenda(logic, '60');
const itemOf = (decision: string) => {
  const item = agenda.items.find((one) => one.decision === decision);
  if (item === undefined) throw new Error(`Violated assumption: ${decision} is planned.`);
  return item;
};

/** A workshop of two teams as its console sees it, that stands at some decisions of the shipped case. */
function aView(stated: Partial<ConsoleView> = {}, beats: readonly string[] = ['containment.stop', 'containment.stop']): ConsoleView {
  const { played, state } = aWorkshop().withTeams(2).withPeople(4).started();
  const view = selectConsoleView({ played, state, now: state.at, connected: new Set(), lostSince: new Map(), join: null });
  const startedAt = createdAt;
  const teams = view.teams.map((team, at) => ({ ...team, act: 'containment', beat: beats[at] ?? '' }));
  return { ...view, startedAt, at: startedAt, pausedMs: 0, setup: { ...view.setup, ruleset: 'japan-2019' }, teams, ...stated };
}

describe('where an exercise stands in its agenda', () => {
  it('is nowhere before the start', () => {
    expect(followAgenda(agenda, logic, aView({ startedAt: null }), createdAt)).toBe(null);
  });

  it('is in time as long as the room is within the part that the plan gives it', () => {
    const { startsAt, minutes } = itemOf('stop-what');
    for (const at of [startsAt, startsAt + minutes]) {
      expect(followAgenda(agenda, logic, aView(), createdAt + at * minute)).toEqual({ elapsed: at, planned: at, late: 0, savings: [] });
    }
  });

  it('is ahead of it before that part and behind it after, by whole minutes of the clock', () => {
    const { startsAt, minutes } = itemOf('stop-what');
    const early = followAgenda(agenda, logic, aView(), createdAt + (startsAt - 3) * minute);
    const late = followAgenda(agenda, logic, aView(), createdAt + (startsAt + minutes + 4) * minute);

    expect(early).toMatchObject({ planned: startsAt, late: -3 });
    expect(late).toMatchObject({ planned: startsAt + minutes, late: 4 });
  });

  it('is told by the slowest team, but for one that plays a second take', () => {
    const view = aView({}, ['forensics.ppc', 'containment.stop']);
    const { startsAt } = itemOf('stop-what');
    const second = view.teams.map((team, at) => (at === 1 ? { ...team, take: 2 } : team));

    expect(followAgenda(agenda, logic, view, createdAt)?.planned).toBe(startsAt);
    expect(followAgenda(agenda, logic, { ...view, teams: second }, createdAt)?.planned).toBe(itemOf('report-to-ppc').startsAt);
  });

  it('does not count the time in which everybody paused', () => {
    const view = aView({ pausedMs: 10 * minute });

    expect(followAgenda(agenda, logic, view, createdAt + 25 * minute)?.elapsed).toBe(15);
  });

  it('says what to give up only once the slack is gone: what is minor first, gates never, and no more than is missing', () => {
    const { startsAt, minutes } = itemOf('stop-what');
    const end = startsAt + minutes;
    const slack = agenda.items.find(({ kind }) => kind === 'slack')?.minutes ?? 0;
    const inSlack = followAgenda(agenda, logic, aView(), createdAt + (end + slack) * minute);
    const little = followAgenda(agenda, logic, aView(), createdAt + (end + slack + 1) * minute);
    const much = followAgenda(agenda, logic, aView(), createdAt + (end + 40) * minute);

    expect(inSlack?.savings).toEqual([]);
    expect(little?.savings).toEqual([{ decision: 'member-passwords', how: 'skip', minutes: 1.5 }]);
    const given = much?.savings ?? [];
    const weights = given.map(({ decision }) => logic.decisions[decision]?.weight);
    expect(weights.indexOf('critical')).toBeGreaterThan(weights.lastIndexOf('minor'));
    expect(given.filter(({ decision }) => logic.decisions[decision]?.gate.includes('japan-2019'))).toEqual([]);
    expect(given.find(({ decision }) => decision === 'asked-to-wait')).toEqual({ decision: 'asked-to-wait', how: 'quick', minutes: 3.5 });
  });

  it('is at the debrief as soon as the room looks back', () => {
    const debrief = agenda.items.at(-1);

    expect(followAgenda(agenda, logic, aView({ phase: 'debrief' }), createdAt)?.planned).toBe(debrief?.startsAt);
  });
});
