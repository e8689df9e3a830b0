import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askServer, createWorkshop } from '#workshop/client/create-workshop.ts';
import { openConsoleLink } from '#workshop/client/open-console-link.ts';
import { findKeptSeat, forgetSeat, openPhoneLink } from '#workshop/client/open-phone-link.ts';
import { openProjectorLink } from '#workshop/client/open-projector-link.ts';
import type { LinkMemory } from '#workshop/client/link-world.ts';
import type { Created } from '#workshop/protocol/message.ts';
import type { WorkshopLink } from '#workshop/protocol/link.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { aMemory, aRealWorld, seeStatus, seeView } from './a-link-world.ts';
import { aSmallServer, type SmallServer } from './a-small-server.ts';

const setup = aSetup(aPlayedScenario(loadSmallScenario()));
let server: SmallServer;
const opened: WorkshopLink<unknown>[] = [];

beforeAll(async () => {
  server = await aSmallServer();
});

afterAll(async () => {
  for (const link of opened) link.close();
  await server.remove();
});

async function make(): Promise<Created> {
  const created = await createWorkshop(aRealWorld(server.address), setup);
  if (!created.ok) throw new Error(`Violated assumption: a workshop can be made, not ${created.code}.`);
  return created;
}

function keep<Link extends WorkshopLink<unknown>>(link: Link): Link {
  opened.push(link);
  return link;
}

function sit(code: string, memory: LinkMemory = aMemory(), language = 'en') {
  const world = aRealWorld(server.address, memory);
  return { world, memory, link: keep(openPhoneLink(world, { code, language, observes: false, nickname: 21 })) };
}

const facilitate = ({ code, consoleKey }: Created) => keep(openConsoleLink(aRealWorld(server.address), code, consoleKey));

describe('the server of workshops', () => {
  it('is found where it is, and nowhere else', async () => {
    expect(await askServer(aRealWorld(server.address))).toBe(true);
    expect(await askServer(aRealWorld(`${server.address}nothing/here/`))).toBe(false);
    expect(await askServer(aRealWorld('http://127.0.0.1:9/'))).toBe(false);
  });

  it('refuses a set-up it cannot play, as a value', async () => {
    const made = await createWorkshop(aRealWorld(server.address), { ...setup, scenario: { ...setup.scenario, id: 'nobody-wrote-it' } });
    expect(made).toEqual({ ok: false, code: 'workshop/unknown-scenario' });
    expect(await createWorkshop(aRealWorld('http://127.0.0.1:9/'), setup)).toEqual({ ok: false, code: 'workshop/no-connection' });
  });
});

describe('a phone', () => {
  it('is told of a code that is nobody’s, and keeps no seat', async () => {
    const { link, memory } = sit('ZZZZZZ');
    expect(await seeStatus(link, 'ended')).toEqual({ is: 'ended', code: 'workshop/unknown-code' });
    expect(await link.send({ type: 'nickname.draw' })).toEqual({ ok: false, code: 'workshop/unknown-code' });
    expect(findKeptSeat(memory)).toBeNull();
  });

  it('takes a seat, keeps it over a reload, and is the same person afterwards', async () => {
    const { code } = await make();
    const first = sit(code);
    const { me } = await seeView(first.link);
    expect(me.nickname).toBe(21);
    expect(findKeptSeat(first.memory)).toBe(code);
    first.link.close();
    const again = await seeView(sit(code, first.memory).link);
    expect(again.me.id).toBe(me.id);
    expect(again.team.people).toBe(1);
  });

  it('changes its language in its seat', async () => {
    const created = await make();
    const facilitator = facilitate(created);
    const { link } = sit(created.code);
    await seeView(link);
    await facilitator.send({ type: 'workshop.start' });
    const english = await seeView(link, (view) => view.question !== null);
    link.speak('ja');
    const japanese = await seeView(link, (view) => view.question !== null && view.question.question !== english.question?.question);
    expect(japanese.me.id).toBe(english.me.id);
    expect(japanese.question?.options.map((one) => one.slot)).toEqual(english.question?.options.map((one) => one.slot));
  });

  it('is told when its seat is opened on another screen, and does not fight for it', async () => {
    const { code } = await make();
    const first = sit(code);
    await seeView(first.link);
    await seeView(sit(code, first.memory).link);
    expect(await seeStatus(first.link, 'ended')).toEqual({ is: 'ended', code: 'workshop/elsewhere' });
    expect(findKeptSeat(first.memory)).toBe(code);
  });

  it('gets refusals as values', async () => {
    const { code } = await make();
    const { link } = sit(code);
    await seeView(link);
    expect(
      await link.send({ type: 'answer.give', round: 'first', decision: 'x', option: 'y', confidence: null, reason: null }),
    ).toMatchObject({
      ok: false,
    });
  });

  it('forgets the seat that was taken from it', async () => {
    const created = await make();
    const facilitator = facilitate(created);
    const { link, memory } = sit(created.code);
    const { me } = await seeView(link);
    await facilitator.send({ type: 'participant.remove', participant: me.id });
    expect(await seeStatus(link, 'ended')).toEqual({ is: 'ended', code: 'workshop/removed' });
    expect(findKeptSeat(memory)).toBeNull();
  });

  it('is forgotten by its own wish', async () => {
    const { code } = await make();
    const { link, memory } = sit(code);
    await seeView(link);
    forgetSeat(memory);
    expect(findKeptSeat(memory)).toBeNull();
  });
});

