import { dirname } from 'node:path';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { nameFolder } from './open-scenario.ts';
import { openProductBook, productId } from './product-book.ts';
import { openScenarioBook } from './scenario-book.ts';
import { readScenarioFolder } from './scenario-folder.ts';
import type { TranslationBook } from './translation-book.ts';
import type { NoteWords } from './translation-notes.ts';
import type { Term } from './translation-terms.ts';
import { printFinding } from './word-finding.ts';
import { loadTerms } from './words.ts';

/** A book that can be translated, or an exit code where the reason has been told. */
export type OpenedBook = { readonly ok: true; readonly book: TranslationBook } | { readonly ok: false; readonly exit: ExitCode };

type Call = Pick<CommandCall, 'io' | 't'>;

/** Opens what an id or a path means: a scenario, or `product` for the words of the game, which stand beside its scenarios. */
export function openBook({ io, t }: Call, name: string): OpenedBook {
  const words = { t, listTerms: rememberTerms() };
  const product = name === productId ? openProductBook(dirname(io.scenarios), words) : null;
  if (product !== null) return { ok: true, book: product };
  const named = nameFolder({ io, t }, name);
  if (!named.ok) return named;
  const { folder, shown } = named;
  const opened = openScenarioBook({ files: readScenarioFolder(folder), folder, shown, words });
  if (opened.ok) return opened;
  for (const finding of opened.findings) io.err(printFinding(finding, shown, t));
  io.err(t('translate:unreadable', { name: shown }));
  return { ok: false, exit: 1 };
}

/** Two languages of a book between which there is something to translate. */
export type ChosenLanguages =
  | { readonly ok: true; readonly from: string; readonly to: string }
  | { readonly ok: false; readonly exit: ExitCode };

/** The languages to translate from and into; says on stderr which of them cannot be. */
export function chooseLanguages(
  { io, t }: Call,
  { languages }: TranslationBook,
  wanted: { readonly to: string; readonly from: string | null },
): ChosenLanguages {
  const refuse = (sentence: string): ChosenLanguages => {
    io.err(sentence);
    return { ok: false, exit: 2 };
  };
  const { to } = wanted;
  const from = wanted.from ?? languages.find((language) => language !== to) ?? '';
  if (!/^[a-z]{2}$/u.test(to)) return refuse(t('translate:usage.bad-language', { language: to }));
  if (!languages.includes(from)) return refuse(t('translate:usage.no-source', { language: from, known: languages.join(', ') }));
  return from === to ? refuse(t('translate:usage.same-language', { language: to })) : { ok: true, from, to };
}

/** The value of an option that takes one, null where it was not given. Pure. */
export function getOption({ options }: Pick<CommandCall, 'options'>, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

/** The product's term base in two languages, read once; empty where one of them has none. */
function rememberTerms(): NoteWords['listTerms'] {
  const known = new Map<string, readonly Term[]>();
  return (from, to) => {
    const pair = `${from} ${to}`;
    const terms = known.get(pair) ?? pairTerms(loadTerms(from), loadTerms(to));
    known.set(pair, terms);
    return terms;
  };
}

function pairTerms(source: ReadonlyMap<string, string>, target: ReadonlyMap<string, string>): readonly Term[] {
  return [...source].flatMap(([id, word]) => {
    const wanted = target.get(id);
    return wanted === undefined ? [] : [{ source: word, target: wanted }];
  });
}
