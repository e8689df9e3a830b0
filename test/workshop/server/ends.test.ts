import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { openConsoleLink } from '#workshop/client/open-console-link.ts';
import { openPhoneLink } from '#workshop/client/open-phone-link.ts';
import { openProjectorLink } from '#workshop/client/open-projector-link.ts';
import type { WorkshopLink } from '#workshop/protocol/link.ts';
import type { Created } from '#workshop/protocol/message.ts';
import type { JournalStore } from '#workshop/server/journal-store.ts';
import { aRawClient, refusalAt } from '#test/support/a-raw-client.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { aWorkshopServer, type AWorkshopServer } from '#test/support/a-workshop-server.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { aRealWorld, seeStatus, seeView } from '#test/workshop/client/a-link-world.ts';

const pack = loadSmallScenario();
const setup = aSetup(aPlayedScenario(pack));
const hour = 3_600_000;
const opened: WorkshopLink<unknown>[] = [];
let server: AWorkshopServer;
/** What the journal does with the next lines. */
let fate: 'keep' | 'lose' = 'keep';

const withFate = (real: JournalStore): JournalStore => ({
  ...real,
  append: (code, lines) => (fate === 'keep' ? real.append(code, lines) : Promise.reject(new Error('The disk is full.'))),
  changeConsoleKey: (code, hash) => (fate === 'keep' ? real.changeConsoleKey(code, hash) : Promise.reject(new Error('The disk is full.'))),
  erase: (code) => (fate === 'keep' ? real.erase(code) : Promise.reject(new Error('The disk is full.'))),
});

beforeEach(async () => {
  fate = 'keep';
  server = await aWorkshopServer({ store: withFate });
});

afterEach(async () => {
  for (const link of opened.splice(0)) link.close();
  await server.remove();
});

function keep<Link extends WorkshopLink<unknown>>(link: Link): Link {
  opened.push(link);
  return link;
}

const facilitate = ({ code, consoleKey }: Created) => keep(openConsoleLink(aRealWorld(server.address), code, consoleKey));
const hang = ({ code, projectorKey }: Created) => keep(openProjectorLink(aRealWorld(server.address), code, projectorKey));
const sit = ({ code }: Created, language = 'ja') =>
  keep(openPhoneLink(aRealWorld(server.address), { code, language, observes: false, nickname: 1 }));

/** Everything that lies in the folder of the journals, as it lies there. */
const readFolder = () =>
  Buffer.concat(readdirSync(server.folder).map((name) => readFileSync(join(server.folder, name)))).toString('latin1');

describe('erasing', () => {
  it('leaves no trace of a workshop in any file, and tells everybody', async () => {
    const [created, other] = [await server.make(setup), await server.make(setup)];
    const [facilitator, phone, wall] = [facilitate(created), sit(created), hang(created)];
    const stays = sit(other);
    await Promise.all([facilitator, phone, wall, stays].map((link) => seeStatus(link, 'open')));
    await facilitator.send({ type: 'parked.add', text: 'Mr Sato shouted.' });
    await facilitator.send({ type: 'observation.add', tag: 'danger', text: 'Nobody called the bank.', team: 1 });
    expect(readFolder()).toContain('Mr Sato shouted.');

    expect(await facilitator.erase()).toEqual({ ok: true });

    for (const link of [phone, wall]) expect(await seeStatus(link, 'ended')).toEqual({ is: 'ended', code: 'workshop/over' });
    const left = readFolder();
    for (const trace of [created.code, 'Mr Sato', 'Nobody called', created.consoleKey]) expect(left).not.toContain(trace);
    expect(left).toContain(other.code);
    await server.stop();
    expect(readFolder()).not.toContain(created.code);
    await server.start();
    expect(await seeStatus(sit(created), 'ended')).toEqual({ is: 'ended', code: 'workshop/unknown-code' });
  });

  it('is not said to be done where it is not', async () => {
    const created = await server.make(setup);
    const facilitator = facilitate(created);
    await seeView(facilitator);
    fate = 'lose';
    expect(await facilitator.erase()).toEqual({ ok: false, code: 'workshop/journal-failed' });
    fate = 'keep';
    expect(await facilitator.send({ type: 'parked.add', text: 'Still here' })).toEqual({ ok: true });
    expect(await facilitator.erase()).toEqual({ ok: true });
  });
});

