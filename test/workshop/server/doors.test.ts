import { once } from 'node:events';
import { connect } from 'node:net';
import { WebSocket } from 'ws';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '#workshop/client/create-workshop.ts';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import { codeLetters } from '#workshop/protocol/words.ts';
import { refusalAt } from '#test/support/a-raw-client.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { aWorkshopServer, type AWorkshopServer } from '#test/support/a-workshop-server.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

const pack = loadSmallScenario();
const setup = aSetup(aPlayedScenario(pack));
let server: AWorkshopServer;

beforeAll(async () => {
  server = await aWorkshopServer({ liveWorkshops: 25, trustsProxy: true });
});

afterAll(async () => {
  await server.remove();
});

interface Post {
  readonly body?: unknown;
  readonly text?: string;
  readonly from?: string;
  readonly origin?: string;
  readonly method?: string;
}

async function post(path: string, { body, text, from = '192.0.2.1', origin, method = 'POST' }: Post) {
  const response = await fetch(server.address + path, {
    method,
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...(origin === undefined ? {} : { origin }) },
    ...(method === 'POST' ? { body: text ?? JSON.stringify(body) } : {}),
  });
  const said: unknown = await response.json();
  return { status: response.status, headers: response.headers, said };
}

const joinPath = 'matchmake/join/workshop';
const newcomer = (code: string) => ({ as: 'newcomer', code, language: 'ja', observes: false, nickname: 1 }) as const;
const create = (stated: Partial<WorkshopSetup> = {}) => createWorkshop({ server: server.address, fetch }, { ...setup, ...stated });

describe('a workshop', () => {
  it('is made with a code that can be read out and two keys, of which the store keeps hashes', async () => {
    const made = await create();
    expect(made).toMatchObject({ ok: true, address: 'workshop.example/join' });
    if (!made.ok) return;
    expect(made.code).toMatch(new RegExp(`^[${codeLetters}]{6}$`, 'u'));
    expect(made.joinUrl).toBe(`https://workshop.example/join#${made.code}`);
    const stored = await server.desk.store.read(made.code);
    for (const key of [made.consoleKey, made.projectorKey]) {
      expect(key).toMatch(/^[\w-]{22}$/u);
      expect(JSON.stringify(stored)).not.toContain(key);
    }
  });

  it('is refused for what cannot be played', async () => {
    const other = { ...setup.scenario, hash: 'f'.repeat(64) };
    expect(await create({ scenario: other })).toEqual({ ok: false, code: 'workshop/other-scenario-version' });
    expect(await create({ scenario: { ...other, id: 'nobody-wrote-it' } })).toEqual({ ok: false, code: 'workshop/unknown-scenario' });
    expect(await create({ teams: 13 })).toEqual({ ok: false, code: 'workshop/not-understood' });
    expect(await create({ ruleset: 'toString' })).toEqual({ ok: false, code: 'workshop/not-understood' });
  });

  it('is refused where it is asked for with something else than its set-up', async () => {
    for (const text of [
      '',
      'null',
      '[]',
      '{',
      '{"setup":{}}',
      JSON.stringify({ setup, more: 1 }),
      JSON.stringify({ setup: { ...setup, __proto__: 1, x: 1 } }),
    ]) {
      expect(await post('workshops', { text })).toMatchObject({ status: 400, said: { code: 'workshop/not-understood' } });
    }
    expect(await post('workshops', { text: 'x'.repeat(200_000) })).toMatchObject({ status: 413, said: { code: 'workshop/too-large' } });
    expect(await post('workshops', { method: 'GET' })).toMatchObject({ status: 403, said: { code: 'workshop/not-allowed' } });
  });

  it('is one of so many that live, and one of so many of one address', async () => {
    const codes = new Set<unknown>();
    for (let at = 0; at < 40; at += 1) {
      const { said } = await post('workshops', { body: { setup }, from: `192.0.2.${at}` });
      codes.add(typeof said === 'object' && said !== null && 'ok' in said ? said.ok || said : said);
    }
    expect([...codes].at(-1)).toMatchObject({ code: 'workshop/too-many-workshops' });
    expect(await server.desk.store.count()).toBe(25);
    server.pass(2 * 24 * 3_600_000);
    await server.sweep();
    const statuses: number[] = [];
    for (let at = 0; at < 31; at += 1)
      statuses.push((await post('workshops', { body: { setup: { ...setup, teams: 99 } }, from: '192.0.2.77' })).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 400), 429]);
    server.pass(20_000);
    expect((await post('workshops', { body: { setup }, from: '192.0.2.77' })).status).toBe(201);
  });
});

