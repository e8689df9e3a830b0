import { describe, expect, it } from 'vitest';
import { chooseSpoken } from '#app/choose-spoken.ts';
import { createEngine } from '#engine/engine.ts';
import { decodeCourse } from '#session/course-code.ts';
import { type CourseVisit, type KeptCourse, nobodyYet, visitCourse } from '#test/support/a-course.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { anApp, type Given, playToTheEnd, settle, step, type TestApp } from './an-app.ts';

const small = loadSmallScenario();
const engine = createEngine(small.logic);

/** A visit that has come to the start sheet. */
async function aVisit(other: KeptCourse, visit: CourseVisit = {}, given: Given = {}) {
  const { course, say, gone } = await visitCourse(other, visit);
  const test = anApp({ search: '?seed=fixed', ...given, course });
  await settle();
  return { ...test, say, gone };
}

/** The same, with a new run on the table. */
async function aRun(other: KeptCourse, visit: CourseVisit = {}, given: Given = {}) {
  const test = await aVisit(other, visit, given);
  test.wishes.openBrief(test.pack.logic.id);
  await settle();
  test.wishes.beginPlay();
  for (const task of test.idle.splice(0)) task();
  await settle();
  return test;
}

const codesOf = ({ model }: TestApp) => model.notices.value.map(({ code }) => code);
const savesOf = ({ storage }: TestApp) => [...storage.texts.keys()].filter((key) => key.includes('/save/'));
const resumeOf = (test: TestApp) => {
  const [save] = test.model.resumable.value;
  if (save === undefined) throw new Error('Violated assumption: a run can be resumed.');
  test.wishes.resume(save.id);
};

describe('a course', () => {
  it('is told how the learner stands after each command, and keeps nothing on the device', async () => {
    const other = nobodyYet();
    const test = await aRun(other);
    expect(other.told).toHaveLength(1);
    step(test);
    step(test);
    expect(other.told.map(({ answers }) => answers.length)).toEqual([0, 1, 1]);
    expect(other.told.at(-1)).toMatchObject({ place: test.model.view.value?.beat, progress: expect.closeTo(1 / 3), result: null });
    expect(savesOf(test)).toEqual([]);
  });

  it('is not told of what is only chosen', async () => {
    const other = nobodyYet();
    const test = await aRun(other);
    const before = other.told.length;
    test.wishes.choose(test.model.view.value?.decision?.options[0]?.id ?? '');
    test.wishes.setConfidence('low');
    expect(other.told).toHaveLength(before);
  });

  it('tells an answer with what is right, what it earned and when, in both languages', async () => {
    const other = nobodyYet();
    const test = await aRun(other, { course: { target: 'cmi5' } });
    const asked = test.model.view.value?.decision?.id ?? '';
    step(test);
    await settle();
    const answer = other.told.at(-1)?.answers[0];
    expect(answer).toMatchObject({ id: asked, confidence: 'medium', weight: expect.any(Number) });
    expect(Object.keys(answer?.question ?? {})).toEqual(['ja', 'en']);
    expect(answer?.options.map(({ letter }) => letter).join('')).toBe('abcde'.slice(0, answer?.options.length));
    expect(answer?.options.map(({ id }) => id)).toEqual(small.logic.decisions[asked]?.options.map(({ id }) => id));
    expect(answer?.right).not.toEqual([]);
    expect(answer?.answeredAt).toBeGreaterThan(answer?.askedAt ?? Infinity);
  });

  it('has the result before it is shown, once, and keeps first and best apart', async () => {
    const other = nobodyYet();
    const test = await aRun(other);
    for (let at = 0; at < 200 && test.model.view.peek()?.phase !== 'ended'; at += 1) step(test);
    expect(test.model.screen.value.name).toBe('play');
    const result = other.told.at(-1)?.result;
    expect(result).toMatchObject({ passMark: small.logic.passMark, percent: expect.any(Number) });
    expect(other.told.at(-1)?.progress).toBe(1);

    await settle();
    expect(test.model.screen.value.name).toBe('debrief');
    expect(test.model.debrief.value?.score).toMatchObject({ percent: result?.percent, passed: result?.passed });
    expect(test.model.course.value).toMatchObject({ attempts: 1, first: { percent: result?.percent }, best: { percent: result?.percent } });

    const told = other.told.length;
    test.model.commitment.value = '電話番号を貼る';
    test.wishes.playAgainFrom(test.model.debrief.value?.decisions[0]?.decision ?? '');
    await settle();
    step(test);
    expect(other.told).toHaveLength(told);
    expect(test.model.course.value?.attempts).toBe(1);
  });

  it('counts a second run as a second attempt whose answers are other answers, and never lowers the best', async () => {
    const other = nobodyYet();
    const first = await aRun(other);
    await playToTheEnd(first);
    const [before] = [other.told.at(-1)?.result];
    first.wishes.playAgain();
    await settle();
    first.wishes.beginPlay();
    // The worst that is on offer.
    for (let at = 0; at < 200 && first.model.view.peek()?.phase !== 'ended'; at += 1) {
      const decision = first.model.view.peek()?.decision ?? null;
      const worst = decision?.options.toReversed().find(({ open }) => open);
      if (decision === null || worst === undefined) first.wishes.continue();
      else {
        first.wishes.choose(worst.id);
        first.wishes.decide();
      }
    }
    const ids = other.told.at(-1)?.answers.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.some((id) => id.endsWith('.2'))).toBe(true);
    expect(first.model.course.value?.attempts).toBe(2);
    expect(other.told.at(-1)?.result?.percent).toBeGreaterThanOrEqual(before?.percent ?? 0);
    expect(first.model.course.value?.first?.percent).toBe(before?.percent);
  });

  it('shows no other learner’s run, and a course of another learner begins at its beginning', async () => {
    const other = nobodyYet();
    const first = await aRun(other);
    step(first);
    const test = await aVisit(nobodyYet(), {}, { storage: first.storage });
    expect(test.model.resumable.value).toEqual([]);
    expect(test.model.course.value).toMatchObject({ attempts: 0, first: null, best: null });
  });
});

