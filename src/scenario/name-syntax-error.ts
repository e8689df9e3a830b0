import type { FindingCode } from './finding-codes.ts';

/** What a line shows at a glance, however the parser words it; the parser knows no wide characters. */
const slips: readonly (readonly [RegExp, FindingCode])[] = [
  [/^ *\t/u, 'scenario/yaml-tab'],
  [/^ *[\u3000\u00A0]/u, 'scenario/yaml-wide-space'],
  [/^ *(?:- *)?(?:\{ *)?[\w@.-]+ *\uFF1A/u, 'scenario/yaml-wide-colon'],
  [/^ *(?:- *)?[a-z][\w@.-]*:[^\s:/]/iu, 'scenario/yaml-colon-space'],
];

/** A plain text that goes on after a colon and a space, which begin a value of their own. */
const colonInText = /^ *(?:- *)?[\w@.-]+: +[^\s'"[{|>&*!%@`#].*: /u;

const parserCodes: Readonly<Record<string, FindingCode>> = {
  TAB_AS_INDENT: 'scenario/yaml-tab',
  BAD_INDENT: 'scenario/yaml-indent',
  MISSING_CHAR: 'scenario/yaml-unclosed',
  MULTIPLE_DOCS: 'scenario/yaml-many-documents',
  RESOURCE_EXHAUSTION: 'scenario/too-deep',
};

/** A syntax error as an author knows it; one that its line shows stands for itself, others may follow from one above. */
export interface NamedSyntaxError {
  readonly code: FindingCode;
  readonly isEvident: boolean;
}

/** The slip that a line, or a key that took a text with it, shows at a glance, or null. Pure. */
export function nameSlip(line: string): FindingCode | null {
  return slips.find(([pattern]) => pattern.test(line))?.[1] ?? null;
}

/** Names a parser's error by what stands on its line where that shows a slip, else by the parser's code. Pure. */
export function nameSyntaxError(parserCode: string, line: string): NamedSyntaxError {
  const slip = nameSlip(line);
  if (slip !== null) return { code: slip, isEvident: true };
  if (parserCode === 'BLOCK_AS_IMPLICIT_KEY' && colonInText.test(line)) return { code: 'scenario/yaml-colon-in-text', isEvident: true };
  const code = Object.hasOwn(parserCodes, parserCode) ? parserCodes[parserCode] : undefined;
  return { code: code ?? 'scenario/yaml-syntax', isEvident: false };
}
