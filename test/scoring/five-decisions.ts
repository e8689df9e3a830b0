import type { CompiledScenario } from '#scenario/compiled.ts';
import { createEngine, type Engine } from '#engine/engine.ts';
import { isOptionOpen } from '#engine/option.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { Command, Confidence, SessionState } from '#engine/state.ts';
import { aBeat, aConsequence, aDecision, anOption, aScenario, day, minute, noChange } from '#test/support/a-scenario.ts';

/**
 * Five decisions in the five acts: a gate, a choice that forfeits a later decision, an option that an earlier choice
 * closes, a consequence that comes back, a complication, a duty, a flow and a milestone with a median.
 */
export function aScenarioOfFive(stated: Partial<CompiledScenario> = {}): CompiledScenario {
  const acts = [
    ['alert', '2019-05-08T10:40', 'call'],
    ['containment', '2019-05-08T13:00', 'stop'],
    ['forensics', '2019-05-20T09:00', 'keep'],
    ['disclosure', '2019-07-10T09:00', 'tell'],
    ['recovery', '2019-09-02T09:00', 'open'],
  ] as const;
  const beats = Object.fromEntries(acts.map(([act, , name]) => [`${act}.${name}`, aBeat(`${act}.${name}`, { decision: name })]));
  return aScenario({
    id: 'five',
    hash: 'hash-of-five',
    acts: acts.map(([id, opensAt, name]) => ({
      id,
      opensAt: minute(opensAt),
      first: `${id}.${name}`,
      beats: id === 'forensics' ? [`${id}.${name}`, `${id}.wait`] : [`${id}.${name}`],
    })),
    beats: {
      ...beats,
      'forensics.wait': aBeat('forensics.wait', { sets: ['reported'] }),
      'forensics.keep': aBeat('forensics.keep', { decision: 'keep', goto: [{ to: 'forensics.wait', when: null }] }),
      'containment.stop': aBeat('containment.stop', { decision: 'stop' }),
      'disclosure.tell': aBeat('disclosure.tell', { decision: 'tell' }),
    },
    lengths: { express: { minutesAlone: 5, minutesRoom: 10, decisions: ['call', 'stop', 'keep', 'tell', 'open'] } },
    counters: {
      cards: { id: 'cards', unit: 'cards', start: 0, better: 'low', shown: 'always', bands: [], basis: 'model', sources: [] },
      cost: { id: 'cost', unit: 'yen', start: 0, better: 'low', shown: 'debrief', bands: [], basis: 'model', sources: [] },
    },
    flows: { entry: { counter: 'cards', perDay: 16, while: { not: { flag: 'stopped' } } } },
    duties: {
      report: {
        id: 'report',
        rulesets: ['now'],
        opens: { not: { flag: 'never' } },
        met: { flag: 'told' },
        clock: { days: 60, dayOfKnowledge: 1, endsOnDayOff: 'next-working-day' },
        missed: { ...noChange, effects: [{ measure: 'customers', add: -10 }] },
        sources: ['S1'],
      },
    },
    start: noChange,
    exposure: {
      from: day('2018-11-28'),
      to: day('2019-05-08'),
      endsWith: 'stopped',
      knownWhen: { flag: 'reported' },
      widenedWhen: { flag: 'log-lost' },
      widenedFrom: day('2018-06-01'),
    },
    decisions: {
      call: aDecision('call', 'alert.call', {
        weight: 'minor',
        competencies: ['triage'],
        options: [anOption('note', 'best'), anOption('wait', 'weak', { minutes: 1440 }), anOption('hang-up', 'harmful')],
      }),
      stop: aDecision('stop', 'containment.stop', {
        weight: 'critical',
        competencies: ['triage', 'contain'],
        gate: ['then', 'now'],
        options: [
          anOption('all', 'best', { sets: ['stopped'] }),
          anOption('cards-only', 'sound', { sets: ['stopped'], minutes: 20 }),
          anOption('after-sale', 'harmful', { minutes: 4320, sets: ['stopped'], effects: [{ measure: 'customers', add: -20 }] }),
        ],
      }),
      keep: aDecision('keep', 'forensics.keep', {
        weight: 'critical',
        competencies: ['contain'],
        options: [
          anOption('image', 'best', { sets: ['kept'] }),
          anOption('copy', 'weak', { consequences: [aConsequence('gap', { after: { act: 'disclosure' }, sets: ['log-lost'] })] }),
          anOption('clean', 'harmful', { forfeits: ['tell'], sets: ['log-lost', 'skip-tell'] }),
        ],
      }),
      tell: aDecision('tell', 'disclosure.tell', {
        competencies: ['tell'],
        options: [
          anOption('plain', 'best', { when: { flag: 'kept' }, sets: ['told'] }),
          anOption('short', 'sound', { minutes: 7200, sets: ['told'] }),
          anOption('nothing', 'harmful'),
        ],
      }),
      open: aDecision('open', 'recovery.open', {
        competencies: ['tell'],
        options: [
          anOption('conditions', 'best', { effects: [{ counter: 'cost', add: 3_000_000 }] }),
          anOption('now', 'weak'),
          anOption('quietly', 'harmful'),
        ],
      }),
    },
    complications: { storm: { id: 'storm', when: null, channel: null, ...noChange, effects: [{ measure: 'customers', add: -5 }] } },
    slots: { middle: { beat: 'forensics.wait', chance: 50, oneOf: ['storm'] } },
    milestones: {
      stopped: { when: { flag: 'stopped' }, median: null },
      told: { when: { flag: 'told' }, median: { days: 130, sources: ['S1'] } },
    },
    shop: [
      { is: 'stopped', when: { flag: 'stopped' } },
      { is: 'open', when: null },
    ],
    endings: [
      { id: 'heard', when: { flag: 'told' } },
      { id: 'silent', when: null },
    ],
    competencies: {
      triage: { csf: ['RS.MA-01'], owner: 'desk' },
      contain: { csf: ['RS.MI-01'], owner: 'it' },
      tell: { csf: ['RS.CO-02'], owner: 'desk' },
    },
    ...stated,
  });
}

