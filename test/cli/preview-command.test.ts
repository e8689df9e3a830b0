import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
beforeEach(() => {
  terminal = new Terminal();
});
afterEach(() => terminal.close());

/** A port that nothing listens on, so that two runs of these tests never meet. */
let port: number;
beforeEach(async () => {
  port = await findFreePort();
});

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** Runs `preview` until its page can be had, does something with it, and ends it as Ctrl-C does. */
async function whilePreviewing(args: readonly string[], act: (address: string) => Promise<void>) {
  const out: string[] = [];
  const err: string[] = [];
  const ended = terminal.run(['preview', ...args], undefined, { out, err });
  await vi.waitUntil(() => out.length > 0 || err.length > 0, { timeout: 90_000 });
  await act(out[0] ?? '');
  terminal.stop();
  const { exit } = await ended;
  return { exit, out, err };
}

async function readNews(address: string): Promise<unknown> {
  const page = await (await fetch(address)).text();
  const news = /<script type="application\/json" id="preview-news">(.*?)<\/script>/su.exec(page)?.[1];
  return JSON.parse(news ?? 'null');
}

describe('preview', () => {
  it('serves the game with the one scenario in it, says where, and ends when it is stopped', async () => {
    const { exit, out, err } = await whilePreviewing(['small', '--port', `${port}`], async (address) => {
      expect(address).toBe(`http://127.0.0.1:${port}/?scenario=small`);
      expect(await readNews(address)).toEqual({ hasScenario: true, goTo: null, sheet: null });
      const catalogue = await (await fetch(`http://127.0.0.1:${port}/@id/__x00__virtual:catalogue`)).text();
      expect(catalogue).toContain('A day at a small shop');
      expect(catalogue).not.toContain('hario-2019');
    });

    expect(exit).toBe(0);
    expect(out.length).toBe(1);
    expect(err).toEqual([
      'Showing scenarios/small. Save a file, and the page goes to the beat you are writing. Ctrl+C ends this.',
      'scenarios/small is sound (warnings: 0).',
      'Ended.',
    ]);
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
  });

  it('begins with the run that was asked for', async () => {
    const { err } = await whilePreviewing(
      ['small', '--port', `${port}`, '--beat', 'alert.stop', '--flags', 'called-back'],
      async (address) => {
        expect(await readNews(address)).toMatchObject({
          goTo: { commands: [{ type: 'decision.take', decision: 'first-move', option: 'call-back' }, { type: 'beat.continue' }] },
        });
      },
    );

    expect(err).toContain('Showing beat alert.stop.');
  });

  it('takes up what is saved, tells the findings in the terminal, and puts them into the page', async () => {
    const { out, err } = await whilePreviewing(['small', '--port', `${port}`], async (address) => {
      terminal.change('scenarios/small/scenario.yaml', 'decision: stop-what', 'decision: stop-wat');
      await vi.waitUntil(async () => JSON.stringify(await readNews(address)).includes('unsound'), { timeout: 90_000 });
      expect(await readNews(address)).toMatchObject({
        hasScenario: true,
        sheet: { tone: 'unsound', findings: [{ code: 'scenario/unknown-reference', source: 'decision: stop-wat' }, {}] },
      });
    });

    expect(out.join('\n')).toContain('Fix: Did you mean "stop-what"?');
    expect(err.at(-2)).toContain('It cannot be played until the errors are gone.');
  });

  it('shows the findings of a scenario that is unsound from the beginning, and the scenario once it is mended', async () => {
    terminal.change('scenarios/small/scenario.yaml', 'decision: stop-what', 'decision: stop-wat');

    await whilePreviewing(['small', '--port', `${port}`], async (address) => {
      expect(address).toBe(`http://127.0.0.1:${port}/`);
      expect(await readNews(address)).toMatchObject({ hasScenario: false, sheet: { tone: 'unsound' } });
      terminal.change('scenarios/small/scenario.yaml', 'decision: stop-wat', 'decision: stop-what');
      await vi.waitUntil(async () => JSON.stringify(await readNews(address)).includes('"hasScenario":true'), { timeout: 90_000 });
    });
  });

  it('outlives its folder', async () => {
    const { exit } = await whilePreviewing(['small', '--port', `${port}`], async (address) => {
      rmSync(join(terminal.folder, 'scenarios', 'small'), { recursive: true });
      await vi.waitUntil(async () => JSON.stringify(await readNews(address)).includes('scenario/missing-file'), { timeout: 90_000 });
    });

    expect(exit).toBe(0);
  });

  it('gives machines one line per reading', async () => {
    const { out } = await whilePreviewing(['small', '--port', `${port}`, '--json'], async () => undefined);

    expect(out.map((line): unknown => JSON.parse(line))).toEqual([
      { address: `http://127.0.0.1:${port}/?scenario=small` },
      { sound: true, beat: null, trouble: null, findings: [] },
    ]);
  });

  it('says which port is taken, and what to try', async () => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer();
      server.listen(port, '127.0.0.1', () => resolve(server));
    });

    const { exit, out, err } = await terminal.run(['preview', 'small', '--port', `${port}`]);
    await new Promise((resolve) => other.close(resolve));

    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toBe(`Another program uses port ${port}. Try --port ${port + 1}, or leave --port out.`);
  });

  it.each<[readonly string[], string]>([
    [['--port', 'many'], '"many" is not a port.'],
    [['--port', '70000'], '"70000" is not a port.'],
    [['--flags', 'told'], '--flags goes with --beat'],
    [['--beat', 'alert.stpo'], 'There is no beat "alert.stpo". Did you mean "alert.stop"?'],
    [['--beat', 'alert.stop', '--flags', 'tolt'], 'Nothing sets a flag "tolt". Did you mean "told"?'],
    [['--beat', 'alert.call', '--flags', 'told'], 'No run ever comes to the beat alert.call with the flags told.'],
    [['--ruleset', 'japan-2024'], 'There is no ruleset "japan-2024". Did you mean "japan-2025"?'],
    [['--length', 'full'], 'There is no length "full". The lengths are: express, standard'],
  ])('refuses %j with a sentence', async (options, sentence) => {
    const { exit, out, err } = await terminal.run(['preview', 'small', ...options]);

    expect(exit).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(sentence);
  });

  it('refuses a folder that holds no scenario', async () => {
    mkdirSync(join(terminal.folder, 'empty'));

    expect((await terminal.run(['preview', 'empty'])).exit).toBe(2);
  });
});
