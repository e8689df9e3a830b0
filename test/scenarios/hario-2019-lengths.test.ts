import { describe, expect, it } from 'vitest';
import type { LengthId } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import { listReads } from '#proof/reads.ts';
import { listPlays } from '#proof/prove.ts';
import { dayOf } from '#shared/local-time.ts';
import { playToEnd } from '#test/support/play.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { playStyle, styles } from '#test/support/styles.ts';
import { listTurningDecisions } from '#test/support/turning-decisions.ts';

const { logic, texts } = loadShippedScenario('hario-2019');
const engine = createEngine(logic);
const storyOf = (length: LengthId) => engine.cutTo(length).scenario;
const lengths = ['express', 'standard', 'full'] as const;

const full = storyOf('full');
const beats = Object.values(full.beats);
const injects = beats.flatMap((beat) => beat.injects.map((inject) => ({ act: beat.act, ...inject })));
const decisions = Object.values(full.decisions);

/** Flags that a choice can set, at once or later. */
const flagsOfChoices = new Set(
  decisions.flatMap(({ options }) => options.flatMap((option) => [option, ...option.consequences].flatMap(({ sets }) => sets))),
);
/** Injects that come, or do not, by what was chosen before. */
const remembering = injects.filter(({ when }) => listReads(when).some((read) => flagsOfChoices.has(read.replace('flag:', ''))));

// The counts that the case promises; what holds for every scenario is in shipped-scenarios.test.ts.
describe('the three lengths of hario-2019', () => {
  it('ask 10, 15 and 35 decisions, each in five acts', () => {
    expect(lengths.map((length) => Object.keys(storyOf(length).decisions).length)).toEqual([10, 15, 35]);
    for (const length of lengths) {
      const asked = logic.lengths[length]?.decisions ?? [];
      for (const act of storyOf(length).acts) {
        expect(
          asked.some((decision) => logic.decisions[decision]?.act === act.id),
          `${length} ${act.id}`,
        ).toBe(true);
      }
    }
  });

  it('are stories of their own: each has beats that a longer or shorter one does not have', () => {
    const only = (length: LengthId, other: LengthId) =>
      Object.keys(storyOf(length).beats).filter((beat) => storyOf(other).beats[beat] === undefined);
    expect(only('express', 'full')).toEqual(['containment.chain', 'forensics.ppc', 'forensics.wait']);
    expect(only('standard', 'express').length).toBeGreaterThanOrEqual(6);
    expect(only('full', 'standard').length).toBeGreaterThanOrEqual(20);
  });

  it('take their time between beats, so that no two papers of an evening carry the same minute', () => {
    expect(beats.filter((beat) => (beat.wait ?? 0) > 0).length).toBeGreaterThanOrEqual(15);
  });
});

