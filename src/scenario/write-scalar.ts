import { CST, Scalar, stringify } from 'yaml';

/** Where a text is written: what it must not be mistaken for depends on it. */
export interface Spot {
  /** Columns by which further lines of the text are indented. */
  readonly indent: number;
  /** Within `{ }` or `[ ]`. */
  readonly inFlow: boolean;
  /** The way its author has chosen, kept as far as the text allows it. */
  readonly style: Scalar['type'];
}

/** A text as it stands in a YAML file: in one line, unless its style is a block. Pure. */
export function writeScalar(text: string, { indent, inFlow, style }: Spot): string {
  const isBlock = !inFlow && (style === Scalar.BLOCK_LITERAL || style === Scalar.BLOCK_FOLDED) && text.trim() !== '';
  const isQuoted = style === Scalar.QUOTE_DOUBLE || style === Scalar.QUOTE_SINGLE;
  const type = isBlock ? Scalar.BLOCK_LITERAL : isQuoted ? style : chooseStyle(text);
  return CST.stringify(CST.createScalarToken(text, { indent, inFlow, implicitKey: !isBlock, type, end: [] }));
}

/** Plain, unless the text would be read as something else. */
function chooseStyle(text: string): Scalar.Type {
  const written = stringify(text, { lineWidth: 0 });
  if (written.startsWith("'")) return Scalar.QUOTE_SINGLE;
  return written.startsWith('"') ? Scalar.QUOTE_DOUBLE : Scalar.PLAIN;
}
