import { describe, expect, it } from 'vitest';
import { hashState } from '#engine/state-hash.ts';
import { createEngine } from '#engine/engine.ts';
import { replay } from '#engine/replay.ts';
import { parseRecord } from '#session/read-record.ts';
import { anApp, anAppAtTheTable, playToTheEnd, settle, step, type TestApp } from './an-app.ts';

const codesOf = ({ model }: TestApp) => model.notices.value.map((notice) => notice.code);

/** The hash of the state that the saved record leads to. */
function hashOf(test: TestApp): string {
  test.wishes.download('record');
  const parsed = parseRecord(test.files.at(-1)?.text ?? '');
  if (!parsed.ok) throw new Error('Violated assumption: a downloaded record can be read.');
  return hashState(replay(createEngine(test.pack.logic), parsed.record).state);
}

describe('from the start page', () => {
  it('the first decision is two wishes away', async () => {
    const { model, wishes } = anApp();
    expect(model.screen.value).toEqual({ name: 'start' });

    wishes.openBrief('small');
    await settle();
    expect(model.screen.value).toEqual({ name: 'brief' });
    expect(model.open.value?.texts.scenario('title')).not.toBe('');

    wishes.beginPlay();
    expect(model.screen.value).toEqual({ name: 'play' });
    expect(model.view.value).toMatchObject({ phase: 'deciding', beat: 'alert.call' });
  });

  it('an address that names a scenario leads to its brief, and its seed into the run', async () => {
    const { model, wishes } = anApp({ search: '?scenario=small&seed=abc&ruleset=japan-2025' });
    await settle();
    expect(model.screen.value).toEqual({ name: 'brief' });
    wishes.beginPlay();
    expect(model.view.value).toMatchObject({ seed: 'abc', ruleset: 'japan-2025' });
  });

  it('an address that names an unknown scenario stays there and says so', async () => {
    const test = anApp({ search: '?scenario=elsewhere' });
    await settle();
    expect(test.model.screen.value).toEqual({ name: 'start' });
    expect(codesOf(test)).toEqual(['url/unknown-scenario']);
    expect(test.model.t.dynamic('notices:url/unknown-scenario', test.model.notices.value[0]?.params)).toContain('elsewhere');
  });

  it('a scenario that cannot be fetched can be asked for again', async () => {
    const test = anApp();
    test.net.isDown = true;
    test.wishes.openBrief('small');
    await settle();
    expect(test.model.screen.value).toEqual({ name: 'start' });
    expect(codesOf(test)).toEqual(['app/offline']);

    test.net.isDown = false;
    test.model.notices.value[0]?.retry?.();
    await settle();

    expect(test.model.screen.value).toEqual({ name: 'brief' });
    expect(codesOf(test)).toEqual([]);
  });
});

