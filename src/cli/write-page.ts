import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { markup, Markup } from './markup.ts';

/** What a page of the terminal is made of. */
export interface PageParts {
  readonly language: string;
  readonly title: string;
  /** Style sheets of its own, after what all pages share. */
  readonly styles?: readonly string[];
  /** What stands before the header and is not seen: patterns that drawings refer to. */
  readonly patterns?: Markup;
  readonly header: Markup;
  readonly main: readonly Markup[];
}

/** One page that asks nobody for anything, to be read on a screen or printed. Reads its style sheets. */
export function writePage({ language, title, styles = [], patterns = new Markup(''), header, main }: PageParts): string {
  const page = markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${readStyles(styles)}</style>
</head>
<body>
${patterns}
<header>
<h1>${title}</h1>
${header}
</header>
<main>
${main}
</main>
</body>
</html>`;
  return `${page.text}\n`;
}

/** The colours of the product, what all pages of the terminal share, then what is one page's own. All are ours, and none can close the element it stands in. */
function readStyles(own: readonly string[]): Markup {
  const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  return new Markup(['../ui/tokens.css', 'page.css', ...own].map(read).join('\n').replaceAll('<', ''));
}
