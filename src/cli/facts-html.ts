import type { Block, Cell, Column, FactPage, Line, Piece, Section } from './facts-blocks.ts';
import { Markup, markup } from './markup.ts';
import { writePage } from './write-page.ts';

/** A fact sheet as one page that asks nobody for anything, to be read on a screen or printed. Reads its style sheets. */
export function writeFactPage({ language, title, lead, sections }: FactPage): string {
  return writePage({
    language,
    title,
    styles: ['facts-page.css'],
    header: markup`<p>${lead}</p>
<nav aria-label="${title}"><ul>${sections.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>`,
    main: sections.map(writeSection),
  });
}

function writeSection({ id, title, blocks }: Section): Markup {
  return markup`<section class="block" id="${id}">
<h2>${title}</h2>
${blocks.map(writeBlock)}
</section>`;
}

function writeBlock(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return markup`<h3>${block.text}</h3>`;
    case 'paragraph':
      return markup`<p class="${block.tone}">${writeLine(block.line)}</p>`;
    case 'table':
      return markup`<div class="scroll"><table>
<thead><tr>${block.columns.map(({ name, width }) => markup`<th scope="col" class="${width}">${name}</th>`)}</tr></thead>
<tbody>${block.rows.map(({ id, cells }) => markup`<tr${id === null ? new Markup('') : markup` id="${id}"`}>${writeCells(cells, block.columns)}</tr>`)}</tbody>
</table></div>`;
    case 'boxes':
      return markup`<dl class="boxes">${block.names.map((name) => markup`<div><dt>${name}</dt><dd></dd></div>`)}</dl>`;
  }
}

function writeCells(cells: readonly Cell[], columns: readonly Column[]): readonly Markup[] {
  return cells.map((cell, at) => {
    const language = columns[at]?.language ?? null;
    const spoken = language === null ? new Markup('') : markup` lang="${language}"`;
    const lines = cell.map((line) => markup`<div>${writeLine(line)}</div>`);
    // The first column says what the row is about.
    return at === 0 ? markup`<th scope="row">${lines}</th>` : markup`<td${spoken}>${lines}</td>`;
  });
}

function writeLine(line: Line): Markup {
  return new Markup(line.map((piece) => writePiece(piece).text).join(''));
}

function writePiece(piece: Piece): Markup {
  if (typeof piece === 'string') return markup`${piece}`;
  switch (piece.kind) {
    case 'strong':
      return markup`<strong>${piece.text}</strong>`;
    case 'small':
      return markup`<small>${piece.text}</small>`;
    case 'code':
      return markup`<code>${piece.text}</code>`;
    case 'label':
      return markup`<b class="label ${piece.label}">${piece.text}</b>`;
    case 'link':
      return markup`<a href="${piece.href}">${piece.text}</a>`;
  }
}
