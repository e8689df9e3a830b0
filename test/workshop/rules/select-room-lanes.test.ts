import { describe, expect, it } from 'vitest';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { parseLocalDay } from '#shared/local-time.ts';
import { aPlayedScenario, aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { selectRoomLanes } from '#workshop/rules/select-room-lanes.ts';

const pack = loadShippedScenario('hario-2019');
const played = aPlayedScenario(pack);
const textsOf = (language: 'ja' | 'en', { texts }: typeof pack = pack) =>
  createScenarioTexts({ language, ruleset: 'japan-2019', files: texts, marksGaps: false });
const lanesOf = ({ state }: AWorkshop, language: 'ja' | 'en' = 'ja') => selectRoomLanes(played, state, textsOf(language));

/** Plays a team to its ending, naming the option at this place of every decision. */
function playedOut(begun: AWorkshop, team: number, place: 'first' | 'last'): AWorkshop {
  let next = begun;
  const most = 200;
  for (let step = 0; step < most && next.team(team).stage !== 'ended'; step += 1) {
    if (next.team(team).stage !== 'answering') {
      next = next.continued(team);
      continue;
    }
    const options = played.logic.decisions[next.asked(team)]?.options ?? [];
    const open = options.filter(
      ({ id }) => next.ask('facilitator', { type: 'team.decide', team, option: id, confidence: null, reason: 'so it is played' }).ok,
    );
    const option = (place === 'first' ? open[0] : open.at(-1))?.id ?? '';
    next = next.led({ type: 'team.decide', team, option, confidence: null, reason: 'so it is played' });
  }
  return next;
}

const begun = aWorkshop({}, played).withTeams(2).withPeople(4).started();
const ended = playedOut(playedOut(begun, 1, 'first'), 2, 'last');

describe('the lanes of a room', () => {
  it('begin with the published course, each flag with its label', () => {
    const { history, alert } = lanesOf(ended);
    expect(history.flags.map(({ mark, label }) => [mark, label])).toEqual([
      ['止', 'inferred'],
      ['報', 'reported'],
      ['公', 'fact'],
    ]);
    expect(history.flags.at(-1)).toMatchObject({ day: parseLocalDay('2019-08-20'), isPublication: true });
    expect(history.daysToPublication).toBe(104);
    expect(alert).toBe(parseLocalDay('2019-05-08'));
    expect(history.exposure).toMatchObject({ from: parseLocalDay('2018-11-28'), isKnown: true, addedTo: null });
  });

  it('keep the teams in the order of their numbers, whatever they have come to', () => {
    expect(lanesOf(ended).teams.map((team) => team.number)).toEqual([1, 2]);
  });

  it('tell of a team the days on which it reached what carries a sign, and nothing else', () => {
    const run = ended.team(1).run?.state;
    const marked = ['card-input-stopped', 'inquiry-ordered', 'ppc-told', 'published'];
    const reached = Object.keys(run?.milestones ?? {}).filter((id) => marked.includes(id));
    const [first] = lanesOf(ended).teams;
    expect(first?.flags.length).toBe(reached.length);
    expect(reached.length).toBeGreaterThan(1);
    const days = first?.flags.map((flag) => flag.day) ?? [];
    expect(days).toEqual(days.toSorted((one, other) => one - other));
  });

  it('show the counter that the scenario shows during play', () => {
    const { counter, teams } = lanesOf(ended, 'en');
    expect(counter?.unit).toBe('cards');
    expect(counter?.name).toBe(textsOf('en').name('counters', 'cards-added'));
    expect(teams.every((team) => typeof team.counter === 'number')).toBe(true);
  });

  it('say what the signs stand for in the language of the wall', () => {
    expect(lanesOf(ended, 'ja').marks.map(({ mark }) => mark)).toEqual(['止', '調', '報', '公']);
    expect(lanesOf(ended, 'en').marks).toContainEqual({ mark: 'P', name: 'Published' });
  });

  it('hold nothing but the published course before a team has begun', () => {
    const { teams, from, to, alert } = lanesOf(aWorkshop({}, played).withTeams(2).withPeople(2));
    expect(
      teams.every(({ flags, exposure, daysToPublication }) => flags.length === 0 && exposure === null && daysToPublication === null),
    ).toBe(true);
    expect(from).toBeLessThan(alert);
    expect(to).toBeGreaterThan(parseLocalDay('2019-08-20') ?? Number.POSITIVE_INFINITY);
  });

  it('draw an exposure that a team has not found out as possible only', () => {
    const [first] = lanesOf(begun).teams;
    expect(first?.exposure?.isKnown).toBe(false);
  });

  it('keep the first take of a rewound team beneath its latest one', () => {
    const decision = ended.team(2).run?.state.decided[0]?.decision ?? '';
    const rewound = ended.led({ type: 'team.rewind', team: 2, decision, reason: 'to try it again' });
    const [one, two] = lanesOf(rewound).teams;
    expect(one?.before).toBeNull();
    expect(two?.before?.flags).toEqual(lanesOf(ended).teams[1]?.flags);
    expect(two?.flags.length).toBeLessThan(two?.before?.flags.length ?? 0);
  });

  it('hold no rating, note or sentence of the scenario but the names of signs and counter', () => {
    const told = JSON.stringify(lanesOf(ended));
    const words = [...told.matchAll(/"([^"]*[^\u0020-\u007e][^"]*)"/gu)].map((match) => match[1]);
    const { marks, counter } = lanesOf(ended);
    expect(words.filter((word) => !marks.some(({ mark, name }) => word === mark || word === name) && word !== counter?.name)).toEqual([]);
    expect(told).not.toMatch(/rating|"best"|"weak"|"harmful"/u);
  });
});

describe('the signs of a scenario', () => {
  it.each(listShippedScenarios())('are one to each milestone, the same in the history, and name the publication: %s', (id) => {
    const one = loadShippedScenario(id);
    for (const language of ['ja', 'en'] as const) {
      const texts = textsOf(language, one);
      const marks = Object.keys(one.logic.milestones).flatMap((milestone) => texts.find('milestones', milestone, 'mark') ?? []);
      const beside = one.history.flatMap((entry) => texts.find('history', entry.id, 'mark') ?? []);
      expect(marks.length).toBeGreaterThan(2);
      expect(new Set(marks).size).toBe(marks.length);
      expect(marks.every((mark) => [...mark].length === 1)).toBe(true);
      expect(marks).toEqual(expect.arrayContaining(beside));
      expect(texts.find('milestones', 'published', 'mark')).toBe(texts.find('history', 'notice', 'mark'));
    }
  });
});