describe('an earlier visit', () => {
  it('that ended with a debrief opens it again and is judged no second time', async () => {
    const other = nobodyYet();
    const before = await aRun(other);
    await playToTheEnd(before);
    const told = other.told.length;

    const test = await aVisit(other);
    expect(test.model.course.value?.attempts).toBe(1);
    expect(test.model.resumable.value).toMatchObject([{ finished: true }]);
    resumeOf(test);
    await settle();
    expect(test.model.debrief.value?.score).toEqual(before.model.debrief.value?.score);
    expect(other.told).toHaveLength(told);
  });

  it.each([
    ['course/damaged', (kept: string) => kept.slice(0, -4)],
    ['course/other-format', (kept: string) => kept.replace(/^A/u, 'C')],
    ['course/damaged', () => 'viewed=1,2,3|lastviewedslide=3'],
  ])('whose state cannot be read is told of as %s, handed over as a file, and a new run can be begun', async (code, spoil) => {
    const other = nobodyYet();
    await aRun(other);
    other.kept = spoil(other.kept ?? '');
    const raw = other.kept;
    const test = await aVisit(other);
    expect(codesOf(test)).toEqual([code]);
    expect(test.model.resumable.value).toEqual([]);
    test.model.notices.value[0]?.download?.();
    expect(test.files).toEqual([{ name: 'small-kept.txt', type: 'text/plain', text: raw }]);
    test.wishes.openBrief('small');
    await settle();
    test.wishes.beginPlay();
    expect(other.kept).not.toBe(raw);
  });

  it('with a package that was replaced in mid-course keeps attempts and results and offers a fresh start', async () => {
    const other = nobodyYet();
    await playToTheEnd(await aRun(other));
    const replaced = { ...small, logic: { ...small.logic, hash: 'e'.repeat(64) } };
    const test = await aVisit(other, {}, { pack: replaced });
    expect(codesOf(test)).toEqual(['course/other-rules']);
    expect(test.model.course.value).toMatchObject({ attempts: 1, best: { percent: expect.any(Number) } });
    expect(test.model.resumable.value).toEqual([]);
  });
});

