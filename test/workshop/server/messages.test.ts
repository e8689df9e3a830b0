import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import { type Created, type JoinRequest, largestMessage } from '#workshop/protocol/message.ts';
import { aRawClient, refusalAt, type RawClient } from '#test/support/a-raw-client.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { aWorkshopServer, type AWorkshopServer } from '#test/support/a-workshop-server.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const played = aPlayedScenario(loadSmallScenario());
let server: AWorkshopServer;
const here: RawClient[] = [];

beforeAll(async () => {
  server = await aWorkshopServer();
});

afterEach(async () => {
  await Promise.all(here.splice(0).map((one) => one.leave()));
  server.pass(60_000);
});

afterAll(async () => {
  await server.remove();
});

async function come(request: JoinRequest): Promise<RawClient> {
  const client = await aRawClient(server.address, request);
  here.push(client);
  return client;
}

/** A workshop with its facilitator and so many phones, one after the other. */
async function aRoom(phones: number, stated: Partial<WorkshopSetup> = {}) {
  const created = await server.make(aSetup(played, stated));
  const { code, consoleKey, projectorKey } = created;
  const facilitator = await come({ as: 'console', code, key: consoleKey });
  const seated: RawClient[] = [];
  while (seated.length < phones) seated.push(await sit(created));
  return { created, facilitator, phones: seated, hang: () => come({ as: 'projector', code, key: projectorKey }) };
}

const sit = ({ code }: Created, observes = false) => come({ as: 'newcomer', code, language: 'ja', observes, nickname: 1 });
const no = (code: string) => ({ ok: false, code });
const start = { type: 'workshop.start' };

async function askedOf(phone: RawClient) {
  const { question } = await phone.phone((view) => view.question !== null);
  const [option = '', other = ''] = question?.options.map(({ id }) => id) ?? [];
  return { decision: question?.decision ?? '', option, other };
}

const answer = (decision: string, option: string, round: 'first' | 'second' = 'first') => ({
  type: 'answer.give',
  round,
  decision,
  option,
  confidence: null,
  reason: null,
});

