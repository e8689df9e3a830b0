import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCommandMessage } from '#workshop/protocol/parse-message.ts';
import { aRawClient } from '#test/support/a-raw-client.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { aWorkshopServer, type AWorkshopServer } from '#test/support/a-workshop-server.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';

/** `FUZZ=100000` sends so many frames in place of those of the default run. */
const frames = Number(process.env['FUZZ'] ?? 5000);
/** So many messages go over one line: fewer than a phone may send at once. Bytes that are no message end their line, each its own. */
const perLine = 47;
const broken = 3;

const setup = aSetup(aPlayedScenario(loadSmallScenario()), { teams: 2 });
const faults: unknown[] = [];
const note = (fault: unknown) => void faults.push(fault);
let server: AWorkshopServer;

beforeAll(async () => {
  server = await aWorkshopServer();
  process.on('uncaughtException', note).on('unhandledRejection', note);
});

afterAll(async () => {
  process.off('uncaughtException', note).off('unhandledRejection', note);
  await server.remove();
});

const anyId = fc.constantFrom('p1', 'p2', 'p99', 'call-back', 'first', '__proto__', 'constructor', 'toString', '', 'x'.repeat(81));
const anyTarget = fc.constantFrom('all', [1], [2, 1], [99], [], [-1], null, '1');
const anyText = fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom('', ' ', '\u0000', '卓'.repeat(200)));
const anyNumber = fc.oneof(fc.integer(), fc.double(), fc.constantFrom(0, -1, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY));

/** Commands as they ought to be, and with something wrong in any of their fields. */
const anyField = fc.oneof(anyId, anyTarget, anyText, anyNumber, fc.boolean(), fc.constant(null), fc.jsonValue({ maxDepth: 2 }));
const anyCommand = fc
  .record({
    type: fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          'answer.give',
          'team.answer',
          'fact.tell',
          'observation.note',
          'commitment.send',
          'role.choose',
          'nickname.draw',
        ),
      },
      {
        weight: 8,
        arbitrary: fc.constantFrom(
          'team.pause',
          'answers.reveal',
          'teams.settle',
          'team.decide',
          'team.continue',
          'decision.skip',
          'inject.hold',
          'inject.send',
          'contingency.send',
          'complication.set',
          'team.rewind',
          'team.message',
          'participant.seat',
          'observation.add',
          'hot-wash.write',
          'screen.show',
          'team.undo',
        ),
      },
      { weight: 1, arbitrary: anyText },
    ),
    more: fc.dictionary(
      fc.constantFrom(
        ...[
          'target',
          'team',
          'option',
          'decision',
          'round',
          'confidence',
          'reason',
          'text',
          'tag',
          'said',
          'role',
          'participant',
          'inject',
          'held',
        ],
        ...['beat', 'index', 'slot', 'set', 'paused', 'page', 'hotWash', 'observes', '__proto__'],
      ),
      anyField,
      { maxKeys: 6 },
    ),
  })
  .map(({ type, more }) => ({ type, ...more }));

const anyMessage = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ message: fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), anyField), command: anyCommand })
      .map((payload) => ({ type: 'command', payload })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.oneof(fc.constantFrom('command', 'archive', 'key', 'erase', '*', '__proto__'), anyText),
      payload: fc.jsonValue(),
    }),
  },
);
const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  // A message of the room server's protocol whose inside is anything.
  fc.tuple(fc.integer({ min: 8, max: 24 }), fc.uint8Array({ maxLength: 60 })).map(([code, rest]) => Uint8Array.from([code, ...rest])),
  // The beginning of a true message, and what follows is anything.
  fc.uint8Array({ maxLength: 60 }).map((rest) => Uint8Array.from([13, 0xa7, ...Buffer.from('command'), ...rest])),
);

const listOf = <Item>(item: fc.Arbitrary<Item>, length: number) => fc.array(item, { minLength: length, maxLength: length });

describe('whatever is sent by a phone', () => {
  it('leaves the room alive and as it was, unless it is a command that the sender may ask for', { timeout: 600_000 }, async () => {
    const { code, consoleKey } = await server.make(setup);
    const facilitator = await aRawClient(server.address, { as: 'console', code, key: consoleKey });
    const phone = await aRawClient(server.address, { as: 'newcomer', code, language: 'ja', observes: false, nickname: 1 });
    await facilitator.ask({ type: 'workshop.start' });
    let message = 2_000_000;
    let carriedOut = 0;
    await fc.assert(
      fc.asyncProperty(listOf(anyMessage, perLine), listOf(anyBytes, broken), async (sent, bytes) => {
        server.pass(60_000);
        const before = await server.desk.store.read(code);
        const sit = () => aRawClient(server.address, { as: 'seat', code, seat: phone.seat, language: 'en' });
        const loud = await sit();
        for (const { type, payload } of sent) loud.say(type, payload);
        await loud.leave();
        for (const one of bytes) {
          const strange = await sit();
          strange.sendBytes(one);
          await strange.leave();
        }
        // Whatever came before this has been dealt with.
        expect(await facilitator.ask({ type: 'screen.black-out', on: true }, (message += 1))).toEqual({ ok: true });
        const after = await server.desk.store.read(code);
        const written = after?.lines.slice(before?.lines.length).filter(({ by }) => by !== 'facilitator') ?? [];
        carriedOut += written.length;
        const asked = sent.flatMap((frame) =>
          frame instanceof Uint8Array ? [] : (parseCommandMessage(frame.payload)?.command.type ?? []),
        );
        expect(written.map(({ command }) => command.type).filter((type) => asked.every((one) => one !== type))).toEqual([]);
        expect(written.filter(({ by }) => by !== 'p1' && by !== 'someone')).toEqual([]);
      }),
      { numRuns: Math.ceil(frames / (perLine + broken)) },
    );
    expect((await facilitator.console()).people.seated).toBe(1);
    expect(carriedOut).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await facilitator.leave();
  });
});

describe('whatever is sent for a place', () => {
  it('is refused with a code, and no room is made of it', async () => {
    const anyBody = fc.oneof(
      fc.json(),
      fc.string(),
      fc
        .record({
          as: fc.constantFrom('newcomer', 'seat', 'console', 'projector'),
          code: anyText,
          key: anyText,
          seat: anyText,
          language: anyText,
        })
        .map((one) => JSON.stringify(one)),
    );
    await fc.assert(
      fc.asyncProperty(
        anyBody,
        fc.constantFrom('matchmake/join/workshop', 'workshops', 'matchmake/create/workshop'),
        async (body, path) => {
          server.pass(60_000);
          const response = await fetch(server.address + path, { method: 'POST', body });
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(await response.json()).toMatchObject({ ok: false, code: expect.stringMatching(/^workshop\//u) });
        },
      ),
      { numRuns: 300 },
    );
    expect(server.lines.filter((line) => line.includes('workshop/not-joined'))).toEqual([]);
    expect(faults).toEqual([]);
  });
});