describe.each([['small', small] as const, ...listShippedScenarios().map((id) => [id, loadShippedScenario(id)] as const)])(
  'a tab that is closed after any decision of %s',
  (id, pack) => {
    it('leaves the learner where she stood', async () => {
      const course = { scenarios: [id] };
      const other = nobodyYet();
      let test = await aRun(other, { course }, { pack });
      let decided = 0;
      for (let at = 0; at < 300 && test.model.view.peek()?.phase !== 'ended'; at += 1) {
        const before = test.model.view.peek()?.book.length ?? 0;
        step(test);
        const view = test.model.view.peek();
        if (view === null || view.book.length === before || view.phase === 'ended') continue;
        decided += 1;
        test = await aVisit(other, { course }, { pack });
        resumeOf(test);
        await settle();
        expect(test.model.view.value).toEqual(view);
      }
      await settle();
      expect(decided).toBeGreaterThan(2);
      expect(decided).toBe(test.model.view.value?.book.length);
      expect(test.model.course.value?.attempts).toBe(1);
      const decoded = decodeCourse(createEngine(pack.logic), other.kept ?? '');
      expect(decoded).toMatchObject({ ok: true, state: { begun: 1, attempts: 1 } });
    });
  },
);

describe('a launch', () => {
  it.each(['review', 'browse'] as const)('for looking (%s) shows how the learner stands and writes nothing', async (mode) => {
    const other = nobodyYet();
    await playToTheEnd(await aRun(other));
    const told = other.told.length;
    const test = await aRun(other, { launch: { mode } });
    await playToTheEnd(test);
    expect(test.model.course.value).toMatchObject({ mode, attempts: 1 });
    expect(test.model.debrief.value).not.toBeNull();
    expect(other.told).toHaveLength(told);
  });

  it('sets the pass mark before the package, and the package before the scenario; the shown one is the used one', async () => {
    for (const [system, own, used] of [
      [95, 80, 95],
      [null, 80, 80],
      [null, null, small.logic.passMark],
    ] as const) {
      const other = nobodyYet();
      const test = await aRun(other, { launch: { passMark: system }, course: { passMark: own } });
      await playToTheEnd(test);
      expect(test.model.course.value?.passMark ?? test.model.catalogue.value[0]?.passMark).toBe(used);
      expect(test.model.debrief.value?.score.passMark).toBe(used);
      expect(test.model.open.value?.logic.passMark).toBe(used);
      expect(other.told.at(-1)?.result?.passMark).toBe(used);
      expect(other.told.at(-1)?.result?.passed).toBe(test.model.debrief.value?.score.passed);
    }
  });

  it('fixes law and length where the package does', async () => {
    const test = await aRun(nobodyYet(), { course: { ruleset: 'japan-2025', length: 'express' } });
    expect(test.model.course.value).toMatchObject({ choosesLength: false, choosesRuleset: false });
    expect(test.model.view.value).toMatchObject({ ruleset: 'japan-2025', length: 'express' });
  });

  it('without sound is silent at the first visit, and the learner’s own choice stands afterwards', async () => {
    const other = nobodyYet();
    const test = await aRun(other, { launch: { sound: false } });
    expect(test.model.settings.value.muted).toBe(true);
    const again = await aVisit(other, { launch: { sound: false } });
    expect(again.model.settings.value.muted).toBe(false);
  });

  it.each(['lms/no-api', 'lms/not-launched', 'lms/not-opened', 'lms/token-used', 'lms/unreachable'] as const)(
    'that fails (%s) is told in a sentence, and the case can be played to its debrief and taken along',
    async (fault) => {
      const other = nobodyYet();
      const test = await aRun(other, { fault });
      expect(codesOf(test)).toEqual([fault]);
      await playToTheEnd(test);
      expect(test.model.debrief.value).not.toBeNull();
      expect(test.model.course.value).toMatchObject({ line: { is: 'none' }, canLeave: false, attempts: 1 });
      expect(other.told).toEqual([]);
      expect(savesOf(test)).toEqual([]);
      test.wishes.download('record');
      expect(test.files[0]?.name).toMatch(/^small-record-.*\.json$/u);
    },
  );

  it('that is never answered is given up, and nothing is written to it later', async () => {
    const other = nobodyYet();
    const test = await aRun(other, { isSilent: true });
    expect(codesOf(test)).toEqual(['lms/unreachable']);
    step(test);
    expect(other.told).toEqual([]);
  });

  it('of a page of its own keeps its runs in the browser and has nothing to leave', async () => {
    const test = await aRun(nobodyYet(), { course: { target: 'web' } });
    expect(savesOf(test)).toHaveLength(1);
    expect(test.model.course.value).toMatchObject({ standard: null, canLeave: false });
    expect(codesOf(test)).toEqual([]);
  });
});

