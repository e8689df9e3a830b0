import { describe, expect, it } from 'vitest';
import type { LmsLine } from '#session/lms-port.ts';
import { anAnswer, aResult } from '#test/support/cmi5-page.ts';
import { aScormPage, aScormStanding, began, scormStandards } from '#test/support/scorm-page.ts';
import type { StrictScorm } from '#test/support/strict-scorm.ts';

type Api = StrictScorm['api'];

describe.each(scormStandards)('a session of $standard with an LMS that goes wrong', ({ standard, names }) => {
  const one = aScormStanding([anAnswer('stop-what', began + 60_000)]);
  const two = aScormStanding([anAnswer('stop-what', began + 60_000), anAnswer('wish-to-clean', began + 120_000)]);
  const throwing = () => {
    throw new Error('The LMS has broken down.');
  };
  const allOf = (api: Api, method: (...words: readonly unknown[]) => unknown) =>
    Object.fromEntries(Object.keys(api).map((name) => [name, method]));

  it.each([
    ['throws at every call', throwing],
    ['says "false" to everything', () => 'false'],
    ['says false to everything', () => false],
  ])('is not opened where the API %s', async (_what, method) => {
    const page = aScormPage(standard, { bend: (api) => allOf(api, method) });
    expect(await page.port.open()).toEqual({ ok: false, fault: 'lms/not-opened' });
  });

  it('takes booleans, numbers and nothing for an answer', async () => {
    const said: Readonly<Record<string, unknown>> = { true: true, false: false };
    const page = aScormPage(standard, {
      bend: (api) =>
        Object.fromEntries(
          Object.entries(api).map(([name, method]) => [
            name,
            (...words: readonly unknown[]) => {
              const answer = method(...words);
              return name === names.code ? Number(answer) : name === names.write ? undefined : (said[answer] ?? answer);
            },
          ]),
        ),
    });
    await page.port.open();

    page.port.report(one);

    expect(page.line).toEqual({ is: 'saved' });
    expect(page.lms.held).toMatchObject({ 'cmi.suspend_data': one.kept });
  });

  it('notices an API that says "true" and keeps nothing', async () => {
    const page = aScormPage(standard, {
      bend: (api) => ({ ...allOf(api, () => 'true'), [names.read]: () => '', [names.code]: () => '0' }),
    });
    await page.port.open();

    page.port.report(one);

    expect(page.line).toEqual({ is: 'failing', tries: 1 });
  });

  it('notices an API that keeps a part of the state, and hands everything over once more', async () => {
    let isShort = true;
    const page = aScormPage(standard, {
      bend: (api) => ({
        ...api,
        [names.read]: (element: string) => api[names.read]?.(element).slice(0, isShort && element === 'cmi.suspend_data' ? 3 : undefined),
      }),
    });
    await page.port.open();
    page.port.report(one);
    expect(page.line).toEqual({ is: 'failing', tries: 1 });
    const before = page.lms.log.length;

    isShort = false;
    page.port.tryAgain();

    expect(page.line).toEqual({ is: 'saved' });
    expect(page.lms.log.slice(before)).toContain(`${names.write} cmi.suspend_data ${one.kept}`);
  });

  it.each([
    ['commit', ['save']],
    ['writing, commit and reading', ['save', 'write', 'read']],
  ] as const)('loses nothing where for a minute every %s fails', async (_what, broken) => {
    const page = aScormPage(standard, {
      bend: (api, { now }) => {
        const isBroken = () => now() >= began + 60_000 && now() < began + 120_000;
        const bent = broken.map((key) => [
          names[key],
          (...words: readonly unknown[]) => (isBroken() ? (key === 'read' ? '' : 'false') : api[names[key]]?.(...words)),
        ]);
        const code = () => (isBroken() ? '101' : api[names.code]?.());
        return { ...api, ...Object.fromEntries(bent), [names.code]: code };
      },
    });
    await page.port.open();
    page.pass(60_000);

    page.port.report(one);
    page.pass(20_000);
    page.port.report(two);
    expect(page.line).toMatchObject({ is: 'failing' });
    page.pass(60_000);

    expect(page.line).toEqual({ is: 'saved' });
    expect(page.lms.held).toMatchObject({
      'cmi.suspend_data': two.kept,
      'cmi.interactions.0.id': 'stop-what',
      'cmi.interactions.1.id': 'wish-to-clean',
    });
  });

  it('tries at least three times on its own with growing waits, and then whenever it is asked or told something', async () => {
    const tries: number[] = [];
    const page = aScormPage(standard, {
      bend: (api, { now }) => ({
        ...api,
        [names.save]: () => {
          tries.push(now() - began);
          return 'false';
        },
      }),
    });
    await page.port.open();
    page.pass(3_600_000);
    const waits = tries.slice(1).map((at, number) => at - (tries[number] ?? 0));
    expect(waits).toEqual([1000, 2000, 4000, 8000, 15_000, 30_000, 60_000]);

    page.port.report(one);
    page.port.tryAgain();

    expect(tries).toHaveLength(10);
    expect(page.line).toEqual({ is: 'failing', tries: 10 });
  });

  it('does not keep a learner at the door who leaves while nothing can be saved', async () => {
    const page = aScormPage(standard, { bend: (api) => ({ ...api, [names.save]: () => 'false' }) });
    await page.port.open();
    page.port.report(one);
    const before = page.now();

    await page.live(page.port.close());

    expect(page.now() - before).toBeLessThan(5000);
    expect(page.lms.log.at(-1)).toBe(names.end);
  });

  it('gives up where the LMS has ended the session itself, and says so', async () => {
    const over = standard === 'scorm12' ? '301' : '143';
    let isOver = false;
    const page = aScormPage(standard, {
      bend: (api) => ({
        ...api,
        [names.save]: () => (isOver ? 'false' : api[names.save]?.('')),
        [names.code]: () => (isOver ? over : api[names.code]?.()),
      }),
    });
    await page.port.open();
    page.port.report(one);

    isOver = true;
    page.port.report(two);
    const lost: LmsLine = { is: 'lost', tries: 1 };
    expect(page.line).toEqual(lost);
    page.port.tryAgain();
    page.pass(600_000);
    await page.live(page.port.close());

    expect(page.lines.filter(({ is }) => is === 'lost')).toHaveLength(1);
    expect(page.lms.log).not.toContain(names.end);
  });

  it('reports the result all the same where an LMS takes no questions', async () => {
    const refusing = standard === 'scorm12' ? '401' : '402';
    let code = '0';
    const page = aScormPage(standard, {
      bend: (api) => ({
        ...api,
        [names.write]: (element: string, value: string) => {
          code = element.startsWith('cmi.interactions') ? refusing : '0';
          return code === '0' ? api[names.write]?.(element, value) : 'false';
        },
        [names.code]: () => (code === '0' ? api[names.code]?.() : code),
      }),
    });
    await page.port.open();

    page.port.report(aScormStanding(two.answers, aResult(80)));

    expect(page.line).toEqual({ is: 'saved' });
    expect(Object.values(page.lms.held)).toContain('passed');
    expect(Object.keys(page.lms.held).filter((element) => element.startsWith('cmi.interactions'))).toEqual([]);
  });

  it('stops offering a question that an LMS never takes and gives no reason for', async () => {
    let offered = 0;
    const page = aScormPage(standard, {
      bend: (api) => ({
        ...api,
        [names.write]: (element: string, value: string) => {
          if (!element.startsWith('cmi.interactions')) return api[names.write]?.(element, value);
          offered += 1;
          return 'false';
        },
      }),
    });
    await page.port.open();

    for (let times = 0; times < 9; times += 1) page.port.report(one);

    expect(offered).toBe(3);
    expect(page.line).toEqual({ is: 'saved' });
  });
});