/** As above, where cleaning the server takes the question of telling off the table. */
export function aScenarioWithForfeit(): CompiledScenario {
  const scenario = aScenarioOfFive();
  return {
    ...scenario,
    acts: scenario.acts.map((act) =>
      act.id === 'disclosure' ? { ...act, first: 'disclosure.look', beats: ['disclosure.look', 'disclosure.tell'] } : act,
    ),
    beats: {
      ...scenario.beats,
      'disclosure.look': aBeat('disclosure.look', {
        goto: [{ to: 'disclosure.tell', when: { not: { flag: 'skip-tell' } } }],
      }),
    },
  };
}

/** How to answer: from the decision and the options on offer, in file order. */
export type Player = (decision: string, open: readonly string[]) => { readonly option: string; readonly confidence: Confidence | null };

/** Plays to the end and gives the record. */
export function play(engine: Engine, player: Player, stated: Partial<SessionRecord> = {}): SessionRecord {
  const { id, version, hash } = engine.scenario;
  const record: SessionRecord = {
    format: 1,
    scenario: { id, version, hash },
    seed: 'seed',
    settings: { ruleset: 'then', length: 'express' },
    commands: [],
    ...stated,
  };
  const commands: Command[] = [];
  let state: SessionState = engine.start({ seed: record.seed, settings: record.settings }).state;
  while (state.phase !== 'ended') {
    const decision = state.phase === 'deciding' ? (engine.scenario.beats[state.beat]?.decision ?? null) : null;
    const command: Command =
      decision === null ? { type: 'beat.continue' } : { type: 'decision.take', decision, ...answer(engine, state, decision, player) };
    const outcome = engine.apply(state, command);
    if (!outcome.ok) throw new Error(`Violated assumption: the player's command is legal (${outcome.code}).`);
    commands.push(command);
    state = outcome.state;
  }
  return { ...record, commands };
}

function answer(engine: Engine, state: SessionState, decision: string, player: Player): ReturnType<Player> {
  const options = engine.scenario.decisions[decision]?.options ?? [];
  return player(
    decision,
    options.filter((one) => isOptionOpen(engine.scenario, state, decision, one.id)).map((one) => one.id),
  );
}

/** A player that takes the stated option of each decision, else the first on offer. */
export function choosing(stated: Readonly<Record<string, string>>, confidence: Confidence | null = null): Player {
  return (decision, open) => ({ option: stated[decision] ?? open[0] ?? '', confidence });
}

/** The engine of a scenario of five. */
export function anEngineOfFive(stated: Partial<CompiledScenario> = {}): Engine {
  return createEngine(aScenarioOfFive(stated));
}
