import type { LaneLabel } from './facts-lane.ts';

/** A stretch of words within a line. A link to a source of the sheet begins with `#`. */
export type Piece =
  | string
  | { readonly kind: 'strong' | 'small' | 'code'; readonly text: string }
  | { readonly kind: 'label'; readonly label: LaneLabel; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly text: string };

/** One line of a cell. */
export type Line = readonly Piece[];

/** One cell of a table, line below line. */
export type Cell = readonly Line[];

/** A column: what is read in sentences is wide. */
export interface Column {
  readonly name: string;
  readonly width: 'narrow' | 'wide';
  /** The language that its cells are in, where it is not the reader's. */
  readonly language: string | null;
}

/** One row of a table; `id` is what links lead to. */
export interface Row {
  readonly id: string | null;
  readonly cells: readonly Cell[];
}

/** What a section is made of, whether it becomes Markdown or a page. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly tone: 'plain' | 'note' | 'alert'; readonly line: Line }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] }
  | { readonly kind: 'boxes'; readonly names: readonly string[] };

/** A part of the sheet. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A fact sheet ready to be written down. */
export interface FactPage {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}