describe('a participant', () => {
  it('is refused every command of the facilitator, and the workshop stays as it was', async () => {
    const { facilitator, phones } = await aRoom(1);
    const [phone] = phones;
    const { seq } = await facilitator.console();
    for (const command of [
      start,
      { type: 'workshop.lock', locked: true },
      { type: 'answers.reveal', target: 'all' },
      { type: 'team.decide', team: 1, option: 'x', confidence: null, reason: null },
      { type: 'participant.remove', participant: 'p1' },
      { type: 'team.undo', target: [1] },
    ]) {
      expect(await phone?.ask(command)).toEqual(no('workshop/not-allowed'));
    }
    for (const type of ['archive', 'key', 'erase']) phone?.say(type, { message: 1 });
    expect(await phone?.ask({ type: 'nickname.draw' })).toEqual({ ok: true });
    expect((await facilitator.console((view) => view.seq > seq)).seq).toBe(seq + 1);
    expect(phone?.heard.map(({ type }) => type)).not.toContain('archive');
    expect(phone?.heard.map(({ type }) => type)).not.toContain('key');
  });

  it('is refused what only the host puts down', async () => {
    const { facilitator, phones } = await aRoom(1);
    for (const one of [facilitator, ...phones]) {
      expect(
        await one.ask({ type: 'participant.join', participant: 'p9', keyHash: 'x', nickname: 1, language: 'ja', observes: false, team: 1 }),
      ).toEqual(no('workshop/not-understood'));
      expect(await one.ask({ type: 'workshop.create', code: 'ABCDEF', setup: {} })).toEqual(no('workshop/not-understood'));
    }
  });

  it('answers for nobody else: a name in the message is not understood', async () => {
    const { facilitator, phones } = await aRoom(2);
    const [first] = phones;
    if (first === undefined) return;
    await facilitator.ask(start);
    const { decision, option } = await askedOf(first);
    for (const more of [{ participant: 'p2' }, { by: 'p2' }, { team: 2 }]) {
      expect(await first.ask({ ...answer(decision, option), ...more })).toEqual(no('workshop/not-understood'));
    }
    first.say('command', { message: 99, by: 'p2', command: answer(decision, option) });
    expect(await first.ask(answer(decision, option), 100)).toEqual({ ok: true });
    expect((await facilitator.console((view) => view.teams[0]?.answered.count === 1)).people.seated).toBe(2);
  });

  it('answers once per message, in time, and to the decision that is open', async () => {
    const { facilitator, phones } = await aRoom(2);
    const [first, second] = phones;
    if (first === undefined || second === undefined) return;
    expect(await first.ask(answer('x', 'y'))).toEqual(no('workshop/not-started'));
    await facilitator.ask(start);
    expect(await facilitator.ask(start)).toEqual(no('workshop/already-started'));
    const { decision, option, other } = await askedOf(first);
    expect(await first.ask(answer(decision, option), 50)).toEqual({ ok: true });
    expect(await first.ask(answer(decision, other), 50)).toEqual(no('workshop/repeated'));
    expect(await first.ask(answer(decision, other), 49)).toEqual(no('workshop/repeated'));
    expect(await first.ask(answer('another', option), 51)).toEqual(no('workshop/other-decision'));
    expect(await first.ask(answer(decision, option, 'second'), 52)).toEqual(no('workshop/not-revealed'));
    await second.ask(answer(decision, option));
    expect(await facilitator.ask({ type: 'answers.reveal', target: 'all' })).toEqual({ ok: true });
    expect(await first.ask(answer(decision, other), 53)).toEqual(no('workshop/answers-closed'));
    expect((await first.phone((view) => view.first !== null)).mine.first?.option).toBe(option);
    const { me } = await second.phone();
    expect(await facilitator.ask({ type: 'participant.speak', participant: me.id })).toEqual({ ok: true });
    const said = { type: 'team.answer', decision, option, confidence: null };
    expect(await first.ask(said, 60)).toEqual(no('workshop/not-spokesperson'));
    expect(await second.ask(said, 60)).toEqual({ ok: true });
    expect(await second.ask(said, 61)).toEqual(no('workshop/answers-closed'));
  });

  it('is told why what cannot be is not done', async () => {
    const { created, facilitator, phones } = await aRoom(1);
    const observer = await sit(created, true);
    const [phone] = phones;
    expect(await facilitator.ask({ type: 'participant.remove', participant: 'p77' })).toEqual(no('workshop/unknown-participant'));
    expect(await facilitator.ask({ type: 'team.message', target: [7], text: 'Hello' })).toEqual(no('workshop/unknown-team'));
    expect(await phone?.ask({ type: 'observation.note', tag: 'well', text: 'Good' })).toEqual(no('workshop/not-observer'));
    expect(await phone?.ask({ type: 'role.choose', role: 'ciso' })).toEqual(no('workshop/not-allowed'));
    await facilitator.ask(start);
    const { decision, option } = await askedOf(observer);
    expect(await observer.ask(answer(decision, option))).toEqual(no('workshop/observer'));
    expect(await facilitator.ask({ type: 'team.pause', target: 'all', paused: true })).toEqual({ ok: true });
    expect(await phone?.ask(answer(decision, option))).toEqual(no('workshop/paused'));
    expect(await facilitator.ask({ type: 'workshop.close' })).toEqual({ ok: true });
    expect(await facilitator.ask({ type: 'timer.stop', target: 'all' })).toEqual(no('workshop/over'));
  });
});

describe('a wall', () => {
  it('asks for nothing', async () => {
    const { hang } = await aRoom(0);
    const wall = await hang();
    expect(await wall.ask(start)).toEqual(no('workshop/not-allowed'));
    expect(await wall.ask({ type: 'nickname.draw' })).toEqual(no('workshop/not-allowed'));
  });
});

