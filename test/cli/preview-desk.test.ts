import { describe, expect, it } from 'vitest';
import { createPreviewDesk, type PreviewDesk } from '#cli/preview-desk.ts';
import type { PreviewWish } from '#cli/preview-wish.ts';
import { loadWords } from '#cli/words.ts';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import type { SessionState } from '#engine/state.ts';
import { readSmallScenario } from '../support/small-scenario.ts';

const nowhere: PreviewWish = { beat: null, flags: [], ruleset: null, length: null };

/** A desk with the small scenario on it, after one reading. */
function aDesk(wish: Partial<PreviewWish> = {}) {
  const files = readSmallScenario();
  const desk = createPreviewDesk({ ...nowhere, ...wish }, 'small', loadWords('en'));
  const first = desk.read(files);
  return { desk, files, first };
}

function change(files: Map<string, string>, file: string, from: string, to: string): void {
  const text = files.get(file) ?? '';
  if (!text.includes(from)) throw new Error(`Violated assumption: ${file} has "${from}".`);
  files.set(file, text.replace(from, to));
}

function standAt(desk: PreviewDesk, record: SessionRecord | null): SessionState {
  if (desk.pack === null || record === null) throw new Error('Violated assumption: there is a scenario and a run of it.');
  expect(record.scenario.hash).toBe(desk.pack.logic.hash);
  const { state, refused } = replay(createEngine(desk.pack.logic), record);
  expect(refused).toBe(null);
  return state;
}

describe('a preview that has just been opened', () => {
  it('begins as a player would, where no beat is wished for', () => {
    const { desk, first } = aDesk();

    expect(first).toMatchObject({ sound: true, beat: null, trouble: null });
    expect(desk.news).toEqual({ hasScenario: true, goTo: null, sheet: null });
  });

  it('stands at the beat that is wished for, with its flags', () => {
    const { desk, first } = aDesk({ beat: 'alert.stop', flags: ['called-back'] });

    expect(first.beat).toBe('alert.stop');
    const state = standAt(desk, desk.news.goTo);
    expect(state.beat).toBe('alert.stop');
    expect(state.flags).toHaveProperty('called-back');
  });

  it('stands there under the ruleset and the length that are wished for', () => {
    const { desk } = aDesk({ beat: 'disclosure.notice', ruleset: 'japan-2025', length: 'standard' });

    expect(desk.news.goTo?.settings).toEqual({ ruleset: 'japan-2025', length: 'standard' });
  });

  it('takes a length that asks the decision of the beat before one that leaves it out', () => {
    const { desk } = aDesk({ beat: 'alert.stop' });

    expect(desk.news.goTo?.settings.length).toBe('express');
    expect(standAt(desk, desk.news.goTo).phase).toBe('deciding');
  });

  it('says that nobody comes to a beat with flags that exclude it', () => {
    const { first } = aDesk({ beat: 'alert.call', flags: ['told'] });

    expect(first.beat).toBe(null);
    expect(first.trouble).toBe(
      'No run ever comes to the beat alert.call with the flags told. Leave one out, or look at the options that set them and at the goto rules.',
    );
  });

  it.each<[Partial<PreviewWish>, string]>([
    [{ beat: 'alert.cal' }, 'There is no beat "alert.cal". Did you mean "alert.call"?'],
    [{ beat: 'nowhere' }, 'There is no beat "nowhere". The beats are: alert.call, alert.stop, alert.orders, disclosure.notice'],
    [{ ruleset: 'japan-2024' }, 'There is no ruleset "japan-2024". Did you mean "japan-2025"?'],
    [{ length: 'expres' }, 'There is no length "expres". Did you mean "express"?'],
    [{ beat: 'alert.stop', flags: ['caled-back'] }, 'Nothing sets a flag "caled-back". Did you mean "called-back"?'],
  ])('names the nearest word for one that is not there: %j', (wish, sentence) => {
    expect(aDesk(wish).first.trouble).toBe(sentence);
  });

  it('shows an unsound scenario as its findings, with the line, the fix and what stands there', () => {
    const files = readSmallScenario();
    change(files, 'scenario.yaml', '{ flag: report-read }', '{ flga: report-read }');
    const desk = createPreviewDesk(nowhere, 'cases/small', loadWords('en'));

    const reading = desk.read(files);

    expect(reading.sound).toBe(false);
    expect(desk.news).toEqual({
      hasScenario: false,
      goTo: null,
      sheet: {
        tone: 'unsound',
        heading: 'One thing to mend',
        close: 'Show the page',
        findings: [
          {
            severity: 'error',
            place: expect.stringMatching(/^cases\/small\/scenario\.yaml:\d+:\d+$/),
            code: 'scenario/misspelt-key',
            message: '"flga" in exposure.knownWhen is not a known key.',
            fix: 'Fix: Did you mean "flag"?',
            source: 'knownWhen: { flga: report-read }',
          },
        ],
      },
    });
  });
});

