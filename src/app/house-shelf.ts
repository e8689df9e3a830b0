import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { House } from '#scenario/house.ts';
import type { UnsoundFile } from '#ui/app-model.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { PackShelf } from './pack-shelf.ts';
import type { AppPorts } from './ports.ts';

/** The company's own file beside the scenarios: one at a time, kept as the text that was opened. */
export interface HouseShelf {
  readonly kept: ReadonlySignal<House | null>;
  /** Takes up the file that this device keeps, if it keeps one. */
  begin(): void;
  /** Opens a file in place of the one that stands; an unsound one changes nothing. */
  open(file: File): Promise<void>;
  remove(): void;
}

export interface HouseShelfInput {
  readonly ports: Pick<AppPorts, 'chunks' | 'houses' | 'logger'>;
  readonly packs: Pick<PackShelf, 'brought' | 'chunksOf' | 'look'>;
  readonly board: NoticeBoard;
  /** Lays what is wrong with a file before the player. */
  readonly showFindings: (unsound: UnsoundFile) => void;
}

/** A file beyond this is not read at all; the loader draws the real line. */
const largestFile = 1_000_000;

/** A shelf with nothing on it. */
export function createHouseShelf({ ports, packs, board, showFindings }: HouseShelfInput): HouseShelf {
  const kept = signal<House | null>(null);
  /** Counts what was asked for: an answer that comes after the next question is no longer wanted. */
  let asked = 0;

  const ask = (): number => {
    asked += 1;
    return asked;
  };

  const fetchThen = async <T>(mine: number, fetch: () => Promise<T>, again: () => void, goOn: (fetched: T) => void): Promise<void> => {
    const fetched = await fetch().catch((error: unknown) => {
      ports.logger.warn('app/offline', { reason: String(error) });
      return null;
    });
    if (mine !== asked) return;
    if (fetched === null) board.post('house/not-fetched', { retry: again });
    else goOn(fetched);
  };

  /** The rules of every scenario that can be played here. */
  const fetchLogics = async (): Promise<readonly CompiledScenario[]> => {
    await packs.look();
    const brought = packs.brought.peek().flatMap(({ key }) => packs.chunksOf(key) ?? []);
    return Promise.all([...Object.values(ports.chunks), ...brought].map((one) => one.logic()));
  };

  const begin = (): void => {
    const stored = ports.houses.read();
    if (!stored.ok) {
      if (stored.fault !== 'storage/blocked') board.post('house/damaged');
      return;
    }
    const text = stored.value;
    if (text === null) return;
    // Held against no scenario: what no longer fits any of them is left out, not refused.
    void fetchThen(ask(), loadLoader, begin, ({ loadHouse }) => {
      const loaded = loadHouse('house.yaml', text, []);
      if (loaded.ok) kept.value = loaded.house;
      else board.post('house/damaged');
    });
  };

  const put = (name: string, text: string, house: House): void =>
    batch(() => {
      kept.value = house;
      const params = { file: name, count: house.notes.length };
      const written = ports.houses.write(text);
      if (written.ok) board.post('house/opened', { params, tone: 'info' });
      else board.post('house/not-kept', { params });
    });

  const open = async (file: File): Promise<void> => {
    const mine = ask();
    board.withdraw('house/');
    const name = { file: file.name };
    if (file.size > largestFile) {
      board.post('house/too-large', { params: name });
      return;
    }
    const text = await file.text().catch(() => null);
    if (text === null) {
      board.post('house/unreadable', { params: name });
      return;
    }
    const fetch = async () => {
      const [loader, scenarios] = await Promise.all([loadLoader(), fetchLogics()]);
      return { loader, scenarios };
    };
    const again = (): void => void open(file);
    await fetchThen(mine, fetch, again, ({ loader, scenarios }) => {
      const loaded = loader.loadHouse(file.name, text, scenarios);
      if (loaded.ok) put(file.name, text, loaded.house);
      else showFindings({ name: file.name, findings: loaded.findings });
    });
  };

  return {
    kept,
    begin,
    open,
    remove() {
      ask();
      board.withdraw('house/');
      const removed = ports.houses.remove();
      // Where nothing can be stored, nothing stands there.
      if (!removed.ok && removed.fault !== 'storage/blocked') board.post('house/not-removed');
      else if (kept.peek() !== null) board.post('house/removed', { tone: 'info' });
      kept.value = null;
    },
  };
}

/** The reader of YAML and the language's own definition: code that nobody fetches without a house file. */
function loadLoader(): Promise<typeof import('#scenario/load-house.ts')> {
  return import('#scenario/load-house.ts');
}
