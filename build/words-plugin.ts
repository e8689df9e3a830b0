import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Which namespaces travel together: those of every screen, those that come with debrief and table, those for
 * mistakes in a file that a player brings, glossary and list of keys, those of the pages of a workshop, and those of the page that puts many records
 * together. The rest stays in the terminal, and in no face of the game.
 */
export const parts = {
  first: ['brief', 'common', 'format', 'house', 'library', 'notices', 'packs', 'play', 'refusals', 'settings', 'start'],
  later: ['certificate', 'debrief', 'report', 'table', 'training'],
  // With all notices: those of a course are left out of the first words.
  course: ['course', 'notices'],
  findings: ['findings'],
  help: ['glossary', 'keys'],
  phone: ['common', 'format', 'phone', 'refusals'],
  projector: ['common', 'format', 'projector'],
  workshop: ['common', 'format', 'projector', 'refusals', 'workshop'],
  room: ['debrief', 'kit', 'play', 'report', 'room'],
  training: ['certificate', 'common', 'format', 'report', 'training'],
} as const;

/** What a part leaves out of its namespaces: whoever plays alone is refused nothing by a workshop, and hears of no learning management system. */
const leftOut: Readonly<Record<string, RegExp>> = { first: /^(?:workshop|lms|course)\/(?!unreadable)/u };

const prefix = '\0virtual:words';

/**
 * `virtual:words`: the words of the product, one chunk per language and part; a new language is found by its folder. With a cut,
 * other languages and the parts of other pages stay out.
 */
export function words(cut?: { readonly languages: readonly string[]; readonly parts: readonly (keyof typeof parts)[] }): Plugin {
  return {
    name: 'words',
    resolveId(id) {
      return id.startsWith('virtual:words') ? `\0${id}` : null;
    },
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const [, language, part] = id.slice(prefix.length).split('/');
      if (language === undefined) return writeIndex(cut?.languages ?? readdirSync('locales').toSorted());
      const names = Object.entries(parts).find(([id]) => id === part)?.[1] ?? [];
      if (cut !== undefined && !cut.parts.some((one) => one === part)) return 'export const words = {};';
      const entries = names.map((name): [string, unknown] => {
        const file = resolve('locales', language, `${name}.json`);
        this.addWatchFile(file);
        return [name, pickWords(JSON.parse(readFileSync(file, 'utf8')), leftOut[part ?? ''])];
      });
      return `export const words = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(entries)))});`;
    },
  };
}

function writeIndex(languages: readonly string[]): string {
  const entries = languages.map((language) => {
    const fetches = Object.keys(parts).map((part) => `${part}: () => import('virtual:words/${language}/${part}').then((one) => one.words)`);
    return `${JSON.stringify(language)}: { ${fetches.join(', ')} }`;
  });
  return `export const wordChunks = { ${entries.join(', ')} };`;
}

function pickWords(words: object, left: RegExp | undefined): object {
  return left === undefined ? words : Object.fromEntries(Object.entries(words).filter(([key]) => !left.test(key)));
}