describe('console and projector', () => {
  it('see the same workshop, each with its own key', async () => {
    const created = await make();
    const facilitator = facilitate(created);
    const wall = keep(openProjectorLink(aRealWorld(server.address), created.code, created.projectorKey));
    sit(created.code);
    expect((await seeView(facilitator, (view) => view.people.seated === 1)).code).toBe(created.code);
    expect((await seeView(wall, (view) => view.people === 1)).scene).toBe('lobby');
    const stranger = keep(openConsoleLink(aRealWorld(server.address), created.code, created.projectorKey));
    expect(await seeStatus(stranger, 'ended')).toEqual({ is: 'ended', code: 'workshop/not-allowed' });
  });

  it('fetches what is left of a workshop, and a new key in place of the old one', async () => {
    const created = await make();
    const facilitator = facilitate(created);
    await seeView(facilitator);
    expect((await facilitator.fetchArchive())?.code).toBe(created.code);
    const key = await facilitator.rotateKey();
    expect(key).toMatch(/^[\w-]{22}$/u);
    expect(await seeStatus(facilitate(created), 'ended')).toEqual({ is: 'ended', code: 'workshop/not-allowed' });
    expect((await seeView(facilitate({ ...created, consoleKey: key ?? '' }))).code).toBe(created.code);
  });

  it('erases everything, for everybody', async () => {
    const created = await make();
    const facilitator = facilitate(created);
    const { link, memory } = sit(created.code);
    await seeView(link);
    await seeView(facilitator);
    expect(await facilitator.erase()).toEqual({ ok: true });
    expect(await seeStatus(link, 'ended')).toEqual({ is: 'ended', code: 'workshop/over' });
    expect(findKeptSeat(memory)).toBeNull();
    expect(await seeStatus(sit(created.code).link, 'ended')).toEqual({ is: 'ended', code: 'workshop/unknown-code' });
  });
});

describe('a server that is killed', () => {
  it('loses nobody: every screen comes back by itself, and what was sent meanwhile arrives', async () => {
    const created = await make();
    const facilitator = facilitate(created);
    const { link } = sit(created.code);
    const before = await seeView(link);
    await facilitator.send({ type: 'workshop.start' });
    const { question } = await seeView(link, (view) => view.question !== null);
    const decision = question?.decision ?? '';
    const option = question?.options[0]?.id ?? '';

    await server.kill();
    await Promise.all([seeStatus(link, 'lost'), seeStatus(facilitator, 'lost')]);
    const sending = link.send({ type: 'answer.give', round: 'first', decision, option, confidence: null, reason: null });
    expect(await facilitator.send({ type: 'answers.reveal', target: 'all' })).toEqual({ ok: false, code: 'workshop/no-connection' });
    await server.start();

    expect(await sending).toEqual({ ok: true });
    const after = await seeView(link, (view) => view.mine.first !== null);
    expect(after.me).toEqual(before.me);
    expect(after.mine.first?.option).toBe(option);
    await seeStatus(facilitator, 'open');
    expect(await facilitator.send({ type: 'answers.reveal', target: 'all' })).toEqual({ ok: true });
  });

  it('is waited for by a page that is opened meanwhile and has a seat', async () => {
    const { code } = await make();
    const first = sit(code);
    const { me } = await seeView(first.link);
    first.link.close();
    await server.kill();
    const again = sit(code, first.memory);
    await seeStatus(again.link, 'lost');
    await server.start();
    again.world.wake();
    expect((await seeView(again.link)).me.id).toBe(me.id);
  });

  it('is not waited for by a newcomer', async () => {
    const { code } = await make();
    await server.kill();
    expect(await seeStatus(sit(code).link, 'ended')).toEqual({ is: 'ended', code: 'workshop/no-connection' });
    await server.start();
  });
});