describe('at the table', () => {
  it('a choice is a draft until it is sealed', async () => {
    const { model, wishes } = await anAppAtTheTable();
    wishes.choose('hang-up');
    wishes.choose('call-back');
    wishes.setConfidence('high');
    expect(model.view.value?.phase).toBe('deciding');

    wishes.decide();

    expect(model.view.value?.settled).toMatchObject({ option: 'call-back', confidence: 'high' });
    expect(model.draft.value).toEqual({ option: null, confidence: null });
    expect(model.polite.value).toContain(model.open.value?.texts.option('first-move', 'call-back', 'consequence'));
  });

  it('sealing without a choice only says what is missing', async () => {
    const { model, wishes } = await anAppAtTheTable();
    wishes.decide();
    expect(model.view.value?.phase).toBe('deciding');
    expect(model.assertive.value).not.toBe('');
  });

  it('what the rules refuse changes nothing and is worded', async () => {
    const test = await anAppAtTheTable();
    test.wishes.continue();
    test.wishes.choose('no-such-option');
    expect(test.model.view.value?.phase).toBe('deciding');
    expect(codesOf(test)).toEqual(['engine/decision-open', 'engine/unknown-option']);
    expect(test.model.assertive.value).toBe(test.model.t('refusals:engine/unknown-option'));
  });

  it('no confidence is recorded where it is not asked for', async () => {
    const { model, wishes } = await anAppAtTheTable();
    wishes.changeSettings({ confidence: false });
    wishes.choose('call-back');
    wishes.decide();
    expect(model.view.value?.settled?.confidence).toBeNull();
  });

  it('the language changes and nothing else does', async () => {
    const test = await anAppAtTheTable();
    step(test);
    test.wishes.continue();
    test.wishes.choose('stop-all');
    const before = { hash: hashOf(test), draft: test.model.draft.value, screen: test.model.screen.value, view: test.model.view.value };
    const title = test.model.open.value?.texts.scenario('title');

    test.wishes.setLanguage('en');
    await settle();

    expect(test.model.language.value).toBe('en');
    expect(test.model.open.value?.texts.scenario('title')).not.toBe(title);
    expect({ hash: hashOf(test), draft: test.model.draft.value, screen: test.model.screen.value, view: test.model.view.value }).toEqual(
      before,
    );
  });

  it('a language that cannot be fetched leaves everything as it was', async () => {
    const test = await anAppAtTheTable();
    test.net.isDown = true;
    test.wishes.setLanguage('en');
    await settle();
    expect(test.model.language.value).toBe('ja');
    expect(codesOf(test)).toEqual(['app/offline']);
  });

  it('a record holds ids and numbers and no translated text', async () => {
    const test = await anAppAtTheTable();
    step(test);
    test.wishes.download('record');
    expect(test.files[0]?.name).toMatch(/^small-record-2026-11-22\.json$/u);
    expect(test.files[0]?.text).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/u);
  });
});

describe('after the last act', () => {
  it('the debrief opens by itself', async () => {
    const test = await anAppAtTheTable();
    await playToTheEnd(test);
    expect(test.model.screen.value).toEqual({ name: 'debrief', page: 'timeline', decision: null });
    expect(test.model.debrief.value?.score.percent).toBeTypeOf('number');
    expect(test.model.comparison.value).toBeNull();
  });

  it('the report is handed out as a table and for machines', async () => {
    const test = await anAppAtTheTable();
    await playToTheEnd(test);
    test.wishes.download('csv');
    test.wishes.download('json');
    await settle();
    expect(test.files.map((file) => file.type)).toEqual(['text/csv', 'application/json']);
    expect(test.files[0]?.text.startsWith('\uFEFF')).toBe(true);
  });

  it('another take is compared with the first, whose score stays', async () => {
    const test = await anAppAtTheTable();
    await playToTheEnd(test);
    const score = test.model.debrief.value?.score;

    test.wishes.playAgainFrom('stop-what');
    expect(test.model.screen.value).toEqual({ name: 'play' });
    expect(test.model.view.value?.decision?.id).toBe('stop-what');
    expect(codesOf(test)).toContain('app/another-take');
    const other = test.model.view.value?.decision?.options.findLast((option) => option.open);
    test.wishes.choose(other?.id ?? '');
    test.wishes.decide();
    await playToTheEnd(test);

    expect(test.model.debrief.value?.score).toEqual(score);
    expect(test.model.comparison.value?.decisions.map((one) => one.decision)).toContain('stop-what');
  });

  it('a decision that the run never came to cannot be played again', async () => {
    const test = await anAppAtTheTable();
    await playToTheEnd(test);
    test.wishes.playAgainFrom('no-such-decision');
    expect(test.model.screen.value).toMatchObject({ name: 'debrief' });
  });

  it('a debrief that cannot be fetched is offered again and nothing is lost', async () => {
    const test = await anAppAtTheTable();
    test.net.isDown = true;
    await playToTheEnd(test);
    expect(test.model.screen.value).toEqual({ name: 'play' });
    expect(codesOf(test)).toEqual(['app/offline']);

    test.net.isDown = false;
    test.model.notices.value[0]?.retry?.();
    await settle();

    expect(test.model.screen.value).toMatchObject({ name: 'debrief' });
  });
});