describe('the full length of hario-2019', () => {
  it('brings at least 70 injects through at least 9 channels, 10 complications and 6 endings', () => {
    expect(injects.length).toBeGreaterThanOrEqual(70);
    expect(new Set(injects.map((one) => one.channel)).size).toBeGreaterThanOrEqual(9);
    expect(Object.keys(full.complications).length).toBeGreaterThanOrEqual(10);
    expect(full.endings.map((one) => one.id)).toEqual(expect.arrayContaining(['clean-restart', 'contract-ended']));
    expect(full.endings.length).toBeGreaterThanOrEqual(6);
  });

  it('lets at least eight earlier choices change which injects, options or beats come', () => {
    expect(listTurningDecisions(full, { injects: true }).length).toBeGreaterThanOrEqual(8);
  });

  it('holds in each act an inject that differs by an earlier choice', () => {
    expect(new Set(remembering.map((one) => one.act))).toEqual(new Set(full.acts.map((act) => act.id)));
  });

  it('lets each role, the builder and the acquirer remember what was said to them', () => {
    const senders = new Set(remembering.map((one) => one.from));
    expect([...full.roles, 'builder', 'acquirer'].filter((one) => !senders.has(one))).toEqual([]);
  });

  it.each(logic.languages)(
    'asks to pool what single roles know on at least 12 decisions, and is ready for a facilitator in %s',
    (language) => {
      const text = texts[language];
      const pooled = decisions.filter(({ id }) => Object.keys(text?.decisions[id]?.secret ?? {}).length >= 2);
      expect(pooled.length).toBeGreaterThanOrEqual(12);
      for (const { id } of beats) {
        expect(text?.beats[id]?.contingency?.length ?? 0, id).toBeGreaterThan(0);
        expect(text?.beats[id]?.short, id).toBeTruthy();
      }
      for (const act of full.acts) {
        expect(
          act.beats.some((beat) => (text?.beats[beat]?.discussion?.length ?? 0) >= 3),
          act.id,
        ).toBe(true);
      }
    },
  );

  it('teaches where the laws differ: by rating on three decisions, by reason on more', () => {
    const rated = decisions.filter(({ options }) => options.some((option) => new Set(Object.values(option.rating)).size > 1));
    expect(rated.map((one) => one.id)).toEqual(['commission-report', 'early-warning', 'final-report']);
    for (const language of logic.languages) {
      const reasoned = decisions.filter(({ id }) =>
        Object.values(texts[language]?.decisions[id]?.options ?? {}).some((option) =>
          Object.keys(option).some((key) => key.startsWith('because@')),
        ),
      );
      expect(reasoned.length, language).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('the typical company of hario-2019', () => {
  it.each(listPlays(logic))('behaves as the median of the published cases at length $length under $ruleset', ({ ruleset, length }) => {
    const { state } = playToEnd(engine, playStyle('typical'), { seed: 'golden', ruleset, length });
    const daysTo = (milestone: string) => dayOf(state.milestones[milestone] ?? 0) - dayOf(logic.clock.start);
    // Card payment on the same day; the inquiry within the published 18 to 90 days; the notice near the median of 130.
    expect(daysTo('card-input-stopped')).toBe(0);
    expect(daysTo('inquiry-reported')).toBeGreaterThanOrEqual(49);
    expect(daysTo('inquiry-reported')).toBeLessThanOrEqual(90);
    expect(daysTo('published')).toBeGreaterThanOrEqual(104);
    expect(daysTo('published')).toBeLessThanOrEqual(155);
  });
});

it('each style of play comes to its own ending', () => {
  const endings = listPlays(logic).map(({ ruleset, length }) => [
    `${length} ${ruleset}`,
    Object.fromEntries(
      styles.map((style) => [style, playToEnd(engine, playStyle(style), { seed: 'golden', ruleset, length }).state.ending]),
    ),
  ]);
  expect(Object.fromEntries(endings)).toMatchInlineSnapshot(`
    {
      "express japan-2019": {
        "cautious": "under-watch",
        "panicked": "contract-ended",
        "rule-book": "clean-restart",
        "say-nothing": "contract-ended",
        "sell-on": "contract-ended",
        "typical": "under-watch",
      },
      "express japan-2025": {
        "cautious": "under-guidance",
        "panicked": "contract-ended",
        "rule-book": "clean-restart",
        "say-nothing": "contract-ended",
        "sell-on": "contract-ended",
        "typical": "under-watch",
      },
      "full japan-2019": {
        "cautious": "trust-lost",
        "panicked": "contract-ended",
        "rule-book": "clean-restart",
        "say-nothing": "contract-ended",
        "sell-on": "contract-ended",
        "typical": "under-watch",
      },
      "full japan-2025": {
        "cautious": "trust-lost",
        "panicked": "contract-ended",
        "rule-book": "clean-restart",
        "say-nothing": "contract-ended",
        "sell-on": "contract-ended",
        "typical": "trust-lost",
      },
      "standard japan-2019": {
        "cautious": "under-watch",
        "panicked": "contract-ended",
        "rule-book": "clean-restart",
        "say-nothing": "contract-ended",
        "sell-on": "contract-ended",
        "typical": "under-watch",
      },
      "standard japan-2025": {
        "cautious": "under-guidance",
        "panicked": "contract-ended",
        "rule-book": "clean-restart",
        "say-nothing": "contract-ended",
        "sell-on": "contract-ended",
        "typical": "trust-lost",
      },
    }
  `);
});
