import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { ConsoleTeam, ConsoleView } from '#workshop/protocol/console-view.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { hashKey } from '#workshop/server/keys.ts';
import { parseView } from '#workshop/client/parse-server-message.ts';
import { aRawClient, type RawClient } from '#test/support/a-raw-client.ts';
import { someTexts } from '#test/support/a-viewing.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { aWorkshopServer, type AWorkshopServer } from '#test/support/a-workshop-server.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';

const pack = loadShippedScenario('hario-2019');
const played = aPlayedScenario(pack);
const texts = [someTexts('ja', pack), someTexts('en', pack)];
const note = 'A note of the facilitator.';
const reasonOf = (name: string) => `A reason of ${name}.`;

/** A whole run on the wire, and what everybody had received when the debrief began. */
interface Run {
  readonly phones: readonly { readonly name: string; readonly client: RawClient; readonly before: readonly string[] }[];
  readonly wall: { readonly client: RawClient; readonly before: readonly string[] };
  readonly facilitator: RawClient;
  readonly secrets: readonly string[];
}

let server: AWorkshopServer;
let run: Run;

beforeAll(async () => {
  server = await aWorkshopServer({ packs: [pack] });
  run = await playThrough();
});

afterAll(async () => {
  await Promise.all([...run.phones, run.wall].map(({ client }) => client.leave()));
  await run.facilitator.leave();
  await server.remove();
});

/** Two teams, a late one, an observer and the wall, from the lobby to the debrief; halves of the phones in either language. */
async function playThrough(): Promise<Run> {
  const created = await server.make(aSetup(played, { teams: 2, confidence: true }));
  const { code, consoleKey, projectorKey } = created;
  const facilitator = await aRawClient(server.address, { as: 'console', code, key: consoleKey });
  const wall = await aRawClient(server.address, { as: 'projector', code, key: projectorKey });
  const phones: { name: string; client: RawClient }[] = [];
  const sit = async (observes = false): Promise<void> => {
    const language = phones.length % 2 === 0 ? 'ja' : 'en';
    const client = await aRawClient(server.address, { as: 'newcomer', code, language, observes, nickname: phones.length });
    phones.push({ name: `phone-${phones.length + 1}`, client });
  };
  while (phones.length < 8) await sit();
  await sit(true);
  await facilitator.ask({ type: 'workshop.start' });
  await facilitator.ask({ type: 'observation.add', tag: 'danger', text: note, team: 1 });
  await sit();
  for (let scene = 0; ; scene += 1) {
    server.pass(60_000);
    const view = await facilitator.console();
    if (view.teams.every(({ stage }) => stage === 'ended')) break;
    if (scene > 200) throw new Error('Violated assumption: a run comes to its end.');
    if (view.teams.some(({ stage }) => stage === 'answering')) await decide(view, facilitator, phones);
    expect(await facilitator.ask({ type: 'team.continue', target: 'all' })).toMatchObject({ ok: true });
  }
  const all = [...phones.map(({ name, client }) => ({ name, client, before: [...client.frames] }))];
  const shown = { client: wall, before: [...wall.frames] };
  expect(await facilitator.ask({ type: 'workshop.debrief' })).toEqual({ ok: true });
  await wall.wall((view) => view.scene === 'debrief');
  return { phones: all, wall: shown, facilitator, secrets: [code, consoleKey, projectorKey, ...phones.map(({ client }) => client.seat)] };
}

/** Everybody answers as nobody else does, hears the others, and each team's decision is sent from its tables. */
async function decide(view: ConsoleView, facilitator: RawClient, phones: readonly { name: string; client: RawClient }[]): Promise<void> {
  const open = view.teams.filter(({ stage }) => stage === 'answering');
  const numbers = new Map(await Promise.all(phones.map(async ({ client }) => [client, (await client.phone()).team.number] as const)));
  const asked = await Promise.all(
    phones.map(async ({ name, client }) => {
      const decision = open.find(({ number }) => number === numbers.get(client))?.decision;
      return { name, client, view: await client.phone((one) => decision === undefined || one.question?.decision === decision) };
    }),
  );
  const sitting = asked.filter(({ view: own }) => open.some(({ number }) => number === own.team.number) && !own.me.observes);
  for (const [at, { name, client, view: own }] of sitting.entries()) {
    const option = own.question?.options[at % own.question.options.length]?.id;
    const answer = {
      type: 'answer.give',
      round: 'first',
      decision: own.question?.decision,
      option,
      confidence: 'high',
      reason: reasonOf(name),
    };
    expect(await client.ask(answer)).toEqual({ ok: true });
    expect((await client.phone((one) => one.mine.first !== null)).first).toBeNull();
  }
  expect(await facilitator.ask({ type: 'answers.reveal', target: open.map(({ number }) => number) })).toEqual({ ok: true });
  for (const { number } of open) {
    const speaker = sitting.find(({ view: own }) => own.team.number === number);
    const { question } = (await speaker?.client.phone((one) => one.first !== null)) ?? {};
    const said = { type: 'team.answer', decision: question?.decision, option: pick(view.teams, number), confidence: 'medium' };
    expect(await speaker?.client.ask(said)).toEqual({ ok: true });
  }
}