describe('a place', () => {
  it('is refused for a code that is nobody’s, and nothing is made of it', async () => {
    expect(await refusalAt(server.address, newcomer('ZZZZZZ'))).toBe('workshop/unknown-code');
    for (const code of ['zzzzzz', '0O1I00', '', 'ZZZZZZZ', '💣💣💣', "';--ab", '\u0000\u0000\u0000\u0000\u0000\u0000']) {
      expect(await refusalAt(server.address, newcomer(code))).toBe('workshop/not-understood');
    }
    expect(await metric('workshops')).toBe('0');
  });

  it('is not given to one who guesses, with a right code either, and is given to others', async () => {
    const made = await create();
    if (!made.ok) throw new Error(made.code);
    const guess = (from: string, code = 'ZZZZZZ') => post(joinPath, { body: newcomer(code), from });
    const answers = [];
    for (let at = 0; at < 45; at += 1) answers.push((await guess('198.51.100.1')).said);
    expect(answers[39]).toMatchObject({ code: 'workshop/unknown-code' });
    expect(answers[40]).toMatchObject({ code: 'workshop/too-many-guesses', error: 'workshop/too-many-guesses' });
    expect(await guess('198.51.100.1', made.code)).toMatchObject({ status: 429, said: { code: 'workshop/too-many-guesses' } });
    expect(await guess('198.51.100.2', made.code)).toMatchObject({ status: 200 });
    const own = { as: 'console', code: made.code, key: made.consoleKey };
    expect(await post(joinPath, { body: own, from: '198.51.100.1' })).toMatchObject({ status: 200 });
    server.pass(10_000);
    expect(await guess('198.51.100.1', made.code)).toMatchObject({ status: 200 });
  });

  it('is not given to those who have guessed wrong, where the whole world guesses', async () => {
    const made = await create();
    if (!made.ok) throw new Error(made.code);
    for (let at = 0; at < 400; at += 1)
      await post(joinPath, { body: newcomer('ZZZZZZ'), from: `203.0.${Math.floor(at / 200)}.${at % 200}` });
    expect(await post(joinPath, { body: newcomer(made.code), from: '203.0.0.1' })).toMatchObject({ status: 429 });
    expect(await post(joinPath, { body: newcomer(made.code), from: '198.51.100.9' })).toMatchObject({ status: 200 });
    server.pass(600_000);
    expect(await post(joinPath, { body: newcomer(made.code), from: '203.0.0.1' })).toMatchObject({ status: 200 });
  });

  it('is asked for six hundred times at once by one address, of which a whole network of the newer kind is one', async () => {
    const made = await create();
    if (!made.ok) throw new Error(made.code);
    const statuses: number[] = [];
    const own = { as: 'projector', code: made.code, key: made.projectorKey };
    for (let at = 0; at < 601; at += 1) {
      const { status } = await post(joinPath, { body: own, from: `2001:db8:7:1::${at.toString(16)}` });
      statuses.push(status);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(600);
    expect(statuses.at(-1)).toBe(429);
    expect((await post(joinPath, { body: own, from: '2001:db8:7:2::1' })).status).toBe(200);
    expect((await post(joinPath, { body: own, from: '::ffff:192.0.2.200' })).status).toBe(200);
  });

  it('is refused in any other way of asking', async () => {
    for (const path of ['matchmake/create/workshop', 'matchmake/joinOrCreate/workshop', 'matchmake/reconnect/x', 'matchmake/joinById/x']) {
      expect(await post(path, { body: newcomer('ZZZZZZ') })).toMatchObject({ status: 400, said: { code: 'workshop/not-understood' } });
    }
    expect(await post(joinPath, { text: `"${'x'.repeat(100_000)}"` })).toMatchObject({ status: 413, said: { code: 'workshop/too-large' } });
    expect(await post(joinPath, { text: '{"as":"newcomer"' })).toMatchObject({ status: 400, said: { code: 'workshop/not-understood' } });
  });
});

describe('a page of another place', () => {
  it('makes nothing, joins nothing and opens no line', async () => {
    const origin = 'https://elsewhere.example';
    expect(await post('workshops', { body: { setup }, origin })).toMatchObject({ status: 403, said: { code: 'workshop/not-allowed' } });
    expect(await post(joinPath, { body: newcomer('ZZZZZZ'), origin })).toMatchObject({ status: 403 });
    expect(await knock('/x/y?sessionId=z', origin)).toBe(403);
    expect(await knock('/x/y?sessionId=z', 'null')).toBe(403);
    const { headers } = await post('workshops', { body: { setup }, origin });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is not the page that phones are sent to, nor the one that the request went to', async () => {
    for (const origin of ['https://workshop.example', server.address.replace(/\/$/u, '')]) {
      expect((await post('workshops', { text: '{}', origin })).status).toBe(400);
    }
  });
});

describe('a line', () => {
  it('is opened by nobody who has no place', async () => {
    expect(await knock('/')).toBe(404);
    expect(await knock('/x/y')).toBe(404);
    const socket = new WebSocket(`${server.address.replace('http', 'ws')}x/y?sessionId=z`);
    const [code] = await once(socket, 'close');
    expect(code).toBe(4002);
    const broken = connect(Number(new URL(server.address).port), '127.0.0.1');
    broken.write('GET /x/y?sessionId=z HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
    const [said] = await once(broken, 'data');
    expect(String(said)).toContain('400 Bad Request');
    broken.destroy();
  });
});

describe('what an operator asks', () => {
  it('is answered without a secret and with headers that keep it to itself', async () => {
    const made = await create();
    if (!made.ok) throw new Error(made.code);
    for (const path of ['health', 'metrics']) {
      const response = await fetch(server.address + path);
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
      const text = await response.text();
      for (const secret of [made.code, made.consoleKey, made.projectorKey]) expect(text).not.toContain(secret);
    }
    expect(Number(await metric('refusals_total{code="workshop/too-many-guesses"}'))).toBeGreaterThan(4);
    expect(server.lines.join('')).not.toContain(made.code);
  });
});

/** The status with which a line is refused. */
async function knock(path: string, origin?: string): Promise<number | undefined> {
  const socket = new WebSocket(server.address.replace('http', 'ws') + path.slice(1), origin === undefined ? {} : { origin });
  socket.on('error', () => undefined);
  const [, response] = await once(socket, 'unexpected-response');
  return response.statusCode;
}

async function metric(name: string): Promise<string> {
  const text = await (await fetch(`${server.address}metrics`)).text();
  return (
    text
      .split('\n')
      .find((line) => line.startsWith(`breach_tabletop_${name} `))
      ?.split(' ')
      .at(-1) ?? 'nothing'
  );
}
