import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Markup } from './simulate-markup.ts';

/** The colours of the product, what all pages of the terminal share, then what is one page's own. All are ours, and none can close the element it stands in. */
export function readPageStyles(...own: readonly string[]): Markup {
  const read = (path: string): string => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
  return new Markup(['../ui/tokens.css', 'simulate-page.css', ...own].map(read).join('\n').replaceAll('<', ''));
}
