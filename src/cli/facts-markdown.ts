import type { Block, Cell, FactPage, Line, Piece, Section } from './facts-blocks.ts';

/** A fact sheet as Markdown with tables. Pure. */
export function writeFactMarkdown({ title, lead, sections }: FactPage): string {
  return [`# ${escapeText(title)}`, escapeText(lead), ...sections.map(writeSection)].join('\n\n');
}

function writeSection({ title, blocks }: Section): string {
  return [`## ${escapeText(title)}`, ...blocks.map(writeBlock)].join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `### ${escapeText(block.text)}`;
    case 'paragraph':
      return block.tone === 'plain' ? writeLine(block.line) : `> ${writeLine(block.line)}`;
    case 'table':
      return writeTable(
        block.columns.map(({ name }) => escapeText(name)),
        block.rows.map(({ cells }) => cells.map(writeCell)),
      );
    case 'boxes':
      return writeTable(block.names.map(escapeText), [block.names.map(() => ' ')]);
  }
}

function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const write = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [write(heads), write(heads.map(() => '---')), ...rows.map(write)].join('\n');
}

function writeCell(cell: Cell): string {
  return cell.map(writeLine).join('<br>');
}

function writeLine(line: Line): string {
  return line.map(writePiece).join('');
}

function writePiece(piece: Piece): string {
  if (typeof piece === 'string') return escapeText(piece);
  switch (piece.kind) {
    case 'strong':
    case 'label':
      return `**${escapeText(piece.text)}**`;
    case 'code':
      return `\`${piece.text}\``;
    case 'small':
      return escapeText(piece.text);
    case 'link':
      // What stands in another row of the sheet cannot be led to in Markdown.
      return piece.href.startsWith('#') ? escapeText(piece.text) : `<${piece.href}>`;
  }
}

/** Text that stays what it is: signs of Markdown and HTML lose their meaning, and a line stays in its cell. */
function escapeText(text: string): string {
  return (
    text
      .replaceAll(/[\\`*_[\]|#~]/gu, String.raw`\$&`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .trimEnd()
      .replaceAll('\n', '<br>') || text
  );
}