describe('a preview after a save', () => {
  it('goes to the beat whose words were changed, without fetching the page again', () => {
    const { desk, files } = aDesk();
    change(files, 'text.en.yaml', 'place: Office', 'place: The office');

    const { beat, signal } = desk.read(files);

    expect(beat).toBe('alert.orders');
    expect(signal).toMatchObject({ kind: 'texts', scenario: 'small' });
    expect(standAt(desk, signal.kind === 'texts' ? signal.goTo : null).beat).toBe('alert.orders');
  });

  it.each([
    ['what arrives on it', 'text.ja.yaml', '「この一時間でカードの注文が三件入りました」', '「注文が三件です」', 'alert.stop'],
    ['its decision', 'text.ja.yaml', '何を止めますか?', 'どれを止めますか?', 'alert.stop'],
    ['a late consequence of its decision', 'text.ja.yaml', '古い記録が上書きされていました。', '記録が消えていました。', 'alert.call'],
    [
      'a complication that may turn up on it',
      'text.ja.yaml',
      '店の名前を挙げた投稿が広まっています。',
      '投稿が広まっています。',
      'disclosure.notice',
    ],
    ['the act it opens', 'text.ja.yaml', '一本の電話が、朝を変えました。', '朝の電話でした。', 'alert.call'],
  ])('counts to a beat %s', (_, file, from, to, beat) => {
    const { desk, files } = aDesk();
    change(files, file, from, to);

    expect(desk.read(files).beat).toBe(beat);
  });

  it('leaves the run as it is where only its own beat reads differently', () => {
    const { desk, files } = aDesk({ beat: 'alert.stop' });
    const own = desk.news.goTo;
    change(files, 'text.ja.yaml', '何を止めますか?', 'どれを止めますか?');

    const { beat, signal } = desk.read(files);

    expect(beat).toBe(null);
    expect(signal).toMatchObject({ kind: 'texts', goTo: null });
    expect(desk.news.goTo).toEqual(own);
  });

  it('fetches the page again where the play has changed, and stands at the first beat that plays differently', () => {
    const { desk, files } = aDesk();
    change(files, 'scenario.yaml', 'at: 2019-05-08T11:00', 'at: 2019-05-08T11:30');

    const { beat, signal } = desk.read(files);

    expect(signal).toEqual({ kind: 'reload' });
    expect(beat).toBe('alert.stop');
    expect(standAt(desk, desk.news.goTo).beat).toBe('alert.stop');
  });

  it('keeps the way that the author has played, as long as it still leads there', () => {
    const { desk, files } = aDesk();
    const { id, version, hash } = desk.pack?.logic ?? { id: '', version: '', hash: '' };
    const commands: SessionRecord['commands'] = [
      { type: 'decision.take', decision: 'first-move', option: 'hang-up', confidence: 'low' },
      { type: 'beat.continue' },
    ];
    desk.follow({
      format: 1,
      scenario: { id, version, hash },
      seed: 'mine',
      settings: { ruleset: 'japan-2025', length: 'express' },
      commands,
    });
    change(files, 'scenario.yaml', 'at: 2019-05-08T11:00', 'at: 2019-05-08T11:30');

    desk.read(files);

    expect(desk.news.goTo).toMatchObject({ seed: 'mine', settings: { ruleset: 'japan-2025' }, commands });
  });

  it('looks for a way under the settings of the run on the page', () => {
    const { desk, files } = aDesk({ beat: null, ruleset: null });
    const { id, version, hash } = desk.pack?.logic ?? { id: '', version: '', hash: '' };
    desk.follow({
      format: 1,
      scenario: { id, version, hash },
      seed: 'mine',
      settings: { ruleset: 'japan-2025', length: 'express' },
      commands: [],
    });
    change(files, 'text.ja.yaml', '何を止めますか?', 'どれを止めますか?');

    desk.read(files);

    expect(desk.news.goTo?.settings.ruleset).toBe('japan-2025');
  });

  it('stays at the beat that was wished for, whatever is written', () => {
    const { desk, files } = aDesk({ beat: 'alert.stop', flags: ['called-back'] });
    change(files, 'scenario.yaml', 'weight: minor', 'weight: major');

    desk.read(files);

    const state = standAt(desk, desk.news.goTo);
    expect(state.beat).toBe('alert.stop');
    expect(state.flags).toHaveProperty('called-back');
  });

  it('lies over the last sound scenario while the new one is unsound, and goes away once it is mended', () => {
    const { desk, files } = aDesk({ beat: 'alert.stop' });
    const sound = new Map(files);
    change(files, 'scenario.yaml', 'decision: stop-what', 'decision: stop-wat');

    const broken = desk.read(files);
    expect(broken).toMatchObject({ sound: false, signal: { kind: 'sheet', sheet: { tone: 'unsound' } } });
    expect(desk.news.hasScenario).toBe(true);
    expect(standAt(desk, desk.news.goTo).beat).toBe('alert.stop');

    expect(desk.read(sound).signal).toEqual({ kind: 'sheet', sheet: null });
  });

  it('shows warnings as remarks, beside a page that goes on', () => {
    const { desk, files } = aDesk();
    change(files, 'scenario.yaml', 'sets: [alerted]', 'sets: [alerted, alarmed]');

    desk.read(files);

    expect(desk.news.sheet).toMatchObject({ tone: 'remarks', heading: 'One warning' });
  });

  it('does nothing about a note in a file', () => {
    const { desk, files } = aDesk();
    change(files, 'scenario.yaml', 'passMark: 70', '# Discussed with legal.\npassMark: 70');

    expect(desk.read(files)).toMatchObject({ beat: null, signal: { kind: 'sheet', sheet: null } });
  });

  it('fetches the page again where cover or brief read differently', () => {
    const { desk, files } = aDesk();
    change(files, 'text.ja.yaml', '電話が鳴っています。', '電話です。');

    expect(desk.read(files)).toMatchObject({ beat: null, signal: { kind: 'reload' } });
  });
});
