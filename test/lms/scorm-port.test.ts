import { describe, expect, it } from 'vitest';
import { createScorm12Port } from '#lms/scorm12.ts';
import { aCourse, anAnswer } from '#test/support/cmi5-page.ts';
import { aScormPage, aScormStanding, began, scormStandards } from '#test/support/scorm-page.ts';

describe.each(scormStandards)('a session of $standard', ({ standard, names }) => {
  const one = aScormStanding([anAnswer('stop-what', began + 60_000)]);
  const two = aScormStanding([anAnswer('stop-what', began + 60_000), anAnswer('wish-to-clean', began + 120_000)]);
  const statusElement = standard === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status';

  it('says at once that it is incomplete and is to be resumed, before anything is reported', async () => {
    const page = aScormPage(standard);

    const launch = await page.port.open();

    expect(launch).toMatchObject({ ok: true, mode: 'normal', kept: null, passMark: null, languages: [], sound: null, leadsBack: false });
    expect(page.lms.held).toMatchObject({ [statusElement]: 'incomplete' });
    expect(Object.values(page.lms.held)).toContain('suspend');
    expect(page.line).toEqual({ is: 'idle' });
  });

  it('commits each report at once', async () => {
    const page = aScormPage(standard);
    await page.port.open();

    page.port.report(one);

    expect(page.lms.held).toMatchObject({ 'cmi.suspend_data': one.kept, 'cmi.interactions.0.id': 'stop-what' });
    expect(page.line).toEqual({ is: 'saved' });
  });

  it('tells an answer once, however often it is handed over', async () => {
    const page = aScormPage(standard);
    await page.port.open();
    page.port.report(two);
    const before = page.lms.log.length;

    page.port.report(two);

    expect(page.lms.log.slice(before)).toEqual([names.save]);
  });

  it('goes on with the state of the last session, and adds to the answers that are there', async () => {
    const first = aScormPage(standard);
    await first.port.open();
    first.port.report(one);
    const again = aScormPage(standard, { held: first.lms.endLaunch() });

    const launch = await again.port.open();
    again.port.report({ ...two, answers: two.answers.slice(1) });

    expect(launch).toMatchObject({ kept: one.kept });
    expect(again.lms.held).toMatchObject({ 'cmi.interactions.0.id': 'stop-what', 'cmi.interactions.1.id': 'wish-to-clean' });
  });

  it('hands on a foreign state as it is', async () => {
    const held = { 'cmi.suspend_data': ' {"bookmark":"slide 3"} ' };
    expect(await aScormPage(standard, { held }).port.open()).toMatchObject({ kept: ' {"bookmark":"slide 3"} ' });
  });

  it('goes on in a session that was begun before the frame was reloaded', async () => {
    const first = aScormPage(standard, { refusals: [`${names.begin}: A session begins once.`] });
    await first.port.open();
    first.port.report(one);
    const reloaded = aScormPage(standard, { lms: first.lms });

    const launch = await reloaded.port.open();
    reloaded.port.report({ ...two, answers: two.answers.slice(1) });

    expect(launch).toMatchObject({ ok: true, kept: one.kept });
    expect(first.lms.held).toMatchObject({ 'cmi.suspend_data': two.kept, 'cmi.interactions.1.id': 'wish-to-clean' });
  });

  it('is not opened again in a frame that has ended it', async () => {
    const first = aScormPage(standard, { refusals: [`${names.begin}: A session begins once.`] });
    await first.port.open();
    await first.live(first.port.close());

    expect(await aScormPage(standard, { lms: first.lms }).port.open()).toEqual({ ok: false, fault: 'lms/not-opened' });
  });

  it('is opened once and ended once, and takes nothing after its end', async () => {
    const page = aScormPage(standard);
    await Promise.all([page.port.open(), page.port.open()]);
    page.port.report(one);

    expect(await page.live(Promise.all([page.port.close(), page.port.close()]))).toEqual([null, null]);
    page.port.report(two);
    page.hide();
    page.port.tryAgain();
    page.pass(600_000);

    expect(page.lms.log.filter((call) => [names.begin, names.end].includes(call))).toEqual([names.begin, names.end]);
    expect(page.lms.log.at(-1)).toBe(names.end);
    expect(page.lms.held).toMatchObject({ 'cmi.suspend_data': one.kept });
  });

  it('saves the time spent when the page goes out of sight, and ends nothing', async () => {
    const page = aScormPage(standard);
    await page.port.open();
    page.port.report(one);
    page.pass(90_000);

    page.hide();

    expect(Object.values(page.lms.held)).toContain(standard === 'scorm12' ? '0000:01:30.00' : 'PT1M30S');
    expect(page.lms.log).not.toContain(names.end);
  });

  it('saves nothing when a page goes out of sight that has nothing to save', async () => {
    const page = aScormPage(standard);
    await page.port.open();
    const before = page.lms.log.length;

    page.hide();

    expect(page.lms.log).toHaveLength(before);
  });

  it.each(['browse', 'review'])('writes nothing in a launch for %s', async (mode) => {
    const page = aScormPage(standard, { held: { 'cmi.core.lesson_mode': mode, 'cmi.mode': mode, 'cmi.suspend_data': 'state' } });

    const launch = await page.port.open();
    page.port.report(one);
    page.hide();
    await page.live(page.port.close());

    expect(launch).toMatchObject({ ok: true, mode, kept: 'state' });
    expect(page.lms.log).toEqual([names.begin, names.end]);
    expect(page.line).toEqual({ is: 'idle' });
  });

  it('never hands over a state that an LMS need not take', async () => {
    const page = aScormPage(standard);
    await page.port.open();

    page.port.report({ ...one, kept: 'x'.repeat(4097) });
    expect(page.line).toEqual({ is: 'failing', tries: 1 });
    page.port.report({ ...one, kept: '判断' });
    expect(page.line).toEqual({ is: 'failing', tries: 2 });

    page.port.report({ ...one, kept: 'x'.repeat(4096) });
    expect(page.line).toEqual({ is: 'saved' });
  });

  it('is not there where no window has the API, and everything may be asked of it all the same', async () => {
    const page = aScormPage(standard, { bend: () => ({}) });
    const port = createScorm12Port(
      { window: {}, now: () => 0, minutesAhead: () => 0, after: () => () => undefined, onHidden: () => () => undefined },
      aCourse(),
    );

    expect(await port.open()).toEqual({ ok: false, fault: 'lms/no-api' });
    expect(await page.port.open()).toEqual({ ok: false, fault: 'lms/not-opened' });
    for (const each of [port, page.port]) {
      each.report(one);
      each.tryAgain();
      expect(await each.close()).toBeNull();
    }
    expect(page.lms.log).toEqual([]);
  });
});
