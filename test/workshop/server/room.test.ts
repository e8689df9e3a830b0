import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import type { Created, JoinRequest } from '#workshop/protocol/message.ts';
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
});

afterAll(async () => {
  await server.remove();
});

const make = (stated: Partial<WorkshopSetup> = {}) => server.make(aSetup(played, stated));
async function come(request: JoinRequest): Promise<RawClient> {
  const client = await aRawClient(server.address, request);
  here.push(client);
  return client;
}
const newcomer = ({ code }: Pick<Created, 'code'>, stated: { language?: string; observes?: boolean; nickname?: number } = {}) =>
  ({ as: 'newcomer', code, language: 'ja', observes: false, nickname: 1, ...stated }) as const;
const sit = (created: Created, stated = {}) => come(newcomer(created, stated));
const lead = ({ code, consoleKey }: Created) => come({ as: 'console', code, key: consoleKey });
const hang = ({ code, projectorKey }: Created) => come({ as: 'projector', code, key: projectorKey });
const goBack = ({ code }: Created, { seat }: RawClient, language = 'ja') => come({ as: 'seat', code, seat, language });

describe('a seat', () => {
  it('is kept for a phone whose line breaks, and the team goes on without it meanwhile', async () => {
    const created = await make();
    const facilitator = await lead(created);
    const [first, second] = [await sit(created), await sit(created)];
    await facilitator.ask({ type: 'workshop.start' });
    const { me, question } = await first.phone((view) => view.question !== null);
    second.drop();
    const alone = await first.phone((view) => view.team.connected === 1);
    expect(alone.team.people).toBe(2);
    const [option] = question?.options ?? [];
    const answer = {
      type: 'answer.give',
      round: 'first',
      decision: question?.decision,
      option: option?.id,
      confidence: null,
      reason: null,
    };
    expect(await first.ask(answer)).toEqual({ ok: true });
    expect((await first.phone((view) => view.answered?.isComplete === true)).me).toEqual(me);
    const again = await goBack(created, second);
    expect((await again.phone()).team).toMatchObject({ people: 2, connected: 2 });
  });

  it('has one phone, the newer one', async () => {
    const created = await make();
    const before = await sit(created);
    const { me } = await before.phone();
    const after = await goBack(created, before);
    expect(await before.over()).toBe('workshop/elsewhere');
    expect(await before.gone).toBe(4001);
    const view = await after.phone();
    expect(view.me).toEqual(me);
    expect(view.team).toMatchObject({ people: 1, connected: 1 });
  });

  it('has one phone also where two come back to it at once', async () => {
    const created = await make();
    const first = await sit(created);
    await first.leave();
    const facilitator = await lead(created);
    const both = await Promise.all([goBack(created, first), goBack(created, first)]);
    const [left] = await Promise.race(both.map(async (one) => [await one.over(), one] as const));
    expect(left).toBe('workshop/elsewhere');
    await facilitator.console((view) => view.people.connected === 1);
    expect(both.filter((one) => one.heard.some(({ type }) => type === 'over'))).toHaveLength(1);
  });

  it('is told in the language of whoever comes back to it', async () => {
    const created = await make();
    const [facilitator, first] = [await lead(created), await sit(created)];
    await facilitator.ask({ type: 'workshop.start' });
    const japanese = await first.phone((view) => view.question !== null);
    const english = await (await goBack(created, first, 'en-GB')).phone();
    expect(english.question?.question).not.toBe(japanese.question?.question);
    expect(english.question?.options.map((one) => one.slot)).toEqual(japanese.question?.options.map((one) => one.slot));
  });

  it('is taken after the start as well', async () => {
    const created = await make({ teams: 2 });
    const [facilitator] = [await lead(created), await sit(created), await sit(created), await sit(created)];
    await facilitator.ask({ type: 'workshop.start' });
    const late = await (await sit(created, { language: 'en' })).phone((view) => view.question !== null);
    expect(late.team.number).toBe(2);
  });

  it('keeps a number of its own after a refusal and a restart', async () => {
    const created = await make();
    const [facilitator, first] = [await lead(created), await sit(created)];
    await facilitator.ask({ type: 'workshop.lock', locked: true });
    expect(await refusalAt(server.address, newcomer(created))).toBe('workshop/locked');
    await facilitator.ask({ type: 'workshop.lock', locked: false });
    const third = await sit(created);
    const ids = [(await first.phone()).me.id, (await third.phone()).me.id];
    await Promise.all([facilitator, first, third].map((one) => one.leave()));
    await server.stop();
    await server.start();
    ids.push((await (await sit(created)).phone()).me.id);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('the console', () => {
  it('is one of several windows with the same key, and none with another', async () => {
    const created = await make();
    await lead(created);
    await lead(created);
    for (const key of [created.projectorKey, 'A'.repeat(22)])
      expect(await refusalAt(server.address, { as: 'console', code: created.code, key })).toBe('workshop/not-allowed');
    const wall = { as: 'projector', code: created.code, key: created.consoleKey } as const;
    expect(await refusalAt(server.address, wall)).toBe('workshop/not-allowed');
  });

  it('changes its key, which closes every other window and outlives the server', async () => {
    const created = await make();
    const [one, other] = [await lead(created), await lead(created)];
    one.say('key', {});
    const key = await one.hear((type, payload) =>
      type === 'key' && typeof payload === 'object' && payload !== null && 'key' in payload ? String(payload.key) : null,
    );
    expect(await other.over()).toBe('workshop/not-allowed');
    await server.stop();
    await server.start();
    expect(await refusalAt(server.address, { as: 'console', code: created.code, key: created.consoleKey })).toBe('workshop/not-allowed');
    expect((await (await come({ as: 'console', code: created.code, key })).console()).code).toBe(created.code);
  });

  it('has each number carried out once, also one that comes again at once or over another line', async () => {
    const created = await make();
    const one = await lead(created);
    const command = { type: 'parked.add', text: 'Who calls the bank?' };
    const answers = Promise.all([one.ask(command, 7), one.ask(command, 7)]);
    expect(await answers).toEqual([{ ok: true }, { ok: true }]);
    const other = await lead(created);
    expect(await other.ask(command, 7)).toEqual({ ok: false, code: 'workshop/repeated' });
    await server.stop();
    await server.start();
    const after = await lead(created);
    expect(await after.ask(command, 7)).toEqual({ ok: false, code: 'workshop/repeated' });
    expect((await after.console()).parked).toHaveLength(1);
  });

  it('hears that somebody was removed, who hears it too and does not come back', async () => {
    const created = await make();
    const [facilitator, phone] = [await lead(created), await sit(created)];
    const { me } = await phone.phone();
    expect(await facilitator.ask({ type: 'participant.remove', participant: me.id })).toEqual({ ok: true });
    expect(await phone.over()).toBe('workshop/removed');
    const back = { as: 'seat', code: created.code, seat: phone.seat, language: 'ja' } as const;
    expect(await refusalAt(server.address, back)).toBe('workshop/removed');
    expect((await facilitator.console()).people).toMatchObject({ seated: 0, connected: 0 });
  });

  it('sees what the wall and the phones see of the same moment', async () => {
    const created = await make({ teams: 2 });
    const [facilitator, wall] = [await lead(created), await hang(created)];
    await sit(created);
    await sit(created, { observes: true });
    expect((await wall.wall((view) => view.people === 1)).scene).toBe('lobby');
    expect((await facilitator.console((view) => view.people.seated >= 1)).phase).toBe('lobby');
  });
});