describe('a workshop in which nothing is done', () => {
  it('ends after a day and is erased, and not before', async () => {
    const [idle, busy] = [await server.make(setup), await server.make(setup)];
    const [phone, facilitator] = [sit(idle), facilitate(busy)];
    await Promise.all([seeView(phone), seeView(facilitator)]);
    server.pass(20 * hour);
    expect(await facilitator.send({ type: 'parked.add', text: 'Busy' })).toEqual({ ok: true });
    await server.sweep();
    expect(readFolder()).toContain(idle.code);
    server.pass(5 * hour);
    await server.sweep();
    expect(await seeStatus(phone, 'ended')).toEqual({ is: 'ended', code: 'workshop/over' });
    expect(readFolder()).not.toContain(idle.code);
    expect(await facilitator.send({ type: 'parked.add', text: 'Still busy' })).toEqual({ ok: true });
  });
});

describe('a journal that cannot be written', () => {
  it('has nothing done and nothing ended: the sender is told, and the next one is served', async () => {
    const created = await server.make(setup);
    const [facilitator, phone] = [facilitate(created), sit(created)];
    await Promise.all([seeView(facilitator), seeView(phone)]);
    fate = 'lose';
    expect(await facilitator.send({ type: 'workshop.start' })).toEqual({ ok: false, code: 'workshop/journal-failed' });
    expect(await seeStatus(sit(created), 'ended')).toEqual({ is: 'ended', code: 'workshop/journal-failed' });
    fate = 'keep';
    expect(await facilitator.send({ type: 'workshop.start' })).toEqual({ ok: true });
    expect((await seeView(phone, (view) => view.phase === 'running')).team.people).toBe(1);
    expect(server.lines.filter((line) => line.includes('workshop/not-journaled'))).not.toEqual([]);
  });
});

describe('a server that shuts down', () => {
  it('tells everybody, and takes all of them back by themselves when it is there again', async () => {
    const created = await server.make(setup);
    const [facilitator, phone, wall] = [facilitate(created), sit(created, 'en'), hang(created)];
    await Promise.all([seeView(facilitator), seeView(wall)]);
    await facilitator.send({ type: 'workshop.start' });
    const { me, question } = await seeView(phone, (view) => view.question !== null);
    await server.stop();
    await Promise.all([facilitator, phone, wall].map((link) => seeStatus(link, 'lost')));
    const [option] = question?.options ?? [];
    const sending = phone.send({
      type: 'answer.give',
      round: 'first',
      decision: question?.decision ?? '',
      option: option?.id ?? '',
      confidence: null,
      reason: null,
    });
    await server.start();
    expect(await sending).toEqual({ ok: true });
    await Promise.all([facilitator, phone, wall].map((link) => seeStatus(link, 'open')));
    expect((await seeView(phone, (view) => view.mine.first !== null)).me).toEqual(me);
  });

  it('refuses who comes meanwhile, and waits for nobody who had a place and never came', async () => {
    const { code } = await server.make(setup);
    const request = { as: 'newcomer', code, language: 'ja', observes: false, nickname: 1 } as const;
    const client = await aRawClient(server.address, request);
    const place = await fetch(`${server.address}matchmake/join/workshop`, { method: 'POST', body: JSON.stringify(request) });
    expect(place.status).toBe(200);
    const refused = client.over().then(() => refusalAt(server.address, request));
    const stopping = server.stop();
    expect(await client.over()).toBe('workshop/shutting-down');
    expect(await refused).toBe('workshop/shutting-down');
    await stopping;
    expect(server.lines.join('')).not.toContain('workshop/not-journaled');
  });
});

describe('a workshop of another version of its scenario', () => {
  it('is not gone on with, and is not lost', async () => {
    const created = await server.make(setup);
    const { code } = created;
    await server.stop();
    const other: ScenarioPack = { ...pack, logic: { ...pack.logic, hash: 'f'.repeat(64) } };
    await server.start([other]);
    const request = { as: 'console', code, key: created.consoleKey } as const;
    expect(await refusalAt(server.address, request)).toBe('workshop/other-scenario-version');
    await server.stop();
    await server.start();
    const facilitator = await aRawClient(server.address, request);
    expect((await facilitator.console()).code).toBe(code);
    await facilitator.leave();
  });
});
