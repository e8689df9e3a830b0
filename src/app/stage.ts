import { effect, type ReadonlySignal } from '@preact/signals';
import type { Logger } from '#session/ports.ts';
import type { Table } from '#table/create-table.ts';
import type { Opens } from '#table/hold.ts';
import type { AppModel } from '#ui/app-model.ts';
import type { StageMount } from '#ui/mount.tsx';
import { entryOf } from '#ui/parts/entry-of.ts';
import type { Scene } from './scene-signal.ts';
import type { TableFault } from './table-choice.ts';

interface StageInput {
  readonly model: AppModel;
  readonly scene: ReadonlySignal<Scene | null>;
  /** Fetches the words that the table needs beside those of the screens. */
  readonly addWords: () => Promise<void>;
  /** Goes on in the simple view and says why. */
  readonly giveUpTable: (fault: TableFault) => void;
  readonly logger: Logger;
  readonly whenIdle: (task: () => void) => void;
  /** Whether the device asks for less motion. */
  readonly prefersStill: () => boolean;
  /** Whether the device asks for more contrast. */
  readonly prefersContrast: ReadonlySignal<boolean>;
}

/**
 * Brings the table to its host once the first decision can be answered and the page has nothing better to do; not at all
 * in the simple view. Where it cannot be had or is lost, the simple view takes its place and everything goes on: all that
 * must be read is in the sheets.
 */
export function createStageMount(input: StageInput): StageMount {
  const { giveUpTable, logger, whenIdle } = input;
  return (host) => {
    let standing: Standing | null = null;
    const watching = effect(() => {
      const wish = readWish(input);
      if (wish === standing?.wish) return;
      standing?.end();
      standing = null;
      if (wish === null) return;
      const own = createStanding(wish);
      standing = own;
      whenIdle(() => {
        bring(host, own, input).catch((error: unknown) => {
          if (own.isOver()) return;
          logger.warn('app/no-table', { reason: String(error) });
          giveUpTable(error instanceof TableNotFetched ? 'table/not-fetched' : 'table/not-drawn');
        });
      });
    });
    return () => {
      watching();
      standing?.end();
    };
  };
}

/** A table that is there or on its way, with what it was made for. */
interface Standing {
  readonly wish: string;
  isOver(): boolean;
  whenOver(task: () => void): void;
  end(): void;
}

function createStanding(wish: string): Standing {
  const tasks: (() => void)[] = [];
  let isOver = false;
  return {
    wish,
    isOver: () => isOver,
    whenOver: (task) => tasks.push(task),
    end() {
      isOver = true;
      for (const task of tasks.splice(0)) task();
    },
  };
}

/** How the table should be drawn now; null where there is none to draw. Another wish is another table. */
function readWish({ model, prefersStill, prefersContrast }: StageInput): string | null {
  const { renderer, motion, contrast } = model.settings.value;
  if (model.showing.value === 'simple' || model.screen.value.name !== 'play' || model.view.value === null) return null;
  const still = motion === 'system' ? prefersStill() : motion === 'reduced';
  const plain = contrast === 'system' ? prefersContrast.value : contrast === 'high';
  return `${renderer} ${plain ? 'plain' : 'dyed'} ${still ? 'still' : 'moving'}`;
}

async function bring(host: HTMLElement, standing: Standing, { model, scene, addWords, giveUpTable }: StageInput): Promise<void> {
  const [{ createTable, createTableNames }] = await Promise.all([import('#table/create-table.ts'), addWords()]).catch((error: unknown) => {
    throw new TableNotFetched(String(error));
  });
  const open = model.open.peek();
  if (standing.isOver() || !host.isConnected || open === null) return;
  const nameThings = (texts: typeof open.texts) => createTableNames({ t: model.t, texts, formats: model.formats.peek() });
  const table: Table = createTable(host, {
    renderer: standing.wish.startsWith('webgl') ? 'webgl' : 'canvas',
    reducedMotion: standing.wish.endsWith('still'),
    isPlain: standing.wish.includes('plain'),
    names: nameThings(open.texts),
    cover: entryOf(model, open.key)?.cover ?? 'card-shop',
    onPoint: (hit) => {
      model.pointed.value = hit?.kind === 'card' ? hit.option : null;
      model.lifted.value = hit?.kind === 'thing' ? hit.thing : null;
    },
    onChoose: (option) => model.wishes.choose(option),
    onOpen: (what) => (model.overlay.value = what),
    onLost: () => giveUpTable('table/lost'),
  });
  standing.whenOver(() => table.destroy());
  standing.whenOver(
    effect(() => {
      const texts = model.open.value?.texts;
      void model.formats.value;
      if (texts !== undefined) table.setNames(nameThings(texts));
    }),
  );
  let seen: Scene | null = null;
  standing.whenOver(
    effect(() => {
      const now = scene.value;
      if (now === null) return;
      const draft = { option: model.draft.value.option, pointed: model.pointed.value };
      table.render(now.view, draft, { lifted: model.lifted.value, open: readOpen(model) }, now === seen ? [] : now.changes);
      seen = now;
    }),
  );
  await table.ready;
}

/** The parts that draw the table did not come. */
class TableNotFetched extends Error {}

/** The sheet that lies open over the words, if it was taken from the table. */
function readOpen({ overlay }: AppModel): Opens | null {
  const sheet = overlay.value;
  return sheet === 'papers' || sheet === 'duties' || sheet === 'history' ? sheet : null;
}
