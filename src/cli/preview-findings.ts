import type { Finding } from '#scenario/finding.ts';
import type { PreviewFinding, PreviewSheet } from '#session/preview-news.ts';
import type { Translate } from '#i18n/translate.ts';
import { wordFinding } from '#i18n/word-finding.ts';

/** The sheet that says what is to be mended, errors first; null where nothing is. Pure. */
export function createSheet(
  findings: readonly Finding[],
  files: ReadonlyMap<string, string>,
  shown: string,
  t: Translate,
): PreviewSheet | null {
  if (findings.length === 0) return null;
  const errors = findings.filter((one) => one.severity === 'error');
  const warnings = findings.filter((one) => one.severity === 'warning');
  const heading =
    errors.length === 0 ? t('preview:sheet.remarks', { count: warnings.length }) : t('preview:sheet.unsound', { count: errors.length });
  return {
    tone: errors.length === 0 ? 'remarks' : 'unsound',
    heading,
    close: t('preview:sheet.close'),
    findings: [...errors, ...warnings].map((one) => wordOne(one, files, shown, t)),
  };
}

function wordOne(finding: Finding, files: ReadonlyMap<string, string>, shown: string, t: Translate): PreviewFinding {
  const { file, line, column, severity, code } = finding;
  const { message, fix } = wordFinding(finding, t);
  return {
    severity: t(`cli:severity.${severity}`),
    place: `${shown}/${file}:${line}:${column}`,
    code,
    message,
    fix: t('preview:sheet.fix', { fix }),
    source: readLine(files.get(file), line),
  };
}

const longestSource = 160;

/** A line of a file as it stands there, without its indentation. */
function readLine(text: string | undefined, line: number): string {
  const found = text?.split(/\r?\n/u)[line - 1]?.trim() ?? '';
  return found.length > longestSource ? `${found.slice(0, longestSource)}…` : found;
}
