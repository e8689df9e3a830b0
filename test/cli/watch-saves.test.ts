import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSaves, type SaveWatch } from '#cli/watch-saves.ts';
import { Terminal } from './a-terminal.ts';

let terminal: Terminal;
let folder: string;
let saves: SaveWatch;
let told: number;
beforeEach(() => {
  terminal = new Terminal();
  folder = join(terminal.folder, 'scenarios', 'small');
  told = 0;
  saves = watchSaves(folder, () => {
    told += 1;
  });
});
afterEach(() => {
  saves.close();
  terminal.close();
});

const save = (name: string): void => writeFileSync(join(folder, name), '# saved\n');
/** How many saves were told, once there are so many. */
const countTold = (least: number) => vi.waitUntil(() => told >= least && told, { timeout: 90_000 });

describe('a watch for saves', () => {
  it('sees a file that is saved in the very moment after the call', async () => {
    save('scenario.yaml');
    saves.tell();
    expect(await countTold(1)).toBe(1);
  });

  it('keeps what was seen before it may tell, and tells it then', async () => {
    saves.note(join(folder, 'scenario.yaml'));
    saves.tell();
    expect(await countTold(1)).toBe(1);
  });

  it('tells what is saved later, and what somebody else has seen', async () => {
    saves.tell();
    save('text.en.yaml');
    expect(await countTold(1)).toBe(1);
    saves.note(join(folder, 'sources.yaml'));
    expect(await countTold(2)).toBe(2);
  });

  it('tells two files that are saved at once as one save, and passes over what is no YAML', async () => {
    saves.tell();
    save('text.en.yaml');
    save('text.ja.yaml');
    saves.note(join(folder, 'notes.md'));
    expect(await countTold(1)).toBe(1);
  });

  it('outlives its folder, and tells that it has gone', async () => {
    saves.tell();
    rmSync(folder, { recursive: true });
    expect(await countTold(1)).toBe(1);
  });
});
