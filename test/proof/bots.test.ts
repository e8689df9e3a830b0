import { describe, expect, it } from 'vitest';
import type { CompiledDecision } from '#scenario/compiled.ts';
import type { Asked, Bot } from '#proof/bot.ts';
import { createBots, nameBot, type BotPack } from '#proof/bots.ts';
import { aDecision, anOption } from '#test/support/a-scenario.ts';

const decision: CompiledDecision = aDecision('stop', 'one.call', {
  options: [
    anOption('now', 'best', { stance: ['rule-book', 'cautious'] }),
    anOption('later', 'weak', { stance: ['typical', 'sell-on'] }),
    anOption('never', 'harmful', { stance: ['say-nothing', 'panicked'] }),
  ],
});

const aPack = (labels: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>): BotPack => ({
  logic: { languages: Object.keys(labels) },
  texts: Object.fromEntries(Object.entries(labels).map(([language, options]) => [language, { decisions: { stop: { options } } }])),
});

const pack = aPack({
  ja: {
    now: { label: '今すぐ止める' },
    later: { label: 'まず念のため確認してから止める' },
    never: { label: '何もしない' },
  },
  en: {
    now: { label: 'Stop now', 'label@now': 'Stop now, and tell the commission within five days' },
    later: { label: 'Check carefully first, then stop' },
    never: { label: 'Sit tight' },
  },
});

const bots = createBots(pack);
const findBot = (name: string, among: readonly Bot[] = bots): Bot => {
  const found = among.find((one) => nameBot(one) === name);
  if (found === undefined) throw new Error(`Violated assumption: there is a bot ${name}.`);
  return found;
};
const asked = (stated: Partial<Asked> = {}): Asked => ({ decision, open: decision.options, ruleset: 'then', shown: null, ...stated });

describe('the bots of a scenario', () => {
  it('are the same in number and order each time, and no two are called the same', () => {
    const names = bots.map(nameBot);
    expect(names).toEqual(createBots(pack).map(nameBot));
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([
      'random',
      'rule-book',
      'cautious',
      'sell-on',
      'say-nothing',
      'panicked',
      'typical',
      'first-shown',
      'first-listed',
      'last-listed',
      'longest-label.ja',
      'shortest-label.ja',
      'most-hedged.ja',
      'longest-label.en',
      'shortest-label.en',
      'most-hedged.en',
    ]);
  });

  it('spend all of a choice on the options that are open, whatever is open', () => {
    for (const bot of bots) {
      for (const open of [decision.options, decision.options.slice(1), decision.options.slice(2)]) {
        const shares = bot.weigh(asked({ open }));
        expect(shares).toHaveLength(open.length);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      }
    }
  });

  it('take the option of their stance, and any where it is not open', () => {
    expect(findBot('rule-book').weigh(asked())).toEqual([1, 0, 0]);
    expect(findBot('say-nothing').weigh(asked())).toEqual([0, 0, 1]);
    expect(findBot('rule-book').weigh(asked({ open: decision.options.slice(1) }))).toEqual([0.5, 0.5]);
  });

  it('take what is uppermost on the screen, or any where there is no screen', () => {
    const shown = ['never', 'later', 'now'];
    expect(findBot('first-shown').weigh(asked({ shown }))).toEqual([0, 0, 1]);
    expect(findBot('first-shown').weigh(asked({ shown, open: decision.options.slice(0, 2) }))).toEqual([0, 1]);
    expect(findBot('first-shown').weigh(asked())).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('take the first or the last of the file', () => {
    expect(findBot('first-listed').weigh(asked())).toEqual([1, 0, 0]);
    expect(findBot('last-listed').weigh(asked())).toEqual([0, 0, 1]);
  });

  it('judge by the length of the labels of one language, as its reader sees them under the ruleset', () => {
    expect(findBot('longest-label.ja').weigh(asked())).toEqual([0, 1, 0]);
    expect(findBot('shortest-label.ja').weigh(asked())).toEqual([0, 0, 1]);
    expect(findBot('longest-label.en').weigh(asked())).toEqual([0, 1, 0]);
    expect(findBot('longest-label.en').weigh(asked({ ruleset: 'now' }))).toEqual([1, 0, 0]);
  });

  it('share where labels are equally long', () => {
    const even = createBots(aPack({ ja: { now: { label: '止める' }, later: { label: '待とう' }, never: { label: '無視' } } }));
    expect(findBot('longest-label.ja', even).weigh(asked())).toEqual([0.5, 0.5, 0]);
  });

  it('fall for the label with the most words of care, and for any where no label has one', () => {
    expect(findBot('most-hedged.ja').weigh(asked())).toEqual([0, 1, 0]);
    expect(findBot('most-hedged.en').weigh(asked())).toEqual([0, 1, 0]);
    const plain = createBots(aPack({ en: { now: { label: 'Stop' }, later: { label: 'Wait' }, never: { label: 'Sleep' } } }));
    expect(findBot('most-hedged.en', plain).weigh(asked())).toEqual([1 / 3, 1 / 3, 1 / 3]);
  });

  it('do not judge a language by words of care that nobody has listed for it', () => {
    const names = createBots(aPack({ fr: { now: { label: 'Arrêter' } } })).map(nameBot);
    expect(names).toContain('longest-label.fr');
    expect(names).not.toContain('most-hedged.fr');
  });
});
