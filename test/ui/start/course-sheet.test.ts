import { describe, expect, it } from 'vitest';
import { step } from '#test/app/an-app.ts';
import { type CourseVisit, type KeptCourse, nobodyYet, visitCourse } from '#test/support/a-course.ts';
import { drawApp } from '../a-drawn-app.ts';

async function drawCourse(other: KeptCourse, visit: CourseVisit = {}, search = '?seed=fixed&lang=ja') {
  const { course, say } = await visitCourse(other, visit);
  return { ...(await drawApp({ course, search })), say };
}

async function drawRun(other: KeptCourse, visit: CourseVisit = {}) {
  const drawn = await drawCourse(other, visit);
  await drawn.press('.ways-in .button-decide');
  await drawn.after(() => drawn.wishes.beginPlay());
  return drawn;
}

const wordsOf = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent.trim());

describe('the sheet of a course', () => {
  it('tells time, size and pass mark before anything is begun, and leads nowhere but into the case and out', async () => {
    const { root } = await drawCourse(nobodyYet(), { course: { passMark: 80, ruleset: 'japan-2025' } });
    expect(wordsOf(root, '.course-facts dd').slice(0, 3)).toEqual(['15分', '全2幕・判断3回', '80点以上']);
    expect(wordsOf(root, '.course-facts dt')).toContain('法令');
    expect(root.querySelectorAll('a[href*="join"], a[href*="workshop"], input[type="file"]')).toHaveLength(0);
    expect(wordsOf(root, '.more-ways li')).toEqual(['保存して終了']);
    expect(root.querySelector('.course-kept')?.textContent).toContain('LMS');
  });

  it('offers to go on, shows how far the run has come, and asks before it drops it', async () => {
    const other = nobodyYet();
    const before = await drawRun(other);
    await before.after(() => step(before));
    const { root, press, model } = await drawCourse(other);
    expect(wordsOf(root, '.course-progress')).toEqual(['第1幕 / 全2幕・判断 1 / 3']);
    expect(root.querySelectorAll('.course-acts i')).toHaveLength(2);
    await press('.ways-in > .button-line');
    expect(model.screen.value.name).toBe('start');
    expect(root.querySelector('.ask')?.textContent).toContain('残りません');
    await press('.ask .button-line');
    expect(model.screen.value.name).toBe('brief');
  });

  it('shows attempts, first and best result once there are any', async () => {
    const other = nobodyYet();
    const before = await drawRun(other);
    for (let at = 0; at < 50 && before.model.view.value?.phase !== 'ended'; at += 1) await before.after(() => step(before));
    const { root } = await drawCourse(other);
    expect(wordsOf(root, '.course-results dd')).toEqual(['1回', expect.stringMatching(/^\d+点/u), expect.stringMatching(/^\d+点/u)]);
  });

  it.each([
    ['nothing is saved where no system was found', { fault: 'lms/no-api' as const }, '保存されません'],
    ['nothing counts in a launch for looking', { launch: { mode: 'review' as const } }, '反映されません'],
    ['the browser keeps a page of its own', { course: { target: 'web' as const } }, 'このブラウザー'],
  ])('says that %s', async (_, visit, words) => {
    const { root } = await drawCourse(nobodyYet(), visit);
    expect(root.querySelector('.course-kept')?.textContent).toContain(words);
  });

  it('offers only the languages of the course', async () => {
    const both = await drawCourse(nobodyYet());
    expect(both.findAll('.language-switch button')).toHaveLength(2);
    const one = await drawCourse(nobodyYet(), { course: { languages: ['ja'] } });
    expect(one.findAll('.language-switch button')).toHaveLength(0);
  });
});

describe('the table of a course', () => {
  it('says quietly whether it is saved, and gives the record away from the pause', async () => {
    const drawn = await drawRun(nobodyYet());
    for (const [line, word] of [
      [{ is: 'saving' as const }, '保存中'],
      [{ is: 'saved' as const }, '保存済み'],
      [{ is: 'failing' as const, tries: 1 }, '未保存'],
    ] as const) {
      await drawn.after(() => drawn.say(line));
      expect(wordsOf(drawn.root, '.bar-line')).toEqual([word]);
    }
    expect(drawn.find('.notice').textContent).toContain('保存できていません');
    await drawn.press('.bar-menu');
    expect(drawn.find('.menu-dialog').textContent).not.toContain('この端末');
    expect(wordsOf(drawn.root, '.menu-list button')).toEqual(expect.arrayContaining(['保存して終了', '記録をファイルに保存する']));
  });

  it('is left by a button, and a sheet says whether the window may be closed', async () => {
    const drawn = await drawRun(nobodyYet());
    await drawn.press('.bar-leave');
    expect(drawn.root.dataset['screen']).toBe('left');
    expect(drawn.find('.left-sheet').textContent).toContain('閉じてかまいません');
    await drawn.after(() => drawn.say({ is: 'failing', tries: 2 }));
    expect(drawn.find('.left-sheet').textContent).toContain('保存できていない');
    await drawn.press('.left-sheet .button-decide');
    expect(drawn.files).toHaveLength(1);
  });
});
