import { describe, expect, it } from 'vitest';
import { createLuckyEngine } from '#proof/every-luck.ts';
import { explore } from '#proof/explore.ts';
import { layOutCourse } from '#proof/course.ts';
import type { CompiledBeat, CompiledDecision, CompiledScenario } from '#scenario/compiled.ts';
import { aBeat, aConsequence, aDecision, anOption, aScenario, day, minute, noChange } from '#test/support/a-scenario.ts';
import { listDisagreements } from '#test/support/proof-samples/hold-against.ts';

const start = minute('2019-05-08T00:00');
const dayMinutes = 1440;

/** A scenario whose acts hold these beats, one after the other where a beat says nothing else; all decisions are asked. */
function aCourse(
  acts: Readonly<Record<string, { opens: number; beats: CompiledBeat[] }>>,
  rest: Partial<CompiledScenario>,
): CompiledScenario {
  const beats = Object.values(acts).flatMap((act) =>
    act.beats.map((beat, at) => {
      const next = act.beats[at + 1];
      return beat.goto.length > 0 || next === undefined ? beat : { ...beat, goto: [{ to: next.id, when: null }] };
    }),
  );
  return aScenario({
    languages: [],
    clock: { start, zone: 'Asia/Tokyo', holidays: [] },
    rulesets: { then: { asOf: day('2019-05-08'), sources: ['S1'] } },
    flows: {},
    start: noChange,
    endings: [{ id: 'end', when: null }],
    acts: Object.entries(acts).map(([id, act]) => ({
      id,
      opensAt: start + act.opens,
      first: act.beats[0]?.id ?? '',
      beats: act.beats.map((beat) => beat.id),
    })),
    beats: Object.fromEntries(beats.map((beat) => [beat.id, beat])),
    lengths: {
      express: { minutesAlone: 5, minutesRoom: 5, decisions: beats.flatMap(({ decision }) => (decision === null ? [] : [decision])) },
    },
    ...rest,
  });
}

const byId = (...all: CompiledDecision[]): CompiledScenario['decisions'] => Object.fromEntries(all.map((one) => [one.id, one]));
const deciding = (id: string, decision: string): CompiledBeat => aBeat(id, { decision });

describe('states are not merged', () => {
  const threeThenOne = {
    one: { opens: 0, beats: [deciding('one.a', 'first'), deciding('one.b', 'second'), deciding('one.c', 'third')] },
    two: { opens: 1000, beats: [deciding('two.a', 'last')] },
  };
  const quickOrSlow = aDecision('second', 'one.b', {
    options: [anOption('good', 'best', { minutes: 0 }), anOption('bad', 'harmful', { minutes: 60 })],
  });

  it('where between two acts one consequence comes before another or after it, by the hour of the choice', () => {
    const scenario = aCourse(threeThenOne, {
      decisions: byId(
        aDecision('first', 'one.a', {
          options: [
            anOption('good', 'best', { consequences: [aConsequence('waits', { after: { minutes: 250 }, clears: ['known'] })] }),
            anOption('bad', 'harmful', { minutes: 0 }),
          ],
        }),
        quickOrSlow,
        aDecision('third', 'one.c', {
          options: [
            anOption('good', 'best', { consequences: [aConsequence('comes', { after: { minutes: 200 }, sets: ['known'] })] }),
            anOption('bad', 'harmful', { minutes: 0 }),
          ],
        }),
        aDecision('last', 'two.a', { options: [anOption('good', 'best'), anOption('bad', 'harmful', { when: { flag: 'known' } })] }),
      ),
    });
    expect(listDisagreements(scenario)).toEqual([]);
  });

  it('where between two acts a consequence meets a duty on its last day or a day late, by the hour of the choice', () => {
    const scenario = aCourse(
      { ...threeThenOne, two: { ...threeThenOne.two, opens: 4000 } },
      {
        duties: {
          told: {
            ...{ id: 'told', rulesets: ['then'], opens: { act: 'one' }, met: { flag: 'told' }, missed: noChange, sources: ['S1'] },
            clock: { days: 1, dayOfKnowledge: 1, endsOnDayOff: 'stays' },
          },
        },
        decisions: byId(
          aDecision('first', 'one.a'),
          quickOrSlow,
          aDecision('third', 'one.c', {
            options: [
              anOption('good', 'best', { consequences: [aConsequence('letter', { after: { minutes: 1400 }, sets: ['told'] })] }),
              anOption('bad', 'harmful', { minutes: 0 }),
            ],
          }),
          aDecision('last', 'two.a', {
            options: [anOption('good', 'best'), anOption('bad', 'harmful', { when: { duty: 'told', is: 'missed' } })],
          }),
        ),
      },
    );
    expect(listDisagreements(scenario)).toEqual([]);
  });

  it('where a flow has stopped for good at different counts while another one still moves the same counter', () => {
    const scenario = aCourse(
      {
        one: { opens: 0, beats: [deciding('one.a', 'first')] },
        two: { opens: dayMinutes / 2, beats: [aBeat('two.a', { at: start + dayMinutes, decision: 'second' })] },
        three: { opens: 3 * dayMinutes, beats: [deciding('three.a', 'last')] },
      },
      {
        counters: {
          cards: {
            ...{ id: 'cards', unit: 'cards', start: 0, better: 'low', shown: 'always', basis: 'model', sources: [] },
            bands: [
              { id: 'few', below: 50 },
              { id: 'many', below: null },
            ],
          },
        },
        flows: {
          in: { counter: 'cards', perDay: 24, while: { any: [{ flag: 'stopped' }, { not: { flag: 'stopped' } }] } },
          out: { counter: 'cards', perDay: -24, while: { not: { flag: 'stopped' } } },
        },
        decisions: byId(
          aDecision('first', 'one.a', {
            options: [
              anOption('good', 'best', { minutes: 0, sets: ['stopped'] }),
              anOption('bad', 'harmful', { minutes: dayMinutes, sets: ['stopped'] }),
            ],
          }),
          aDecision('second', 'two.a', { options: [anOption('good', 'best', { minutes: 0 }), anOption('bad', 'harmful', { minutes: 0 })] }),
          aDecision('last', 'three.a', {
            options: [anOption('good', 'best'), anOption('bad', 'harmful', { when: { counter: 'cards', band: 'many' } })],
          }),
        ),
      },
    );
    expect(listDisagreements(scenario)).toEqual([]);
  });

  it('where an ending looks at a measure before what moves it has come in some runs', () => {
    const low = {
      start: 50,
      bands: [
        { id: 'low', below: 56 },
        { id: 'high', below: null },
      ],
    };
    const scenario = aCourse(
      {
        one: { opens: 0, beats: [deciding('one.a', 'first')] },
        two: { opens: 0, beats: [deciding('two.a', 'second')] },
        three: { opens: 0, beats: [deciding('three.a', 'last')] },
      },
      {
        measures: { customers: low },
        endings: [
          { id: 'doubted', when: { measure: 'customers', band: 'low' } },
          { id: 'trusted', when: null },
        ],
        decisions: byId(
          aDecision('first', 'one.a', {
            options: [
              anOption('good', 'best', {
                ...{ minutes: 0, effects: [{ measure: 'customers', add: -10 }] },
                consequences: [aConsequence('thanks', { after: { minutes: 9000 }, effects: [{ measure: 'customers', add: 10 }] })],
              }),
              anOption('bad', 'harmful', { minutes: 0 }),
            ],
          }),
          aDecision('second', 'two.a', {
            options: [
              anOption('good', 'best', { minutes: 0, effects: [{ measure: 'customers', add: 10 }] }),
              anOption('bad', 'harmful', { minutes: 0 }),
            ],
          }),
          aDecision('last', 'three.a', { options: [anOption('good', 'best', { minutes: 0 }), anOption('bad', 'harmful', { minutes: 0 })] }),
        ),
      },
    );
    expect(listDisagreements(scenario)).toEqual([]);
  });
});

