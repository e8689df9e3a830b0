import { describe, expect, it } from 'vitest';
import { createTranslator } from '#i18n/translate.ts';
import { addAnswers } from '#ui/workshop/console/add-answers.ts';
import { findEntered } from '#ui/workshop/console/find-entered.ts';
import { groupAgenda } from '#ui/workshop/console/group-agenda.ts';
import { areApart, findLead, listMeant } from '#ui/workshop/console/list-meant.ts';
import { listSteps } from '#ui/workshop/console/list-steps.ts';
import { countLeft, wordClock } from '#ui/workshop/console/word-clock.ts';
import { wordLogLine } from '#ui/workshop/console/word-log-line.ts';
import { logCodes } from '#workshop/rules/log-code.ts';
import { planAgenda } from '#workshop/rules/plan-agenda.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { readWords } from '../../../i18n/words.ts';
import { aViewing, someTexts } from '../../../support/a-viewing.ts';
import { aWorkshop } from '../../../support/a-workshop.ts';

const noWindow = { fits: false, chosen: null, pages: 1 };
const twoTeams = () => aWorkshop().withTeams(2).withPeople(6).started();

describe('the steps of the bar', () => {
  it('never fill more than one control', () => {
    const story = [
      aWorkshop().withTeams(2).withPeople(6),
      twoTeams(),
      twoTeams().allAnswering(),
      twoTeams().allAnswering().revealed(),
      twoTeams().allAnswering().revealed().decided('call-back', 1).decided('call-back', 2),
      twoTeams().led({ type: 'workshop.debrief' }),
      twoTeams().led({ type: 'workshop.debrief' }, { type: 'workshop.close' }),
    ];
    const filled = story.map((workshop) =>
      listSteps(selectConsoleView(aViewing(workshop)), 'all', noWindow)
        .filter(({ isNext }) => isNext)
        .map(({ id }) => id),
    );
    expect(filled).toEqual([['next'], [], ['reveal'], ['decide'], ['next'], [], []]);
  });

  it('ask for one team where they must', () => {
    const view = selectConsoleView(aViewing(twoTeams().allAnswering()));
    const why = (target: 'all' | readonly number[]) => listSteps(view, target, noWindow).find(({ id }) => id === 'override')?.why;
    expect([why('all'), why([2])]).toEqual(['one-team', null]);
  });

  it('turn the pages of the debrief as far as there are any', () => {
    const view = selectConsoleView(aViewing(twoTeams().led({ type: 'workshop.debrief' })));
    const steps = listSteps(view, 'all', { ...noWindow, pages: 2 });
    expect(steps.map(({ id, why }) => [id, why])).toEqual([
      ['back', 'first-page'],
      ['next', null],
      ['message', null],
    ]);
  });
});

describe('the teams that are meant', () => {
  const apart = selectConsoleView(
    aViewing(aWorkshop().withTeams(3).withPeople(9).started().allAnswering().revealed(1).decided('call-back', 1).continued(1)),
  );

  it('are those of the target, in the order of numbers', () => {
    expect(listMeant(apart, [3, 1]).map(({ number }) => number)).toEqual([1, 3]);
    expect(listMeant(apart, 'all')).toHaveLength(3);
  });

  it('are apart once one of them stands at another scene', () => {
    expect(areApart(apart.teams)).toBe(true);
    expect(areApart(apart.teams.slice(1))).toBe(false);
  });

  it('are read to by the scene where most of them stand', () => {
    expect(findLead(apart.teams)?.number).toBe(2);
    expect(findLead([])).toBeNull();
  });
});

describe('answers of several teams', () => {
  const one = (count: number, confidence: { high: number; medium: number; low: number } | null) => ({
    count,
    options: [{ option: 'call-back', slot: 'wave' as const, count, confidence }],
    none: null,
    sure: null,
  });

  it('are added up by option', () => {
    expect(addAnswers([one(5, { high: 3, medium: 1, low: 1 }), one(6, { high: 0, medium: 6, low: 0 })])?.options).toEqual([
      { option: 'call-back', slot: 'wave', count: 11, confidence: { high: 3, medium: 7, low: 1 } },
    ]);
  });

  it('say nothing of confidence where one of the teams is too small for it', () => {
    expect(addAnswers([one(5, { high: 5, medium: 0, low: 0 }), one(2, null)])?.options[0]?.confidence).toBeNull();
  });

  it('are nothing while no team has opened any', () => {
    expect(addAnswers([null, null])).toBeNull();
  });
});

describe('the clocks of the console', () => {
  it('count seconds in two figures and never below nothing', () => {
    expect([370_000, 9_999, 0, -5].map(wordClock)).toEqual(['6:10', '0:09', '0:00', '0:00']);
  });

  it('stand still while they are stopped', () => {
    expect(countLeft({ endsAt: 1000, pausedLeftMs: 700 }, 900)).toBe(700);
    expect(countLeft({ endsAt: 1000, pausedLeftMs: null }, 900)).toBe(100);
  });

  it('count a scene from when the team came to it, not from its reveal', () => {
    const workshop = twoTeams().later(60).allAnswering().revealed();
    const view = selectConsoleView(aViewing(workshop));
    const [team] = view.teams;
    if (team === undefined) throw new Error('Violated assumption: there is a team.');
    expect(findEntered(view, team)).toBe(view.startedAt);
    expect(team.since).toBeGreaterThan(view.startedAt ?? 0);
  });
});

describe('the tape of the agenda', () => {
  it('is a stretch for every act and for what lies between, and adds up', () => {
    const { played } = aWorkshop();
    const agenda = planAgenda(played.logic, '60');
    const blocks = groupAgenda(agenda);
    expect(blocks.map(({ kind }) => kind).filter((kind, at, all) => kind !== all[at - 1])).toEqual([
      'intro',
      'act',
      ...(blocks.some(({ kind }) => kind === 'slack') ? ['slack'] : []),
      'debrief',
    ]);
    expect(blocks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(60);
  });
});

describe.each(['ja', 'en'] as const)('the log in %s', (language) => {
  it('has a sentence for everything that can be done', () => {
    const t = createTranslator({ language, words: { [language]: readWords(language) }, marksGaps: true });
    for (const code of logCodes) {
      const params = {
        decision: 'first-move',
        option: 'call-back',
        inject: 'first-call',
        beat: 'alert.call',
        index: 0,
        seconds: 120,
        code: 'paused',
        tag: 'well',
        is: 'none',
        people: 3,
        page: 0,
      };
      const words = wordLogLine({ seq: 1, at: 0, code, team: null, params }, t, someTexts(language));
      expect(words, code).not.toMatch(/\{\{|\[|log\./u);
      expect(words.length, code).toBeGreaterThan(1);
    }
  });
});
