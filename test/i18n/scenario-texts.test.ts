import { describe, expect, it } from 'vitest';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';

const files = {
  ja: {
    scenario: { title: '題' },
    roles: { it: { name: '情報システム担当' } },
    parties: { host: { name: '保守会社' } },
    measures: { trust: { name: '信頼', bands: { low: '低い' } } },
    beats: { 'alert.call': { title: '電話', discussion: ['一つ目', 2, '二つ目'], facilitator: { say: '電話です。' } } },
    decisions: {
      'stop-what': {
        question: '何を止めますか。',
        known: '分かっていません。',
        secret: { it: 'ログは14日で消えます。' },
        options: { all: { label: '店を止める', because: '理由', 'because@japan-2025': '今の理由' } },
      },
    },
    injects: { call: { title: '電話', body: '日本語だけ' } },
  },
  en: { scenario: { title: 'Title' }, decisions: { 'stop-what': { question: 'What do you stop?' } } },
};
const texts = (language: string, ruleset = 'japan-2019', marksGaps = false) => createScenarioTexts({ language, ruleset, files, marksGaps });

describe('scenario texts', () => {
  it('are found by section, id and field', () => {
    expect(texts('en').get('decisions', 'stop-what', 'question')).toBe('What do you stop?');
    expect(texts('ja').option('stop-what', 'all', 'label')).toBe('店を止める');
    expect(texts('ja').name('roles', 'it')).toBe('情報システム担当');
    expect(texts('ja').scenario('title')).toBe('題');
    expect(texts('ja').band('trust', 'low')).toBe('低い');
    expect(texts('ja').secret('stop-what', 'it')).toBe('ログは14日で消えます。');
  });

  it('tell a facilitator what a beat asks for, and nothing where the scenario is silent', () => {
    expect(texts('ja').facilitator('alert.call', 'say')).toBe('電話です。');
    expect(texts('ja', 'japan-2019', true).facilitator('alert.call', 'late')).toBe('');
  });

  it('name a sender whether it is a role or an outside party', () => {
    expect([texts('ja').sender('it'), texts('ja').sender('host')]).toEqual(['情報システム担当', '保守会社']);
  });

  it('prefer the variant of the ruleset in play', () => {
    expect(texts('ja', 'japan-2025').option('stop-what', 'all', 'because')).toBe('今の理由');
    expect(texts('ja').option('stop-what', 'all', 'because')).toBe('理由');
    expect(texts('ja').under('japan-2025').option('stop-what', 'all', 'because')).toBe('今の理由');
  });

  it('are borrowed from the other language where one lacks them', () => {
    expect(texts('en').get('injects', 'call', 'body')).toBe('日本語だけ');
    expect(texts('en', 'japan-2019', true).get('injects', 'call', 'body')).toBe('[~日本語だけ~]');
  });

  it('are empty, never a key, where nobody wrote them', () => {
    expect(texts('ja').get('injects', 'call', 'tail')).toBe('');
    expect(texts('ja').find('injects', 'call', 'tail')).toBeNull();
    expect(texts('ja', 'japan-2019', true).get('injects', 'call', 'tail')).toBe('[?injects.call.tail?]');
  });

  it('do not reach into the language they are written in', () => {
    expect(texts('ja').find('injects', '__proto__', 'toString')).toBeNull();
    expect(texts('ja').find('injects', 'constructor', 'name')).toBeNull();
  });

  it('give lists of lines and leave out what is no text', () => {
    expect(texts('ja').lines('beats', 'alert.call', 'discussion')).toEqual(['一つ目', '二つ目']);
    expect(texts('ja').lines('beats', 'alert.call', 'contingency')).toEqual([]);
  });
});