describe('what is counted', () => {
  it('is every draw of a slot, also one that cannot happen in some of the runs that were merged', () => {
    const scenario = aCourse(
      { one: { opens: 0, beats: [deciding('one.a', 'first'), deciding('one.b', 'second'), deciding('one.c', 'last')] } },
      {
        complications: { rumour: { id: 'rumour', when: { flag: 'heard' }, channel: null, ...noChange } },
        slots: { luck: { beat: 'one.c', chance: 50, oneOf: ['rumour'] } },
        decisions: byId(
          aDecision('first', 'one.a', { options: [anOption('good', 'best'), anOption('bad', 'harmful', { sets: ['heard'] })] }),
          aDecision('second', 'one.b'),
          aDecision('last', 'one.c'),
        ),
      },
    );
    expect(listDisagreements(scenario)).toEqual([]);
  });

  it('is the way through beats that are passed over before anything is asked', () => {
    const scenario = aCourse(
      { one: { opens: 0, beats: [aBeat('one.a'), aBeat('one.b'), deciding('one.c', 'first')] } },
      { decisions: byId(aDecision('first', 'one.c')) },
    );
    expect(listDisagreements(scenario)).toEqual([]);
  });

  it('is every rule by which a beat may have been passed over to the same next one', () => {
    const goto = [
      { to: 'one.c', when: { flag: 'told' } },
      { to: 'one.c', when: null },
    ];
    const scenario = aCourse(
      { one: { opens: 0, beats: [deciding('one.a', 'first'), aBeat('one.b', { goto }), deciding('one.c', 'last')] } },
      {
        decisions: byId(
          aDecision('first', 'one.a', { options: [anOption('good', 'best', { sets: ['told'] }), anOption('bad', 'harmful')] }),
          aDecision('last', 'one.c'),
        ),
      },
    );
    const explored = explore({
      ...{ lucky: createLuckyEngine(scenario), course: layOutCourse(scenario), maxStates: 100, watches: [] },
      settings: { ruleset: 'then', length: 'express' },
    });
    if ('tooLarge' in explored) throw new Error('Violated assumption: this scenario has few states.');
    expect([...explored.seen].filter((one) => one.startsWith('goto:one.b/'))).toEqual(['goto:one.b/0', 'goto:one.b/1']);
  });
});