describe('a room', () => {
  it('is full with two hundred, and all of them can come back', { timeout: 60_000 }, async () => {
    const { created, facilitator } = await aRoom(0, { teams: 12 });
    const all: RawClient[] = [];
    for (let row = 0; row < 10; row += 1) {
      all.push(...(await Promise.all(Array.from({ length: 20 }, () => sit(created)))));
      server.pass(10_000);
    }
    expect((await facilitator.console((view) => view.people.connected === 200)).people.seated).toBe(200);
    const request = { as: 'newcomer', code: created.code, language: 'ja', observes: false, nickname: 1 } as const;
    expect(await refusalAt(server.address, request)).toBe('workshop/full');
    const [first] = all;
    first?.drop();
    await facilitator.console((view) => view.people.connected === 199);
    await come({ as: 'seat', code: created.code, seat: first?.seat ?? '', language: 'ja' });
    await facilitator.console((view) => view.people.connected === 200);
  });

  it('understands nothing of what is no message, and answers what has a number', async () => {
    const { facilitator, phones } = await aRoom(1);
    const [phone] = phones;
    if (phone === undefined) return;
    const { seq } = await facilitator.console();
    for (const given of [
      undefined,
      null,
      'start',
      7,
      [],
      {},
      { message: 1 },
      { message: 0, command: start },
      { message: 1.5 },
      { message: '1' },
    ]) {
      phone.say('command', given);
    }
    phone.say('__proto__', {});
    phone.say('constructor', { message: 3 });
    phone.say('x'.repeat(500));
    phone.sendBytes(new Uint8Array([13]));
    phone.sendBytes(new Uint8Array());
    expect(await phone.ask({ type: 'nobody.knows' }, 8)).toEqual(no('workshop/not-understood'));
    expect(await phone.ask({ type: 'nickname.draw' }, 9)).toEqual({ ok: true });
    expect((await facilitator.console((view) => view.seq > seq)).seq).toBe(seq + 1);
    expect(phone.isOpen).toBe(true);
  });

  it('ends the line of a frame that is too large or cannot be read, and no other', async () => {
    const { facilitator, phones } = await aRoom(3);
    const [large, broken, other] = phones;
    broken?.sendBytes(new Uint8Array([13, 0xff, 0xff, 0xff]));
    expect(await broken?.gone).toBe(4002);
    large?.say('command', { message: 1, command: { type: 'commitment.send', text: 'x'.repeat(largestMessage) } });
    expect(await large?.gone).toBe(1009);
    expect((await facilitator.console((view) => view.people.connected === 1)).people.seated).toBe(3);
    expect(await other?.ask({ type: 'nickname.draw' })).toEqual({ ok: true });
  });

  it('cuts off one that sends ten thousand messages in a second, unharmed, and serves everybody else', async () => {
    const { facilitator, phones, created } = await aRoom(2);
    const [loud, quiet] = phones;
    if (loud === undefined || quiet === undefined) return;
    const { seq } = await facilitator.console();
    for (let at = 1; at <= 10_000; at += 1) loud.say('command', { message: at, command: { type: 'nickname.draw' } });
    const quietAnswers = [];
    for (let at = 0; at < 10; at += 1) quietAnswers.push(await quiet.ask({ type: 'nickname.draw' }));
    expect(quietAnswers).toEqual(Array.from({ length: 10 }, () => ({ ok: true })));
    expect(await loud.gone).toBe(4008);
    const after = await facilitator.console((view) => view.people.connected === 1);
    expect(after.seq - seq).toBe(60 + 10);
    expect(loud.heard.filter(({ payload }) => JSON.stringify(payload).includes('workshop/too-fast'))).toHaveLength(200);
    const back = await come({ as: 'seat', code: created.code, seat: loud.seat, language: 'ja' });
    expect(await back.ask({ type: 'nickname.draw' }, 20_000)).toEqual({ ok: true });
  });

  it('cuts off one that floods it with what is no message as well', async () => {
    const { facilitator, phones } = await aRoom(1);
    for (let at = 0; at < 1000; at += 1) phones[0]?.say('nonsense', at);
    expect(await phones[0]?.gone).toBe(4008);
    expect((await facilitator.console((view) => view.people.connected === 0)).people.seated).toBe(1);
  });

  it('is told of in the operator’s log by codes, without a key, a text or its own code', async () => {
    const { created, phones, facilitator } = await aRoom(1);
    await facilitator.ask({ type: 'parked.add', text: 'a text of somebody' });
    await phones[0]?.ask(start);
    const log = server.lines.join('');
    expect(log).toContain('"refusal":"workshop/not-allowed"');
    for (const secret of [created.code, created.consoleKey, created.projectorKey, phones[0]?.seat ?? '', 'a text of somebody']) {
      expect(log).not.toContain(secret);
    }
  });
});
