import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkshop } from '#workshop/client/create-workshop.ts';
import { openConsoleLink } from '#workshop/client/open-console-link.ts';
import { openPhoneLink } from '#workshop/client/open-phone-link.ts';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import { aPlayedScenario, aSetup } from '#test/support/a-workshop.ts';
import { loadSmallScenario } from '#test/support/small-scenario.ts';
import { aRealWorld, seeStatus, seeView } from '#test/workshop/client/a-link-world.ts';
import { aSmallServer, type SmallServer } from '#test/workshop/client/a-small-server.ts';

const rounds = 4;
/** Under way at once, and of one round altogether: fewer than a client may send at once. */
const [together, perRound] = [4, 48];
let server: SmallServer;

beforeAll(async () => {
  server = await aSmallServer();
});

afterAll(async () => {
  await server.remove();
});

/** Numbers from 0 up to 1 that only look like chance. */
function drawFrom(seed: number): () => number {
  let last = seed;
  return () => (last = (last * 16807) % 2147483647) / 2147483647;
}

describe('a server that is killed at any moment', () => {
  it('has kept every command that it acknowledged, and carries out each of those that were under way once', async () => {
    const draw = drawFrom(20190401);
    const created = await createWorkshop(aRealWorld(server.address), aSetup(aPlayedScenario(loadSmallScenario())));
    if (!created.ok) throw new Error(`Violated assumption: a workshop can be made, not ${created.code}.`);
    const { code, consoleKey } = created;
    const facilitator = openConsoleLink(aRealWorld(server.address), code, consoleKey);
    const observer = openPhoneLink(aRealWorld(server.address), { code, language: 'ja', observes: true, nickname: 1 });
    const { me } = await seeView(observer);
    await seeView(facilitator);
    const acknowledged: string[] = [];
    const noted: string[] = [];

    for (let round = 1; round <= rounds; round += 1) {
      const fatal = 1 + Math.floor(draw() * (perRound - together - 1));
      let answered = 0;
      const killing: Promise<void>[] = [];
      const hear = (text: string, kept: string[], answer: CommandAnswer): void => {
        answered += 1;
        if (answer.ok) kept.push(text);
        if (answered === fatal) killing.push(server.kill());
      };
      const write = async (lane: number): Promise<void> => {
        for (let at = lane; at < perRound && killing.length === 0; at += together) {
          const text = `round ${round}, command ${at}`;
          hear(text, acknowledged, await facilitator.send({ type: 'parked.add', text }));
        }
      };
      const watch = async (): Promise<void> => {
        for (let at = 0; at < perRound && killing.length === 0; at += 1) {
          const text = `round ${round}, note ${at}`;
          hear(text, noted, await observer.send({ type: 'observation.note', tag: 'worry', text }));
        }
      };
      const writing = Promise.all([...Array.from({ length: together }, (_, lane) => write(lane)), watch()]);
      await Promise.all([facilitator, observer].map((link) => seeStatus(link, 'lost')));
      await Promise.all(killing);
      await server.start();
      await writing;
      await Promise.all([facilitator, observer].map((link) => seeStatus(link, 'open')));
    }

    const { parked } = await seeView(facilitator, (view) => acknowledged.every((text) => view.parked.some((one) => one.text === text)));
    const texts = parked.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(acknowledged.length).toBeGreaterThan(rounds);
    const { notes, me: still } = await seeView(observer, (view) => noted.every((text) => view.notes.some((one) => one.text === text)));
    expect(new Set(notes.map(({ text }) => text)).size).toBe(notes.length);
    expect(noted.length).toBeGreaterThan(rounds);
    expect(still.id).toBe(me.id);
    facilitator.close();
    observer.close();
  });
});
