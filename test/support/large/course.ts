import type { Condition, ScenarioFile } from '#scenario/schema.ts';
import { acts, askingInjects, bandTurns, draw, numbers, parties, roles, turns, type ActName } from './plan.ts';

type ActFile = ScenarioFile['acts'][number];
type BeatFile = ActFile['beats'][string];
type InjectFile = NonNullable<BeatFile['injects']>[number];

const opensAt: Readonly<Record<ActName, string>> = {
  alert: '2019-05-08T10:40',
  containment: '2019-05-08T18:00',
  forensics: '2019-05-13T09:00',
  disclosure: '2019-07-08T09:00',
  recovery: '2019-09-02T10:00',
};

/** Beats that wait for their day, so that clocks meet again as they do in a written story. */
const days: Readonly<Record<string, string>> = {
  'containment.turn': '2019-05-09T10:00',
  'containment.b4': '2019-05-09T14:00',
  'forensics.turn': '2019-05-15T10:00',
  'forensics.b3': '2019-05-24T14:00',
  'forensics.b5': '2019-06-12T10:00',
  'forensics.b6': '2019-07-01T16:00',
  'disclosure.b4': '2019-07-22T10:00',
  'disclosure.b6': '2019-08-05T10:00',
  'recovery.close': '2019-09-30T17:00',
};

const sets: Readonly<Record<string, readonly string[]>> = {
  'alert.b1': ['alerted'],
  'forensics.b1': ['card-stopped', 'shop-stopped'],
  'forensics.b6': ['inquiry-reported'],
};

const channels = ['phone', 'mail', 'letter', 'chat', 'fax', 'log', 'report', 'news', 'social', 'meeting', 'notice'] as const;

/** Five acts of six asked beats, a detour after the first, a way past the fourth, and in three a beat that a band decides on. */
export function createActs(seed: string): ActFile[] {
  return acts.map((act) => ({ id: act, opensAt: opensAt[act], first: `${act}.b1`, beats: createBeats(seed, act) }));
}

function createBeats(seed: string, act: ActName): ActFile['beats'] {
  const bandTurn = bandTurns[act];
  const onward = (n: number) => ({ to: `${act}.b${n}` });
  const asked = (n: number, waysOn: BeatFile['goto']): BeatFile => ({
    injects: createInjects(seed, `${act}.b${n}`, 2),
    decision: `${act}-${n}`,
    ...(waysOn === undefined ? {} : { goto: waysOn }),
  });
  const told = (name: string, waysOn: BeatFile['goto']): BeatFile => ({
    injects: createInjects(seed, `${act}.${name}`, 2),
    ...(waysOn === undefined ? {} : { goto: waysOn }),
  });
  const beats: Record<string, BeatFile> = {
    [`${act}.b1`]: asked(1, [{ to: `${act}.turn`, when: turns[act] }, onward(2)]),
    [`${act}.turn`]: told('turn', [onward(2)]),
    [`${act}.b2`]: asked(2, [onward(3)]),
    [`${act}.b3`]: asked(3, [{ to: `${act}.lost`, when: { flag: `${act}-lost` } }, onward(4)]),
    [`${act}.b4`]: asked(4, [onward(5)]),
    [`${act}.lost`]: told('lost', [onward(5)]),
    [`${act}.b5`]: asked(5, bandTurn === undefined ? [onward(6)] : [{ to: `${act}.band`, when: bandTurn }, onward(6)]),
    ...(bandTurn === undefined ? {} : { [`${act}.band`]: told('band', [onward(6)]) }),
    [`${act}.b6`]: asked(6, act === 'recovery' ? [{ to: 'recovery.close' }] : undefined),
    ...(act === 'recovery' ? { 'recovery.close': told('close', undefined) } : {}),
  };
  return Object.fromEntries(
    Object.entries(beats).map(([id, beat]) => [
      id,
      {
        ...(days[id] === undefined ? {} : { at: days[id] }),
        ...beat,
        ...(sets[id] === undefined ? {} : { sets: [...sets[id]] }),
        minutes: { '60': 1, '90': 1, '240': 4 },
      },
    ]),
  );
}

function createInjects(seed: string, beat: string, always: number): InjectFile[] {
  const create = (name: string, when?: Condition): InjectFile => {
    const senders = [...roles, ...parties];
    return {
      id: name,
      channel: channels[draw(seed, `channel ${name}`, channels.length)] ?? 'mail',
      from: senders[draw(seed, `sender ${name}`, senders.length)] ?? roles[0],
      ...(when === undefined ? {} : { when }),
    };
  };
  const name = beat.replace('.', '-');
  return [
    ...Array.from({ length: always }, (_, at) => create(`${name}-word-${at + 1}`)),
    ...(askingInjects[beat] ?? []).map((when, at) => create(`${name}-if-${at + 1}`, when)),
  ];
}

/** Ids of all decisions in playing order. */
export function listDecisionIds(): readonly string[] {
  return acts.flatMap((act) => numbers.map((n) => `${act}-${n}`));
}
