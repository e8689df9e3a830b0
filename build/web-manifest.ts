import { readFileSync } from 'node:fs';
import { appIcons } from './app-icons.ts';

/** What a device is told that takes the pages in as an app. */
export const manifestFile = 'manifest.webmanifest';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** The web app manifest: every address in it is relative, so it holds wherever the pages lie. */
export function writeWebManifest(): string {
  const [japanese, english] = [readWords('ja'), readWords('en')];
  const [wall, cloth] = [readColour('cover-wall'), readColour('cover-cloth')];
  return `${JSON.stringify(
    {
      name: `${japanese.brand} ${japanese.tagline}`,
      short_name: japanese.brand,
      description: japanese.tagline,
      lang: 'ja',
      dir: 'ltr',
      name_localized: { en: `${english.brand} – ${english.tagline}` },
      description_localized: { en: english.tagline },
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: cloth,
      background_color: wall,
      categories: ['education'],
      icons: appIcons.map(({ file, size, purpose }) => ({ src: `./${file}`, sizes: `${size}x${size}`, type: 'image/png', purpose })),
    },
    null,
    2,
  )}\n`;
}

function readWords(language: string): { readonly brand: string; readonly tagline: string } {
  const words: { readonly brand: string; readonly tagline: string } = JSON.parse(read(`locales/${language}/common.json`));
  return words;
}

/** The light value of a token. */
function readColour(token: string): string {
  const found = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6})`, 'u').exec(read('src/ui/tokens.css'));
  if (found?.[1] === undefined) throw new Error(`There is no colour --${token} in src/ui/tokens.css.`);
  return found[1];
}
