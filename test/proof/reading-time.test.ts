import { describe, expect, it } from 'vitest';
import { createEngine } from '#engine/engine.ts';
import { createBots } from '#proof/bots.ts';
import { followReader, type ReadRun } from '#proof/follow-reader.ts';
import { addMinutes, countRead, readingPace } from '#proof/reading-pace.ts';
import { compareShown, type ReadingTime, timeReading } from '#proof/reading-time.ts';
import { loadScenario } from '#scenario/load.ts';
import { readSmallScenario } from '#test/support/small-scenario.ts';

const loaded = loadScenario(readSmallScenario());
if (!loaded.ok) throw new Error('Violated assumption: the small scenario is sound.');
const { pack } = loaded;
const engine = createEngine(pack.logic);

function followBot(name: string): ReadRun {
  const bot = createBots(pack).find(({ id }) => id === name);
  if (bot === undefined) throw new Error(`Violated assumption: there is a bot called ${name}.`);
  return followReader(engine, bot, { seed: 'read', ruleset: 'japan-2025', length: 'express' });
}

const places = (run: ReadRun) => run.texts.map(([place]) => place.join(' '));

describe('what is read aloud', () => {
  it('is counted in characters where words are not spaced, and in words where they are', () => {
    expect(countRead('ja', '店を 閉じますか。')).toBe(8);
    expect(countRead('en', 'Close the shop — at once?')).toBe(5);
  });

  it('takes a minute for 300 characters or 130 words aloud, for 500 or 240 silently', () => {
    const nothing = { quick: 0, discuss: 0, turns: 0 };
    expect(addMinutes({ unit: 'characters', amount: 300, ...nothing }, 'aloud')).toBe(1);
    expect(addMinutes({ unit: 'words', amount: 130, ...nothing }, 'aloud')).toBe(1);
    expect(addMinutes({ unit: 'characters', amount: 500, ...nothing }, 'silent')).toBe(1);
    expect(addMinutes({ unit: 'words', amount: 240, ...nothing }, 'silent')).toBe(1);
  });

  it('is not all that takes time: decisions are thought about, and pages are turned', () => {
    const { thought, turn } = readingPace;
    const minutes = addMinutes({ unit: 'words', amount: 0, quick: 2, discuss: 1, turns: 3 }, 'silent');
    expect(minutes * 60).toBeCloseTo(2 * thought.quick + thought.discuss + 3 * turn);
  });
});

describe('the reader of a run', () => {
  it('reads papers, questions, options, what came of the choice, and how each act ends', () => {
    expect(places(followBot('rule-book'))).toEqual(
      expect.arrayContaining(['injects first-call body', 'decisions first-move question', 'acts alert headline']),
    );
  });

  it('reads what came of the chosen option, and of no other', () => {
    const read = places(followBot('rule-book')).filter((place) => place.endsWith(' consequence'));
    expect(read).toHaveLength(pack.logic.lengths.express?.decisions.length ?? 0);
    const labels = places(followBot('rule-book')).filter((place) => place.endsWith(' label'));
    expect(labels.length).toBeGreaterThan(read.length);
  });

  it('reads no reasons: they wait for the debrief', () => {
    expect(places(followBot('typical')).filter((place) => /because|rightIf/u.test(place))).toEqual([]);
  });

  it('thinks about every decision that is asked', () => {
    const { quick, discuss } = followBot('typical');
    expect(quick + discuss).toBe(pack.logic.lengths.express?.decisions.length);
  });
});

describe('the time of a scenario', () => {
  it('is told for best play and for the typical company, under each ruleset, at each length, in each language', () => {
    const times = timeReading(pack);
    expect(times).toHaveLength(2 * 2 * 2 * 2);
    expect(times.every(({ minutes }) => minutes.silent > 0 && minutes.aloud > minutes.silent)).toBe(true);
    expect(timeReading(pack)).toEqual(times);
  });

  it('leaves the minutes that are shown a band of 15 percent around the mean of best play', () => {
    const best = (language: string, minutes: number): ReadingTime => ({
      ...{ length: 'express', ruleset: 'japan-2019', bot: 'rule-book', unit: 'words', amount: 0, quick: 0, discuss: 0, turns: 0 },
      language,
      minutes: { silent: minutes, aloud: minutes },
    });
    const isWithin = (minutes: number) => compareShown(pack, [best('ja', minutes - 1), best('en', minutes + 1)])[0]?.isWithin;
    // The small scenario shows five minutes.
    expect([4.3, 4.4, 5, 5.8, 5.9].map(isWithin)).toEqual([false, true, true, true, false]);
  });

  it('does not ask how long other play takes', () => {
    const slow: ReadingTime = {
      ...{ length: 'express', ruleset: 'japan-2019', language: 'ja', bot: 'typical', unit: 'characters' },
      ...{ amount: 0, quick: 0, discuss: 0, turns: 0, minutes: { silent: 60, aloud: 60 } },
    };
    const best: ReadingTime = { ...slow, bot: 'rule-book', minutes: { silent: 5, aloud: 5 } };
    expect(compareShown(pack, [best, slow])).toEqual([{ length: 'express', way: 'silent', shown: 5, minutes: 5, isWithin: true }]);
  });
});
