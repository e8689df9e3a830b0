import { describe, expect, it } from 'vitest';
import type { ExerciseStore } from '#storage/exercise-store.ts';
import { aBrowser, openWindow, settlePage, startExercise } from './a-workshop-page.ts';

describe('an exercise on one computer', () => {
  it('is begun with one wish and stands at its lobby, with a picture for the room', async () => {
    const window = await openWindow();
    const console = await startExercise(window);

    expect(window.address.fragment).toMatch(/^#s=word\d$/u);
    expect(console.view.peek()?.phase).toBe('lobby');
    expect(console.view.peek()?.setup).toMatchObject({ mode: 'screen', preset: '60', teams: 1, people: 20 });
    expect(console.status.peek()).toEqual({ is: 'open' });
    expect(window.shown.at(-1)?.scene).toBe('lobby');
  });

  it('carries out what is asked, shows it to the room and has it journaled before it answers', async () => {
    const browser = aBrowser();
    const window = await openWindow({ browser });
    const console = await startExercise(window);

    const answer = await console.send({ type: 'workshop.start' });

    const kept = await browser.exercises.read(window.address.fragment.slice('#s='.length));
    expect(answer).toEqual({ ok: true });
    expect(kept.ok && kept.lines.map((line) => JSON.parse(JSON.stringify(line)).command.type)).toEqual([
      'workshop.create',
      'workshop.start',
    ]);
    expect(console.view.peek()?.phase).toBe('running');
    expect(window.shown.at(-1)?.scene).not.toBe('lobby');
  });

  it('is where it was when the window crashes and the page is opened again', async () => {
    const browser = aBrowser();
    const before = await openWindow({ browser });
    const console = await startExercise(before);
    await console.send({ type: 'workshop.start' });
    await console.send({ type: 'parked.add', text: 'insurance' });
    before.crash();

    const after = await openWindow({ browser, fragment: before.address.fragment });

    expect(after.console().view.peek()).toEqual(console.view.peek());
    expect(after.shown.at(-1)).toEqual(before.shown.at(-1));
  });

  it('stands on the list of what can be gone back to, and is gone from every store once it has been erased', async () => {
    const browser = aBrowser();
    const window = await openWindow({ browser });
    await startExercise(window);
    const id = window.address.fragment.slice('#s='.length);
    await window.go('');
    expect(window.setup().unfinished.peek()).toMatchObject([
      { id, mode: 'screen', scenario: window.setup().catalogue[0]?.id, preset: '60' },
    ]);
    window.setup().resume(id);
    await settlePage();

    const answer = await window.console().erase();
    await settlePage();

    expect(answer).toEqual({ ok: true });
    expect(window.setup().unfinished.peek()).toEqual([]);
    expect(await browser.exercises.list()).toEqual({ ok: true, value: [] });
    expect(browser.storage.texts.size).toBe(0);
  });

  it('says so and keeps the raw text where its record is damaged', async () => {
    const browser = aBrowser();
    const store = browser.openDatabase();
    await store('readwrite', (journals) => void journals.put('{"kind":"breach-tabletop/exercise","torn', 'torn/00000001'));

    const window = await openWindow({ browser, fragment: '#s=torn' });

    const screen = window.page.model.screen.peek();
    if (screen.name !== 'shut') throw new Error(`The window shows ${screen.name}.`);
    expect(screen.shut.why).toBe('damaged');
    screen.shut.download?.();
    expect(window.files).toEqual([{ name: 'exercise-torn.txt', text: '{"kind":"breach-tabletop/exercise","torn' }]);
    expect(await browser.exercises.list()).toEqual({ ok: true, value: ['torn'] });
  });

  it('says so where nothing of it is kept here', async () => {
    const window = await openWindow({ fragment: '#s=unknown' });

    expect(window.page.model.screen.peek()).toMatchObject({ name: 'shut', shut: { why: 'missing', takeOver: null, download: null } });
  });

  it('is led from one window: the second one says so, takes over when asked, and the first one knows', async () => {
    const browser = aBrowser();
    const first = await openWindow({ browser });
    await startExercise(first);
    await first.console().send({ type: 'workshop.start' });

    const second = await openWindow({ browser, fragment: first.address.fragment });
    const screen = second.page.model.screen.peek();
    if (screen.name !== 'shut') throw new Error(`The second window shows ${screen.name}.`);
    expect(screen.shut.why).toBe('elsewhere');
    screen.shut.takeOver?.();
    await settlePage();

    expect(second.console().view.peek()?.phase).toBe('running');
    expect(first.page.model.screen.peek()).toMatchObject({ name: 'shut', shut: { why: 'gone-over' } });
  });

  it('writes no line over one that another window has written', async () => {
    const browser = aBrowser();
    const first = await openWindow({ browser });
    const here = await startExercise(first);
    first.crash();
    const second = await openWindow({ browser, fragment: first.address.fragment });
    await second.console().send({ type: 'parked.add', text: 'there' });

    const answer = await here.send({ type: 'parked.add', text: 'here' });
    await settlePage();

    expect(answer).toEqual({ ok: false, code: 'workshop/journal-failed' });
    expect(first.page.model.screen.peek()).toMatchObject({ name: 'shut', shut: { why: 'gone-over' } });
    expect(
      second
        .console()
        .view.peek()
        ?.parked.map(({ text }) => text),
    ).toEqual(['there']);
  });

  it.each(['storage/full', 'storage/blocked'] as const)(
    'goes on in memory and says so where the storage takes nothing: %s',
    async (fault) => {
      const failing: ExerciseStore = {
        list: () => Promise.resolve({ ok: false, fault }),
        read: () => Promise.resolve({ ok: false, fault, raw: '' }),
        append: () => Promise.resolve({ ok: false, fault }),
        remove: () => Promise.resolve({ ok: true, value: null }),
      };
      const window = await openWindow({ exercises: failing });
      const console = await startExercise(window);

      const answer = await console.send({ type: 'workshop.start' });

      expect(answer).toEqual({ ok: true });
      expect(window.page.model.notice.peek()?.code).toBe('not-kept');
      window.page.model.notice.peek()?.download?.();
      await settlePage();
      expect(window.files.map(({ name }) => name)).toEqual(['workshop-word1.json']);
    },
  );

  it('is kept whole as soon as the storage takes something again', async () => {
    const browser = aBrowser();
    let isFull = true;
    const exercises: ExerciseStore = {
      ...browser.exercises,
      append: (id, seq, lines) =>
        isFull ? Promise.resolve({ ok: false, fault: 'storage/full' } as const) : browser.exercises.append(id, seq, lines),
    };
    const window = await openWindow({ browser, exercises });
    const console = await startExercise(window);
    await console.send({ type: 'workshop.start' });
    isFull = false;
    await console.send({ type: 'parked.add', text: 'insurance' });

    const kept = await browser.exercises.read(window.address.fragment.slice('#s='.length));

    expect(kept.ok && kept.lines).toHaveLength(3);
    expect(window.page.model.notice.peek()).toBe(null);
  });

  it('opens a window for the room with its own number in the address, and says so where the browser does not let it', async () => {
    const window = await openWindow();
    const console = await startExercise(window);

    console.openProjector();
    expect(window.address.projectors).toEqual([window.address.fragment]);
    expect(window.page.model.notice.peek()).toBe(null);

    window.address.allowsWindows = false;
    console.openProjector();
    expect(window.page.model.notice.peek()?.code).toBe('popup-blocked');
  });

  it('hands over its records and its archive as files', async () => {
    const window = await openWindow();
    const console = await startExercise(window);
    await console.send({ type: 'workshop.start' });

    console.download('archive', null);
    console.download('record', 1);
    await settlePage();

    expect(window.files.map(({ name }) => name)).toEqual(['workshop-word1.json', 'workshop-word1-team-1.json']);
    expect(JSON.parse(window.files[0]?.text ?? '')).toMatchObject({ format: 1, teams: [{ number: 1 }] });
  });

  it('knows its plan from the start, and where it stands in it once it has begun', async () => {
    const window = await openWindow();
    const console = await startExercise(window);

    expect(console.agenda.peek()?.minutes).toBe(60);
    expect(console.progress.peek()).toBe(null);
    await console.send({ type: 'workshop.start' });
    expect(console.progress.peek()).toMatchObject({ elapsed: 0, savings: [] });
  });
});