describe('a session of SCORM 1.2 with an LMS that has not every optional part', () => {
  const bendChildren = (children: string) => (api: Api) => ({
    ...api,
    LMSGetValue: (element: string) => (element.endsWith('._children') ? children : api['LMSGetValue']?.(element)),
  });

  it('says nothing of questions and objectives where the LMS names no parts of them', async () => {
    const page = aScormPage('scorm12', { bend: bendChildren('') });
    await page.port.open();

    page.port.report(aScormStanding([anAnswer('stop-what', began)], aResult(80)));

    expect(page.lms.log.filter((call) => /interactions|objectives/u.test(call))).toEqual([]);
    expect(page.lms.held).toMatchObject({ 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '80' });
  });

  it('says of a question what the LMS has a part for', async () => {
    const page = aScormPage('scorm12', { bend: bendChildren('id, type,student_response,result') });
    await page.port.open();

    page.port.report(aScormStanding([anAnswer('stop-what', began)]));

    expect(page.lms.log.filter((call) => call.includes('interactions'))).toEqual([
      'LMSSetValue cmi.interactions.0.id stop-what',
      'LMSSetValue cmi.interactions.0.type choice',
      'LMSSetValue cmi.interactions.0.student_response a',
      'LMSSetValue cmi.interactions.0.result correct',
    ]);
  });
});
