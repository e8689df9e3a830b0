import { describe, expect, it } from 'vitest';
import type { Envelope, WorkshopCommand } from '#workshop/protocol/command.ts';
import { openHost, type HostPorts } from '#workshop/rules/host.ts';
import { aWorkshop, createdAt } from '#test/support/a-workshop.ts';

const told = aWorkshop().withPeople(2).withObservers(1).started();
const answer = (option: string) =>
  ({ type: 'answer.give', round: 'first', decision: 'first-move', option, confidence: null, reason: null }) as const;
const reveal: WorkshopCommand = { type: 'answers.reveal', target: 'all' };

/** A journal in memory, whose writes can be made to wait or to fail. */
function aJournal(): HostPorts & {
  readonly lines: Envelope[];
  readonly writes: number[];
  fails: boolean;
  clock: number;
  hold(): () => void;
} {
  let held: Promise<void> = Promise.resolve();
  const journal = {
    lines: [] as Envelope[],
    writes: [] as number[],
    fails: false,
    clock: createdAt + 60_000,
    now: () => journal.clock,
    journal: {
      append: async (lines: readonly Envelope[]) => {
        await held;
        if (journal.fails) throw new Error('The disk is full.');
        journal.lines.push(...lines);
        journal.writes.push(lines.length);
      },
    },
    hold: () => {
      let release = () => undefined as void;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
  };
  return journal;
}

const open = () => {
  const journal = aJournal();
  return { journal, host: openHost(told.played, told.envelopes, journal) };
};

describe('a host', () => {
  it('opens where the journal ends', () => {
    expect(open().host.state).toEqual(told.state);
  });

  it('journals a command before it changes the state, tells it and answers', async () => {
    const { host, journal } = open();
    const release = journal.hold();
    const seen: number[] = [];
    host.follow((state) => seen.push(state.seq));
    const asked = host.ask('p1', 1000, answer('call-back'));
    expect([host.state, seen, journal.lines]).toEqual([told.state, [], []]);
    release();
    expect(await asked).toEqual({ ok: true });
    expect(host.state.teams[0]?.answers.first['p1']?.option).toBe('call-back');
    expect(seen).toEqual([told.state.seq + 1]);
    expect(journal.lines).toEqual([
      { seq: told.state.seq + 1, at: journal.clock, by: 'p1', team: 1, message: 1000, command: answer('call-back') },
    ]);
  });

  it('carries out what is asked at once in its order, each on what the one before has come to', async () => {
    const { host, journal } = open();
    const answers = await Promise.all([
      host.ask('facilitator', null, reveal),
      host.ask('p1', 1000, answer('call-back')),
      host.ask('facilitator', null, reveal),
      host.ask('p2', 1000, answer('call-back')),
      host.ask('p1', 1000, answer('hang-up')),
    ]);
    expect(answers.map((one) => (one.ok ? 'done' : one.code))).toEqual([
      'workshop/no-answers',
      'done',
      'done',
      'workshop/answers-closed',
      'workshop/repeated',
    ]);
    expect(journal.lines.map((line) => line.seq - told.state.seq)).toEqual([1, 2]);
  });

  it('writes what waits together in one go', async () => {
    const { host, journal } = open();
    const release = journal.hold();
    const first = host.ask('p1', 1000, answer('call-back'));
    const later = [host.ask('p2', 1000, answer('hang-up')), host.ask('facilitator', null, reveal)];
    release();
    await Promise.all([first, ...later]);
    expect(journal.writes).toEqual([1, 2]);
  });

  it('leaves the state as it was where the journal fails, and goes on with what comes later', async () => {
    const { host, journal } = open();
    const seen: number[] = [];
    host.follow((state) => seen.push(state.seq));
    journal.fails = true;
    expect(await host.ask('p1', 1000, answer('call-back'))).toEqual({ ok: false, code: 'workshop/journal-failed' });
    expect([host.state, seen]).toEqual([told.state, []]);
    journal.fails = false;
    expect(await host.ask('p1', 1000, answer('call-back'))).toEqual({ ok: true });
    expect(journal.lines.map((line) => line.seq)).toEqual([told.state.seq + 1]);
  });

  it('judges again what it had refused on the strength of a line that was lost', async () => {
    const { host, journal } = open();
    await host.ask('p1', 1000, answer('call-back'));
    const release = journal.hold();
    const blocking = host.ask('p2', 1000, answer('call-back'));
    const asked = [
      host.ask('p2', 1000, { type: 'nickname.draw' }),
      host.ask('facilitator', null, reveal),
      host.ask('p2', 1001, answer('hang-up')),
    ];
    journal.fails = true;
    release();
    const answers = await Promise.all([blocking, ...asked]);
    // The first write fails with the answer of p2; the second with the reveal, for whose sake the last one was refused.
    expect(answers.map((one) => (one.ok ? 'done' : one.code))).toEqual(Array.from({ length: 4 }, () => 'workshop/journal-failed'));
    expect(host.state.teams[0]?.answers.first).toMatchObject({ p1: { option: 'call-back' } });
  });

  it('never runs back in time, whatever the clock says', async () => {
    const { host, journal } = open();
    journal.clock = 0;
    await host.ask('p1', 1000, answer('call-back'));
    expect(journal.lines[0]?.at).toBe(told.state.at);
  });

  it('says which teams were left as they are', async () => {
    const two = aWorkshop().withTeams(2).withPeople(2).started().answering({ p1: 'call-back' });
    const host = openHost(two.played, two.envelopes, aJournal());
    expect(await host.ask('facilitator', null, reveal)).toEqual({ ok: true, left: [{ team: 2, code: 'workshop/no-answers' }] });
  });

  it('notes the team that is meant, where it is one', async () => {
    const { host, journal } = open();
    await host.ask('facilitator', null, { type: 'team.pause', target: [1], paused: true });
    await host.ask('facilitator', null, { type: 'team.pause', target: 'all', paused: false });
    await host.ask('facilitator', null, { type: 'team.decide', team: 1, option: 'hang-up', confidence: null, reason: '時間' });
    expect(journal.lines.map((line) => line.team)).toEqual([1, null, 1]);
  });

  it('stops telling whoever has stopped listening', async () => {
    const { host } = open();
    const seen: number[] = [];
    const stop = host.follow((state) => seen.push(state.seq));
    stop();
    await host.ask('p1', 1000, answer('call-back'));
    expect(seen).toEqual([]);
  });

  it('opens no journal that is empty, begins otherwise, has a gap or holds what is not legal', () => {
    const [first, ...others] = told.envelopes;
    if (first === undefined) throw new Error('Violated assumption: the journal has a line.');
    const openOn = (lines: readonly Envelope[]) => () => openHost(told.played, lines, aJournal());
    expect(openOn([])).toThrow('without a line');
    expect(openOn(others)).toThrow('Line 1');
    expect(openOn([first, ...others.slice(1)])).toThrow('follows line 1');
    expect(openOn([first, { ...first, seq: 2, by: 'facilitator', command: reveal }])).toThrow('workshop/not-started');
  });
});

describe('a commitment', () => {
  const send = { type: 'commitment.send', text: '折り返しの番号を決めておく' } as const;

  it('is journaled without its sender, who has sent one and cannot send another', async () => {
    const { host, journal } = open();
    expect(await host.ask('p1', 1000, send)).toEqual({ ok: true });
    expect(journal.lines).toEqual([
      { seq: told.state.seq + 1, at: journal.clock, by: 'someone', team: null, message: null, command: send },
    ]);
    expect(host.state.commitments).toEqual([send.text]);
    expect(host.state.participants['p1']).toMatchObject({ hasSentCommitment: true, lastMessage: 1000 });
    expect(await host.ask('p1', 1001, send)).toEqual({ ok: false, code: 'workshop/repeated' });
  });

  it('leaves nothing in the journal that tells who sent it', async () => {
    const { host, journal } = open();
    await host.ask('p1', 1000, send);
    const again = openHost(told.played, [...told.envelopes, ...journal.lines], aJournal());
    expect(again.state.commitments).toEqual([send.text]);
    expect(again.state.participants).toEqual(told.state.participants);
  });

  it('is taken from an observer, and from nobody who is not there or hides from the start', async () => {
    const { host } = open();
    expect(await host.ask('p3', 1000, send)).toEqual({ ok: true });
    expect(await host.ask('p9', 1000, send)).toEqual({ ok: false, code: 'workshop/unknown-participant' });
    expect(await host.ask('someone', null, send)).toEqual({ ok: false, code: 'workshop/not-allowed' });
    expect(await host.ask('facilitator', null, send)).toEqual({ ok: false, code: 'workshop/not-allowed' });
    await host.ask('facilitator', null, { type: 'participant.remove', participant: 'p2' });
    expect(await host.ask('p2', 1000, send)).toEqual({ ok: false, code: 'workshop/removed' });
  });
});
