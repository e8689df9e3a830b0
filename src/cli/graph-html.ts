import { createHash } from 'node:crypto';
import type { Words } from '#i18n/translate.ts';
import type { StoryPage } from '#proof/story-graph-page.ts';

/** The page's own code, made by `bundleStoryPage`. */
export interface PageCode {
  readonly script: string;
  /** With its faces as data. */
  readonly style: string;
}

/** What stands in the page as data. */
export interface StoryHtml {
  readonly page: StoryPage;
  /** The page's own words by language and namespace. */
  readonly words: Readonly<Record<string, Words>>;
  readonly title: string;
}

/**
 * One file that opens from a disk and asks nobody for anything: its policy allows exactly the one script and the one sheet
 * that stand in it. The story is data that nothing runs. Pure.
 */
export function writeStoryHtml({ page, words, title }: StoryHtml, { script, style }: PageCode): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'font-src data:',
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${page.language}" data-contrast="system">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escape(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="story-page"></div>
<script type="application/json" id="story">${writeData(page)}</script>
<script type="application/json" id="words">${writeData(words)}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Data within a page must not hold what ends it. */
function writeData(data: object): string {
  return JSON.stringify(data).replaceAll('<', String.raw`\u003c`);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign);
}
