import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CourseStanding } from '#session/lms-port.ts';
import { nobodyYet } from '#test/support/a-course.ts';
import { visitRecheck, worstOf } from '#test/support/a-recheck-page.ts';
import { type Cmi5Lms, startCmi5Lms } from '#test/support/cmi5-lms.ts';
import { aCmi5Page } from '#test/support/cmi5-page.ts';
import { nameVerb } from '#test/support/cmi5-rules.ts';
import { aScormPage, began } from '#test/support/scorm-page.ts';

/** How a learner stands after every step of a recheck, a minute for each, from a moment on. */
function listSteps(which: 'best' | 'worst', from: number): readonly CourseStanding[] {
  const other = nobodyYet();
  const visit = visitRecheck({ at: other });
  visit.model.begin();
  visit.recheck.questions.forEach((_, at) => visit.answer(which === 'best' ? visit.bestOf(at) : worstOf(visit.recheck, at)));
  return other.told.map((standing) => ({
    ...standing,
    since: from,
    answers: standing.answers.map((answer, at) => ({
      ...answer,
      ...{ askedAt: from + at * 120_000 + 60_000, answeredAt: from + at * 120_000 + 119_000 },
    })),
  }));
}

describe.each(['scorm12', 'scorm2004'] as const)('a recheck over %s', (standard) => {
  it.each([
    ['best', '100'],
    ['worst', '0'],
  ] as const)('of the %s answers is told answer by answer, and nothing of it is refused', async (which, score) => {
    const page = aScormPage(standard);
    await page.port.open();
    for (const standing of listSteps(which, began)) {
      page.pass(60_000);
      page.port.report(standing);
    }
    await page.live(page.port.close());

    expect(page.line).toEqual({ is: 'saved' });
    const held = page.lms.endLaunch();
    expect(held[standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe(score);
    expect(page.lms.log.filter((line) => /interactions\.\d+\.id recheck[.-]/u.test(line))).toHaveLength(5);
    expect(page.lms.log.filter((line) => /interactions\.\d+\.id (?!recheck[.-])/u.test(line))).toEqual([]);
    if (standard === 'scorm2004') expect(held['cmi.completion_status']).toBe('completed');
  });
});

describe('a recheck over cmi5', () => {
  let lms: Cmi5Lms;
  beforeEach(async () => {
    lms = await startCmi5Lms();
  });
  afterEach(() => lms.close());

  it.each([
    ['best', 'passed'],
    ['worst', 'failed'],
  ] as const)('of the %s answers is told statement by statement, and nothing of it is refused', async (which, verdict) => {
    const learner = lms.enrol();
    const page = aCmi5Page(lms, lms.launch(learner, 'https://course.example/index.html', { masteryScore: 0.7 }), {
      course: { scenarios: ['hario-2019-desk'] },
    });
    await page.live(page.port.open());
    for (const standing of listSteps(which, began)) {
      page.pass(60_000);
      page.port.report(standing);
      await page.until('saved');
    }
    await page.live(page.port.close());

    expect(lms.refusals).toEqual([]);
    const verbs = learner.statements.map(nameVerb);
    expect(verbs.filter((verb) => verb === 'answered')).toHaveLength(5);
    expect(verbs.filter((verb) => verb !== 'answered')).toEqual(['initialized', 'completed', verdict, 'terminated']);
    expect(JSON.stringify(learner.statements)).toContain('/decisions/recheck.');
  });
});