const pick = (teams: readonly ConsoleTeam[], number: number) =>
  teams.find((one) => one.number === number)?.options.find(({ isOpen }) => isOpen)?.id;

/** What nobody but the facilitator reads while the story is played. */
function listTold(all: readonly ScenarioTexts[]): readonly string[] {
  return all.flatMap((one) =>
    [
      ...Object.values(pack.logic.decisions).flatMap((decision) => [
        one.get('decisions', decision.id, 'known'),
        ...decision.options.flatMap((option) => ['because', 'rightIf'].map((field) => one.option(decision.id, option.id, field))),
      ]),
      ...Object.keys(pack.logic.beats).flatMap((beat) =>
        (['say', 'expect', 'wrong', 'question', 'late'] as const).map((field) => one.facilitator(beat, field)),
      ),
      note,
    ].filter((text) => text !== ''),
  );
}

const viewsOf = (client: RawClient) =>
  client.heard.flatMap(({ type, payload }) => (type === 'view' ? (parseView('phone', payload) ?? []) : []));
const isBeforeReveal = ({ stage }: PhoneView) => stage === 'answering' || stage === 'reading';

describe('a run of two teams over the wire', () => {
  it('is played to its end by everybody, in the language of each phone', async () => {
    for (const { client, before } of run.phones) {
      expect(before.length).toBeGreaterThan(10);
      expect((await client.phone((view) => view.phase === 'debrief')).phase).toBe('debrief');
    }
    expect((await run.facilitator.console()).teams.map(({ stage }) => stage)).toEqual(['ended', 'ended']);
  });

  it('tells a phone no fact of another role', () => {
    for (const { client, before } of run.phones) {
      const roles = new Set(viewsOf(client).map(({ me }) => me.role?.id ?? ''));
      const others = Object.entries(played.secrets).flatMap(([decision, holders]) =>
        holders.filter((holder) => !roles.has(holder)).flatMap((holder) => texts.flatMap((one) => one.secret(decision, holder) ?? [])),
      );
      expect(others.length).toBeGreaterThan(0);
      expect(others.filter((secret) => before.some((frame) => frame.includes(secret)))).toEqual([]);
    }
    const facts = run.phones.flatMap(({ client }) => viewsOf(client).flatMap(({ secret }) => secret ?? []));
    expect(facts.length).toBeGreaterThan(0);
    expect(facts.filter((secret) => run.wall.before.some((frame) => frame.includes(secret)))).toEqual([]);
  });

  it('tells a phone nothing of an answer before the reveal but its own and how many there are', () => {
    for (const { client } of run.phones) {
      for (const view of viewsOf(client).filter(isBeforeReveal)) {
        expect(view).toMatchObject({ first: null, decided: null, mine: { second: null } });
        expect(Object.keys(view.answered ?? { count: 0, of: 0, isComplete: false }).toSorted()).toEqual(['count', 'isComplete', 'of']);
      }
    }
  });

  it('tells neither phone nor wall a reason of somebody, a judgement or a word for the facilitator', () => {
    const told = listTold(texts);
    expect(told.length).toBeGreaterThan(100);
    for (const { name, before } of [...run.phones, { name: 'wall', before: run.wall.before }]) {
      const reasons = run.phones.filter((one) => one.name !== name).map((one) => reasonOf(one.name));
      const all = before.join('\n');
      expect([...told, ...reasons].filter((text) => all.includes(text))).toEqual([]);
      expect(all).not.toMatch(/keyHash|rating/u);
    }
  });

  it('tells nobody a key but their own, nor the hash of one', () => {
    const [code, ...keys] = run.secrets;
    const clients = [...run.phones, run.wall, { client: run.facilitator }];
    for (const { client } of clients) {
      const all = client.frames.join('\n');
      expect(keys.filter((key) => key !== client.seat && all.includes(key))).toEqual([]);
      expect(keys.map(hashKey).filter((hash) => all.includes(hash))).toEqual([]);
    }
    for (const { client } of run.phones) expect(client.frames.join('\n').includes(code ?? '')).toBe(false);
  });
});
