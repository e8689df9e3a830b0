import { Lexer } from 'yaml';

const MAX_DEPTH = 60;
const MAX_INDENT = 240;

/**
 * Where a YAML text first nests deeper than any scenario does, or null. Reads tokens only, without recursion, so a
 * text made to exhaust the parser behind it is turned away before that parser sees it.
 *
 * @returns an offset into the text
 */
export function findDeepNesting(text: string): number | null {
  let offset = 0;
  let open = 0;
  let marksOnLine = 0;
  let isLineStart = true;
  for (const token of new Lexer().lex(text)) {
    // The lexer's own marks (byte order, document, scalar) take no room in the text.
    const isMark = token === '\u0002' || token === '\u0018' || token === '\u001F';
    if (token === '[' || token === '{') open += 1;
    else if (token === ']' || token === '}') open = Math.max(0, open - 1);
    else if (open === 0 && (token === '-' || token === '?' || token === ':')) marksOnLine += 1;
    const isIndent = isLineStart && /^ +$/u.test(token);
    if (open > MAX_DEPTH || marksOnLine > MAX_DEPTH || (isIndent && token.length > MAX_INDENT)) return offset;
    if (token.includes('\n')) marksOnLine = 0;
    if (!isMark) {
      isLineStart = token.endsWith('\n');
      offset += token.length;
    }
  }
  return null;
}
