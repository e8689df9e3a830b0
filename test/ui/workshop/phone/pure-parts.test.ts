import { describe, expect, it } from 'vitest';
import { createTranslator } from '#i18n/translate.ts';
import { findNews } from '#ui/workshop/phone/announce-news.ts';
import { keepLetters } from '#ui/workshop/phone/code-entry.tsx';
import { sceneOfPhone } from '#ui/workshop/phone/scene-of-phone.ts';
import { wordNickname } from '#ui/workshop/phone/word-nickname.ts';
import { nicknameCount } from '#workshop/protocol/words.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';
import { loadWords } from './load-words.ts';
import { started, tell } from './phone-views.ts';

describe('a nickname', () => {
  it.each(['ja', 'en'])('is a colour and a thing, each number another one: %s', (language) => {
    const t = createTranslator({ language, words: { [language]: loadWords(language) }, marksGaps: true, onGap: () => undefined });
    const all = Array.from({ length: nicknameCount }, (_, number) => wordNickname(t, number));
    expect(new Set(all).size).toBe(nicknameCount);
    expect(all.filter((one) => /[?~{[]/u.test(one))).toEqual([]);
  });
});

describe('the letters of a code', () => {
  it('are kept as they can be in one, whatever was typed around them', () => {
    expect(keepLetters('k7-m4 q')).toBe('K7M4Q');
    expect(keepLetters('ＡＢＣ２３４')).toBe('ABC234');
    expect(keepLetters('O0I1あ')).toBe('');
    expect(keepLetters('ABCDEFGH')).toBe('ABCDEF');
  });
});

describe('the scene of a phone', () => {
  it('follows the team and the phase', () => {
    const open = started.allAnswering(0, 'high');
    const talking = open.revealed();
    const decided = talking.decided(tell(talking).question?.options[0]?.id ?? '');
    expect(sceneOfPhone(null)).toBe('arriving');
    expect(sceneOfPhone(tell(aWorkshop().withPeople(1)))).toBe('lobby');
    expect([started, open, talking, decided].map((workshop) => sceneOfPhone(tell(workshop)))).toEqual([
      'answering',
      'answering',
      'talking',
      'decided',
    ]);
    expect(sceneOfPhone(tell(started, 'p6'))).toBe('observing');
    expect(sceneOfPhone(tell(started.led({ type: 'workshop.debrief' })))).toBe('committing');
    expect(sceneOfPhone({ ...tell(started), stage: 'act-ended' })).toBe('act-ended');
    expect(sceneOfPhone({ ...tell(started), stage: 'ended' })).toBe('story-ended');
  });
});

describe('what is said to somebody who does not look', () => {
  const before = { view: tell(started), status: 'open' } as const;

  it('is nothing while nothing turns', () => {
    expect(findNews({ view: null, status: 'connecting' }, before)).toBeNull();
    expect(findNews(before, before)).toBeNull();
  });

  it('is each turn of the room', () => {
    const all = started.allAnswering(0, 'high');
    const open = all.revealed();
    const decided = open.decided(tell(open).question?.options[0]?.id ?? '');
    const paused = started.led({ type: 'team.pause', target: 'all', paused: true });
    const told = started.led({ type: 'team.message', target: 'all', text: 'Five minutes.' });
    const at = (workshop: typeof started) => ({ view: tell(workshop), status: 'open' }) as const;
    expect(findNews(before, at(all))).toBe('all-answered');
    expect(findNews(at(all), at(open))).toBe('revealed');
    expect(findNews(at(open), at(decided))).toBe('decided');
    expect(findNews(before, at(paused))).toBe('paused');
    expect(findNews(at(paused), before)).toBe('resumed');
    expect(findNews(before, at(told))).toBe('message');
  });

  it('is the line when it breaks and when it is whole again', () => {
    const lost = { ...before, status: 'lost' } as const;
    expect(findNews(before, lost)).toBe('lost');
    expect(findNews(lost, before)).toBe('open');
  });
});
