import { describe, expect, it } from 'vitest';
import { anApp, anAppAtTheTable, playToTheEnd, settle, step, type TestApp } from './an-app.ts';

const codesOf = ({ model }: TestApp) => model.notices.value.map((notice) => notice.code);

async function recordOf(play: (test: TestApp) => unknown): Promise<string> {
  const test = await anAppAtTheTable();
  await play(test);
  test.wishes.download('record');
  return test.files.at(-1)?.text ?? '';
}

async function opened(text: string, name = 'record.json'): Promise<TestApp> {
  const test = anApp();
  test.wishes.openFile(new File([text], name));
  await settle();
  return test;
}

describe('a record file', () => {
  it('of an unfinished run is gone on with, as a save of its own', async () => {
    const test = await opened(await recordOf(step));
    expect(test.model.screen.value).toEqual({ name: 'play' });
    expect(test.model.view.value).toMatchObject({ seed: 'fixed', phase: 'settled' });
    expect(codesOf(test)).toEqual(['record/opened']);
    test.wishes.goToStart();
    expect(test.model.resumable.value).toHaveLength(1);
  });

  it('of a finished run opens its debrief', async () => {
    const test = await opened(await recordOf(playToTheEnd));
    expect(test.model.screen.value).toMatchObject({ name: 'debrief' });
  });

  it.each<readonly [string, (text: string) => string, string]>([
    ['is cut short', (text) => text.slice(0, 60), 'record/not-json'],
    ['is something else', () => '{"kind":"shopping-list"}', 'record/not-a-record'],
    ['holds more than a record', (text) => text.replace('{', '{"name":"x",'), 'record/not-a-record'],
    ['is of another scenario', (text) => text.replace('"id": "small"', '"id": "elsewhere"'), 'record/other-scenario'],
    ['is of another version', (text) => text.replace(/"hash": "[0-9a-f]{64}"/u, `"hash": "${'0'.repeat(64)}"`), 'record/other-version'],
    ['is under a law that is not there', (text) => text.replace('japan-2019', 'japan-2099'), 'record/other-ruleset'],
    ['has a step that the rules refuse', (text) => text.replace(/"option": "[a-z-]+"/u, '"option": "invented"'), 'record/refused'],
    ['is enormous', (text) => text + ' '.repeat(600_000), 'record/too-large'],
  ])('that %s is not opened, and a sentence says why', async (_, spoil, code) => {
    const test = await opened(spoil(await recordOf(step)), 'mine.json');
    expect(test.model.screen.value).toEqual({ name: 'start' });
    expect(codesOf(test)).toEqual([code]);
    expect(test.model.view.value).toBeNull();
    expect(test.storage.length).toBe(0);
    for (const language of ['ja', 'en'] as const) {
      test.wishes.setLanguage(language);
      await settle();
      const sentence = test.model.t.dynamic(`notices:${code}`, test.model.notices.value[0]?.params);
      expect(sentence).not.toBe('');
      expect(sentence).not.toContain('{{');
    }
  });

  it('that cannot be read from the disk is said so', async () => {
    const file = new File([], 'gone.json');
    file.text = () => Promise.reject(new DOMException('Not found', 'NotFoundError'));
    const test = anApp();
    test.wishes.openFile(file);
    await settle();
    expect(codesOf(test)).toEqual(['record/unreadable']);
  });
});
