import 'virtual:fonts.css';
import '#ui/tokens.css';
import '#ui/page.css';
import './table.css';
import { createTable, createTableNames, type Table } from '#table/create-table.ts';
import { layOutTable } from '#table/layout.ts';
import { findPart } from './find-part.ts';
import { frames } from './frames.ts';
import { listSections } from './list-sections.ts';
import { loadCase } from './load-case.ts';
import { readLanguage } from './read-address.ts';
import type { State } from './state.ts';

/**
 * One state of the table, drawn by the table itself in a window of the state's size: `table.html?lang=en#laptop/open`.
 * Once it stands, the root element says so: `data-shown` is the state, `data-part` the piece of the page that it is about.
 */
const language = readLanguage(window.location.search);
const page = document.documentElement;
page.lang = language;
/** The table draws three frames and sleeps. */
const picturesToStand = 4;

const host = document.querySelector<HTMLElement>('#table');
const shown = await loadCase(language);
const states = new Map(listSections(shown.scenario).flatMap((section) => section.states.map((state) => [state.id, state] as const)));

/** Pictures are drawn one after another. */
let drawing = Promise.resolve();
let standing: Standing | null = null;

/** A table and what it was brought for. */
interface Standing {
  readonly table: Table;
  readonly wish: string;
}

function follow(): void {
  const state = states.get(decodeURIComponent(window.location.hash.slice(1)));
  if (state === undefined || host === null) return;
  drawing = drawing.then(() => draw(host, state));
}

async function draw(into: HTMLElement, state: State): Promise<void> {
  const { width, height, tableHeight } = frames[state.frame];
  const table = bring(into, state);
  table.render(state.view, state.draft, { lifted: state.lifted, open: null }, []);
  await table.ready;
  await document.fonts.ready;
  for (let picture = 0; picture < picturesToStand; picture += 1) await nextPicture();
  const part = findPart(state.part, layOutTable({ width, height: tableHeight, isStrip: tableHeight < height }), {
    cards: (state.view.settled ?? state.view.decision)?.options.length ?? 0,
    vessels: state.view.measures.length,
    figures: state.view.roles.length,
  });
  page.dataset['part'] = `${part.x} ${part.y} ${part.width} ${part.height}`;
  page.dataset['shown'] = state.id;
}

/** The table for a state: the one that stands there, as in play, unless another frame or another case wants its own. */
function bring(into: HTMLElement, { frame, cover }: State): Table {
  const wish = `${frame} ${cover}`;
  if (standing?.wish === wish) return standing.table;
  standing?.table.destroy();
  // A place of its own: a table that goes takes its canvas away a frame later.
  const place = document.createElement('div');
  place.className = 'place';
  place.style.inlineSize = `${frames[frame].width}px`;
  place.style.blockSize = `${frames[frame].tableHeight}px`;
  into.replaceChildren(place);
  const { texts, t, formats } = shown;
  const table = createTable(place, {
    renderer: 'canvas',
    reducedMotion: true,
    isPlain: false,
    names: createTableNames({ t, texts, formats }),
    cover,
    onPoint: () => undefined,
    onChoose: () => undefined,
    onOpen: () => undefined,
    onLost: () => undefined,
  });
  standing = { table, wish };
  return table;
}

function nextPicture(): Promise<number> {
  return new Promise((resolve) => {
    window.requestAnimationFrame(resolve);
  });
}

window.addEventListener('hashchange', follow);
page.dataset['states'] = [...states.keys()].join(' ');
follow();
