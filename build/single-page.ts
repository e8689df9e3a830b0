import { createHash } from 'node:crypto';

/** What stands in the one file beside what the course says of itself. */
export interface SingleCode {
  readonly script: string;
  readonly style: string;
}

/** The one way in, as the page of the game has it, or that of a recheck. */
const entry = /\s*<script type="module" src="\/src\/app\/(?:main|recheck)\.ts"><\/script>/u;
const head = /<meta charset="utf-8" \/>/u;

/**
 * The game's page with all that it needs in it: its policy lets exactly this script and this sheet through, what is in the file as
 * data, and nothing from anywhere else. Null where the page is not one of ours. Pure.
 */
export function writeSinglePage(html: string, code: SingleCode): string | null {
  if (!entry.test(html) || !head.test(html)) return null;
  const script = closeNowhere(code.script);
  const style = code.style.replaceAll(/<\/(?=style)/giu, String.raw`<\/`);
  const policy = [
    "default-src 'none'",
    `script-src '${hash(script)}'`,
    `style-src '${hash(style)}'`,
    'font-src data:',
    'img-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return html
    .replace(head, (meta) => `${meta}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace(entry, () => `\n    <script>${script}</script>`);
}

/**
 * A script within a page must hold neither what ends it nor what begins a comment there (HTML, 13.2.5.20), and no separator that is the end
 * of a line in some readers. Written so, each says the same in a string, a template and a pattern. Pure.
 */
export function closeNowhere(script: string): string {
  return script
    .replaceAll(/<\/(?=script)/giu, String.raw`<\/`)
    .replaceAll('<!--', String.raw`<\x21--`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