describe('a line', () => {
  it('that fails is told of once, offers another try and the record, and is forgotten once it has saved', async () => {
    const other = nobodyYet();
    const test = await aRun(other);
    step(test);
    test.say({ is: 'saving' });
    test.say({ is: 'failing', tries: 1 });
    test.say({ is: 'saving' });
    test.say({ is: 'failing', tries: 2 });
    expect(codesOf(test)).toEqual(['lms/failing']);
    expect(test.model.course.value?.line).toEqual({ is: 'failing', tries: 2 });

    const [notice] = test.model.notices.value;
    notice?.download?.();
    expect(test.files).toHaveLength(1);
    test.wishes.dismissNotice(notice?.id ?? '');
    test.say({ is: 'saving' });
    test.say({ is: 'failing', tries: 3 });
    expect(codesOf(test)).toEqual([]);
    notice?.retry?.();
    expect(other.tries).toBe(1);
    test.say({ is: 'failing', tries: 4 });
    expect(codesOf(test)).toEqual(['lms/failing']);
    test.say({ is: 'saved' });
    expect(codesOf(test)).toEqual([]);
  });

  it('that is lost in mid-run is told of, and play goes on to the debrief', async () => {
    const test = await aRun(nobodyYet());
    step(test);
    test.say({ is: 'failing', tries: 1 });
    test.say({ is: 'lost', tries: 5 });
    expect(codesOf(test)).toEqual(['lms/lost']);
    await playToTheEnd(test);
    expect(test.model.debrief.value).not.toBeNull();
  });
});

describe('save and exit', () => {
  it('ends the session once and says that the window may be closed, and Back leads nowhere', async () => {
    const other = nobodyYet();
    const test = await aRun(other);
    step(test);
    test.wishes.leaveCourse();
    test.wishes.leaveCourse();
    await settle();
    expect(other.closed).toBe(1);
    expect(test.gone).toEqual([]);
    expect(test.model.screen.value).toEqual({ name: 'left' });
    expect(test.model.course.value?.leaving).toBe('gone');
    test.history.back();
    expect(test.model.screen.value).toEqual({ name: 'left' });
  });

  it('leads to where the system wants the learner', async () => {
    const test = await aRun(nobodyYet(), { leadsTo: 'https://lms.example.jp/course/1' });
    test.wishes.leaveCourse();
    await settle();
    expect(test.gone).toEqual(['https://lms.example.jp/course/1']);
  });

  it('holds the learner back where something could not be saved, until she asks again', async () => {
    const test = await aRun(nobodyYet(), { leadsTo: 'https://lms.example.jp/course/1' });
    test.say({ is: 'failing', tries: 3 });
    test.wishes.leaveCourse();
    await settle();
    expect(test.gone).toEqual([]);
    expect(test.model.course.value).toMatchObject({ leaving: 'gone', leadsOn: true });
    test.wishes.leaveCourse();
    expect(test.gone).toEqual(['https://lms.example.jp/course/1']);
  });
});

describe('the language of a course', () => {
  it('is the first wished one that it speaks, else the one that it names first', () => {
    expect(chooseSpoken(['fr-FR', 'en-GB', 'ja'], ['ja', 'en'])).toBe('en');
    expect(chooseSpoken(['fr'], ['en', 'ja'])).toBe('en');
    expect(chooseSpoken(['en'], ['ja'])).toBe('ja');
    expect(chooseSpoken([], ['xx'])).toBe('ja');
  });
});

describe('the time that a record tells', () => {
  it('is counted at the table while the page is in sight, and goes on after a return', async () => {
    const other = nobodyYet();
    const test = await aRun(other);
    step(test);
    const played = () => {
      const decoded = decodeCourse(engine, other.kept ?? '');
      return decoded.ok ? decoded.state.run?.played : undefined;
    };
    const before = played();
    expect(before).toMatchObject({ on: '2026-11-22', seconds: expect.any(Number) });
    test.isInSight.value = false;
    // Somebody else uses the computer meanwhile: the clock of the test goes on by a second whenever it is asked.
    for (let at = 0; at < 50; at += 1) test.model.readMoment();
    test.isInSight.value = true;
    step(test);
    const away = (played()?.seconds ?? Infinity) - (before?.seconds ?? 0);
    expect(away).toBeLessThan(20);

    const again = await aVisit(other);
    resumeOf(again);
    await settle();
    step(again);
    expect(played()?.seconds).toBeGreaterThan((before?.seconds ?? 0) + away);
  });
});
