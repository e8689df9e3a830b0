import { describe, expect, it } from 'vitest';
import { createAnnouncer } from '#app/announcer.ts';
import { mergeTextTrees } from '#i18n/merge-text-trees.ts';
import { describeMoment } from '#report/describe-moment.ts';
import { createNoticeBoard } from '#app/notice-board.ts';
import { readPlace } from '#app/place.ts';
import { defaultSettings, readSettings } from '#app/settings.ts';

describe('the settings', () => {
  it('of a first visitor are the defaults', () => {
    expect(readSettings({})).toEqual(defaultSettings);
  });

  it('keep what was stored', () => {
    expect(readSettings({ ruleset: 'japan-2025', textSize: 150, confidence: false, motion: 'reduced' })).toEqual({
      ...defaultSettings,
      ruleset: 'japan-2025',
      textSize: 150,
      confidence: false,
      motion: 'reduced',
    });
  });

  it('that are unheard of are as for a first visitor', () => {
    expect(readSettings({ textSize: 9000, theme: 'pink', confidence: 'yes', ruleset: 7, length: null })).toEqual(defaultSettings);
  });
});

describe('a moment', () => {
  it('is written with the offset of its zone', () => {
    const at = Date.UTC(2026, 10, 22, 15, 4, 5);
    expect(describeMoment(at, 'Asia/Tokyo')).toEqual({ at: '2026-11-23T00:04:05+09:00', zone: 'Asia/Tokyo' });
    expect(describeMoment(at, 'America/New_York').at).toBe('2026-11-22T10:04:05-05:00');
    expect(describeMoment(at, 'UTC').at).toBe('2026-11-22T15:04:05+00:00');
  });
});

describe('a place in the history of the browser', () => {
  it('is read as it was written', () => {
    const place = { screen: { name: 'debrief', page: 'decision', decision: 'stop-what' }, scenario: 'small', save: 'one' };
    expect(readPlace(structuredClone(place))).toEqual(place);
  });

  it.each([null, 'play', {}, { screen: 'play' }, { screen: { name: 'cellar' } }, { screen: { name: 'debrief', page: 9 } }])(
    'is not made out of %j',
    (value) => {
      expect(readPlace(value)).toBeNull();
    },
  );

  it('forgets what is no word', () => {
    expect(readPlace({ screen: { name: 'play' }, scenario: 7, save: {} })).toEqual({
      screen: { name: 'play' },
      scenario: null,
      save: null,
    });
  });
});

describe('parts of one text file', () => {
  it('become one tree', () => {
    expect(mergeTextTrees({ a: { x: '1', list: ['p'] } }, { a: { y: '2', list: ['q'] }, b: 'z' })).toEqual({
      a: { x: '1', y: '2', list: ['q'] },
      b: 'z',
    });
  });

  it('cannot change what every object inherits', () => {
    mergeTextTrees({}, JSON.parse('{"__proto__":{"polluted":true}}'));
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('the notice board', () => {
  it('shows the same notice once', () => {
    const board = createNoticeBoard();
    board.post('storage/full');
    board.post('storage/full');
    board.post('record/not-json', { params: { file: 'a' } });
    board.post('record/not-json', { params: { file: 'b' } });
    expect(board.notices.value.map((notice) => notice.code)).toEqual(['storage/full', 'record/not-json', 'record/not-json']);
  });

  it('loses a notice that is dismissed, and all of a code that is over', () => {
    const board = createNoticeBoard();
    board.post('storage/full');
    board.post('app/offline');
    board.dismiss('storage/full');
    board.withdraw('app/offline');
    expect(board.notices.value).toEqual([]);
  });
});

describe('the announcer', () => {
  it('changes its text even where it says the same again, so that it is heard again', () => {
    const { assertive, insist } = createAnnouncer();
    insist('one');
    const first = assertive.value;
    insist('one');
    expect(assertive.value).not.toBe(first);
    expect(assertive.value.trim()).toBe('one');
  });
});
