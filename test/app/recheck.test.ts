import { describe, expect, it } from 'vitest';
import { nobodyYet } from '#test/support/a-course.ts';
import { visitRecheck, worstOf } from '#test/support/a-recheck-page.ts';
import { FakeStorage, openForbidden } from '#test/storage/fake-storage.ts';

type Visit = ReturnType<typeof visitRecheck>;
const codesOf = ({ model }: Visit) => model.notices.value.map(({ code }) => code);
const answerAll = ({ recheck, answer, bestOf }: Visit): void => recheck.questions.forEach((_, at) => answer(bestOf(at)));

describe('a recheck over a line', () => {
  it('tells each answer once, under a name of its own, with what it earned and how long it took', () => {
    const other = nobodyYet();
    const visit = visitRecheck({ at: other });
    visit.model.begin();
    expect(other.told.at(-1)).toMatchObject({ answers: [], progress: 0, result: null });
    const [first] = visit.recheck.questions;
    visit.answer(worstOf(visit.recheck, 0), { reads: false });
    const [answer] = other.told.at(-1)?.answers ?? [];
    expect(answer).toMatchObject({ id: `recheck.${first?.decision}`, chosen: worstOf(visit.recheck, 0), confidence: 'high', credit: 0 });
    expect(Object.keys(answer?.question ?? {})).toEqual(['ja', 'en']);
    expect(answer?.right).not.toEqual([]);
    expect(answer?.objectives).not.toEqual([]);
    expect(answer?.answeredAt).toBeGreaterThan(answer?.askedAt ?? Infinity);
    expect(other.told.at(-1)?.progress).toBeCloseTo(0.2);
  });

  it('goes on where it was left: first at the explanation, then at the next question', () => {
    const other = nobodyYet();
    const one = visitRecheck({ at: other });
    one.model.begin();
    one.answer(one.bestOf(0), { reads: false });
    const two = visitRecheck({ at: other });
    expect(two.model.screen.value).toBe('sheet');
    two.model.resume();
    expect(two.model.place.value).toMatchObject({ is: 'told', at: 0 });
    two.model.readOn();
    const three = visitRecheck({ at: other });
    expect(three.model.place.value).toMatchObject({ is: 'asked', at: 1 });
  });

  it('has the result with the last answer, before it is read, and never lowers the best or loses the first', () => {
    const other = nobodyYet();
    const visit = visitRecheck({ at: other });
    visit.model.begin();
    visit.recheck.questions.forEach((_, at) => visit.answer(visit.bestOf(at), { reads: at < 4 }));
    expect(visit.model.place.value).toMatchObject({ is: 'told', at: 4 });
    expect(other.told.at(-1)).toMatchObject({ progress: 1, result: { percent: 100, passed: true } });
    visit.model.readOn();
    expect(visit.model.course.value).toMatchObject({ attempts: 1, best: { percent: 100, passed: true, on: '2026-11-23' } });
    visit.model.begin();
    visit.recheck.questions.forEach((_, at) => visit.answer(worstOf(visit.recheck, at)));
    expect(other.told.at(-1)?.result).toMatchObject({ percent: 100, passed: true });
    expect(
      other.told
        .at(-1)
        ?.answers.map(({ id }) => id)
        .slice(5),
    ).toEqual(visit.recheck.questions.map(({ decision }) => `recheck.${decision}.2`));
    expect(visit.model.course.value).toMatchObject({ attempts: 2, first: { percent: 100 }, best: { percent: 100 } });
    expect(visit.model.judged.value?.score).toMatchObject({ percent: 0, passed: false });
  });

  it.each(['review', 'browse'] as const)('that was opened for %s writes nothing and counts nothing', (mode) => {
    const other = nobodyYet();
    const visit = visitRecheck({ at: other, mode });
    visit.model.begin();
    answerAll(visit);
    expect(visit.model.judged.value?.score.percent).toBe(100);
    expect(other.told).toEqual([]);
    expect(visit.model.course.value).toMatchObject({ attempts: 0, best: null });
  });

  it('goes on without a line, and says so', () => {
    const other = nobodyYet();
    const visit = visitRecheck({ at: other, fault: 'lms/no-api' });
    visit.model.begin();
    answerAll(visit);
    expect(codesOf(visit)).toEqual(['lms/no-api']);
    expect(visit.model.judged.value?.score.percent).toBe(100);
    expect(other.told).toEqual([]);
  });

  it('offers the result as far as it goes while nothing can be saved, and tries again', () => {
    const other = nobodyYet();
    const visit = visitRecheck({ at: other });
    visit.model.begin();
    visit.answer(visit.bestOf(0));
    visit.say({ is: 'failing', tries: 3 });
    const [notice] = visit.model.notices.value;
    expect(notice?.code).toBe('lms/failing');
    notice?.download?.();
    notice?.retry?.();
    expect(other.tries).toBe(1);
    const [file] = visit.offered;
    expect(file?.name).toBe('recheck-result-2026-11-23.json');
    expect(JSON.parse(file?.text ?? '')).toMatchObject({ earlierOn: '2026-11-16', score: null, answers: [{ now: { rating: 'best' } }] });
  });

  it('takes over no run of another recheck, and hands what was kept back as it was written', () => {
    const other = nobodyYet();
    const one = visitRecheck({ at: other });
    one.model.begin();
    answerAll(one);
    const { kept } = other;
    const two = visitRecheck({ at: other, id: 'def456' });
    expect(codesOf(two)).toEqual(['course/other-rules']);
    two.model.notices.value[0]?.download?.();
    expect(two.offered[0]?.text).toBe(kept);
    expect(two.model.run.value).toBeNull();
    expect(two.model.course.value).toMatchObject({ attempts: 1, best: { percent: 100 } });
  });

  it('is left once', () => {
    const other = nobodyYet();
    const { model } = visitRecheck({ at: other });
    model.leave();
    model.leave();
    expect(other.closed).toBe(1);
    expect(model.screen.value).toBe('left');
  });
});

describe('a recheck without a line', () => {
  it('is kept in the browser, apart from every other recheck', () => {
    const storage = new FakeStorage();
    const one = visitRecheck({ at: () => storage });
    one.model.begin();
    one.answer(one.bestOf(0));
    expect(visitRecheck({ at: () => storage }).model.place.value).toMatchObject({ is: 'asked', at: 1 });
    expect(visitRecheck({ at: () => storage, id: 'def456' }).model.run.value).toBeNull();
  });

  it('goes on where the browser keeps nothing, says so once, and can still be saved', () => {
    const visit = visitRecheck({ at: openForbidden });
    visit.model.begin();
    answerAll(visit);
    expect(codesOf(visit)).toEqual(['storage/blocked']);
    visit.model.saveResult();
    expect(JSON.parse(visit.offered[0]?.text ?? '')).toMatchObject({ score: { percent: 100, passed: true } });
    expect(visit.offered[0]?.text).not.toMatch(/somebody/u);
  });

  it('says so where the storage is full', () => {
    const storage = new FakeStorage();
    storage.isFull = true;
    const visit = visitRecheck({ at: () => storage });
    visit.model.begin();
    expect(codesOf(visit)).toEqual(['storage/full']);
  });
});
