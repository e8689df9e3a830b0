import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '#workshop/client/create-workshop.ts';
import type { LinkMemory } from '#workshop/client/link-world.ts';
import { openConsoleLink } from '#workshop/client/open-console-link.ts';
import { openPhoneLink } from '#workshop/client/open-phone-link.ts';
import type { Created } from '#workshop/protocol/message.ts';
import type { LinkStatus, PhoneLink, WorkshopLink } from '#workshop/protocol/link.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { openPostgresStore } from '#workshop/server/postgres-store.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { aMemory, aRealWorld, seeStatus, seeView } from '#test/workshop/client/a-link-world.ts';
import { buildServer } from '../../../scripts/server-process.ts';
import { type SeveralProcesses, startSeveralProcesses } from '../../../scripts/several-processes.ts';

const setup = aSetup(aPlayedScenario(loadShippedScenario('hario-2019')));
const started = await startSeveralProcesses(await buildServer('two-processes'));
const why = started.ok ? '' : ` (not tried: ${started.why})`;

describe.skipIf(!started.ok)(`two processes that share their workshops${why}`, () => {
  let all: SeveralProcesses;
  const opened: WorkshopLink<unknown>[] = [];

  beforeAll(() => {
    if (started.ok) ({ all } = started);
  });
  afterEach(() => {
    for (const link of opened.splice(0)) link.close();
  });
  afterAll(() => all.stop());

  const keep = <Link extends WorkshopLink<unknown>>(link: Link): Link => {
    opened.push(link);
    return link;
  };
  const by = (place: number, memory?: LinkMemory) => aRealWorld(all.addresses[place] ?? '', memory);
  const make = async (place: number): Promise<Created> => {
    const created = await createWorkshop(by(place), setup);
    if (!created.ok) throw new Error(`Violated assumption: a workshop can be made, not ${created.code}.`);
    return created;
  };
  const lead = ({ code, consoleKey }: Created, place: number) => keep(openConsoleLink(by(place), code, consoleKey));
  /** By the address that leads to either of them. */
  const sit = ({ code }: Created, nickname: number, memory = aMemory()) =>
    keep(openPhoneLink(aRealWorld(all.address, memory), { code, language: nickname % 2 === 0 ? 'ja' : 'en', observes: false, nickname }));
  const answer = async (phone: PhoneLink<PhoneView>, place: number) => {
    const { question } = await seeView(phone, (view) => view.question !== null);
    const option = question?.options[place % question.options.length]?.id ?? '';
    return phone.send({ type: 'answer.give', round: 'first', decision: question?.decision ?? '', option, confidence: null, reason: null });
  };

  it('hold one room for everybody, whichever of them they came to', async () => {
    const created = await make(0);
    const facilitator = lead(created, 0);
    await seeView(facilitator);
    const other = lead(created, 1);
    const phones = Array.from({ length: 6 }, (_, at) => sit(created, at));
    await seeView(other, (view) => view.people.connected === 6);
    expect(await other.send({ type: 'workshop.start' })).toEqual({ ok: true });
    expect(await Promise.all(phones.map((phone, at) => answer(phone, at)))).toEqual(phones.map(() => ({ ok: true })));
    const [team] = (await seeView(facilitator, (view) => view.teams[0]?.answered.count === 6)).teams;
    expect(team?.answered).toEqual({ count: 6, of: 6, isComplete: true });
  });

  it('make one room where everybody comes at once', async () => {
    const created = await make(0);
    const phones = Array.from({ length: 20 }, (_, at) => sit(created, at));
    const seen = await Promise.all(phones.map((phone) => seeView(phone, (view) => view.team.connected === 20)));
    expect(new Set(seen.map(({ me }) => me.id)).size).toBe(20);
  });

  it('bring a workshop back where the process that held it is killed, with everything that was acknowledged', async () => {
    const created = await make(1);
    const facilitator = lead(created, 0);
    await seeView(facilitator);
    const phones = Array.from({ length: 6 }, (_, at) => sit(created, at));
    await seeView(facilitator, (view) => view.people.connected === 6);
    await facilitator.send({ type: 'workshop.start' });
    const answers = await Promise.all(phones.slice(0, 4).map((phone, at) => answer(phone, at)));
    expect(answers).toEqual(answers.map(() => ({ ok: true })));
    const lost = phones.map((phone) => seeStatus(phone, 'lost'));
    // The room lives where the first one came in.
    await all.processes[0]?.kill();
    await Promise.all(lost);
    const elsewhere = lead(created, 1);
    const back = await seeView(elsewhere, (view) => view.people.connected === 6 && view.teams[0]?.answered.count === 4);
    expect(back.teams[0]?.answered).toEqual({ count: 4, of: 6, isComplete: false });
    expect(await Promise.all(phones.slice(4).map((phone, at) => answer(phone, at)))).toEqual([{ ok: true }, { ok: true }]);
    expect(await elsewhere.send({ type: 'answers.reveal', target: 'all' })).toEqual({ ok: true });

    await all.restart(0);
    const here = await seeView(facilitator, (view) => view.teams[0]?.stage === 'talking');
    expect(here.teams[0]?.seats.map((seat) => seat.isConnected)).toEqual(phones.map(() => true));
  });

  it('let phones go on where the process that held the room is asked to end', async () => {
    const created = await make(0);
    const facilitator = lead(created, 0);
    await seeView(facilitator);
    const phones = Array.from({ length: 3 }, (_, at) => sit(created, at));
    await seeView(facilitator, (view) => view.people.connected === 3);
    const lost = phones.map((phone) => seeStatus(phone, 'lost'));
    expect(await all.processes[0]?.stop()).toBe(0);
    await Promise.all(lost);
    const elsewhere = lead(created, 1);
    await seeView(elsewhere, (view) => view.people.connected === 3);
    await all.restart(0);
  });

  it('erase a workshop for everybody, from either of them', async () => {
    const created = await make(0);
    const facilitator = lead(created, 1);
    await seeView(facilitator);
    const phones = Array.from({ length: 4 }, (_, at) => sit(created, at));
    await seeView(facilitator, (view) => view.people.connected === 4);
    const other = lead(created, 0);
    await seeView(other);
    const ends = [...phones, facilitator, other].map((link): Promise<LinkStatus> => seeStatus(link, 'ended'));
    expect(await other.erase()).toEqual({ ok: true });
    expect(await Promise.all(ends)).toEqual(ends.map(() => ({ is: 'ended', code: 'workshop/over' })));
    for (const place of [0, 1])
      expect(await seeStatus(lead(created, place), 'ended')).toEqual({ is: 'ended', code: 'workshop/unknown-code' });
    const store = await openPostgresStore(all.databaseUrl);
    expect(await store.has(created.code)).toBe(false);
    await store.close();
  });
});
