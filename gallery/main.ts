import 'virtual:fonts.css';
import '#ui/tokens.css';
import '#ui/page.css';
import '#table/labels.css';
import './gallery.css';
import { keysOf } from './keys-of.ts';
import { languages } from '#i18n/languages.ts';
import { showDrawings } from './drawings.ts';
import { listSections } from './list-sections.ts';
import { loadCase } from './load-case.ts';
import { createPainter } from './painter.ts';
import { readLanguage } from './read-address.ts';
import { listSheets } from './sheets.ts';

/**
 * Everything the product shows, side by side: every state of the table as the table draws it, every drawing as it lies in
 * the atlas, and the parts of the sheets in both languages and in every theme. `?lang=en` sets the table's words.
 */
const language = readLanguage(window.location.search);
document.documentElement.lang = language;
const bar = document.querySelector<HTMLElement>('.gallery-bar');
const main = document.querySelector('main');
const { scenario } = await loadCase(language);
const sections = listSections(scenario);
const sheets = listSheets();

bar?.append(
  ...keysOf(languages).map((one) => link(`?lang=${one}`, languages[one].name)),
  ...[...sections.map(({ id }) => id), 'drawings', ...sheets.map(({ id }) => id)].map((id) => link(`#${id}`, id)),
);

const waiting = sections.flatMap((section) => {
  const row = addSection(section.id);
  return section.states.map((state) => ({ state, figure: addFigure(row, state.id, `table.html?lang=${language}#${state.id}`) }));
});
await showDrawings(addSection('drawings'));
for (const { id, address } of sheets) {
  const frame = document.createElement('iframe');
  frame.src = address;
  frame.title = id;
  frame.loading = 'lazy';
  addFigure(addSection(id), id, address).append(frame);
}

// What is asked for by its name should not wait for the pictures above it.
const hash = decodeURIComponent(window.location.hash.slice(1));
document.getElementById(hash)?.scrollIntoView();
const painter = createPainter(document.body, language);
const first = waiting.filter(({ state }) => state.id.startsWith(`${hash}/`));
for (const { state, figure } of [...first, ...waiting.filter((one) => !first.includes(one))]) figure.append(await painter.paint(state));
painter.stop();
document.documentElement.dataset['complete'] = '';

function addSection(id: string): HTMLElement {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  const row = document.createElement('div');
  heading.textContent = id;
  section.id = id;
  row.className = 'gallery-row';
  section.append(heading, row);
  main?.append(section);
  return row;
}

function addFigure(row: HTMLElement, name: string, address: string): HTMLElement {
  const figure = document.createElement('figure');
  const caption = document.createElement('figcaption');
  caption.append(link(address, name));
  figure.append(caption);
  row.append(figure);
  return figure;
}

function link(address: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.textContent = text;
  return anchor;
}
