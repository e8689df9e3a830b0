import { chooseUnit, measureText } from '#scenario/text-limits.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { chooseLanguages, getOption, openBook } from './open-book.ts';
import { readTranslationFile } from './read-translation.ts';
import type { BookUnit, TranslationBook } from './translation-book.ts';

/** How far one language is, by keys. */
interface LanguageStatus {
  readonly language: string;
  /** The language it is measured by. */
  readonly from: string;
  readonly total: number;
  readonly there: number;
  readonly percent: number;
  readonly missing: readonly string[];
  /** The same as in another language: perhaps never translated. */
  readonly same: readonly { readonly key: string; readonly as: string }[];
  readonly long: readonly { readonly key: string; readonly length: number; readonly most: number }[];
  /** Null where there is nothing to know it by. */
  readonly changed: readonly string[] | null;
  readonly size: { readonly unit: 'characters' | 'words'; readonly count: number };
}

const PERCENT = 100;

/** `translate status`: what each language has, lacks, and should look at again. Exit code 1 where something is missing or has changed. */
export function runStatus(call: CommandCall): ExitCode {
  const { io, args, json } = call;
  const opened = openBook(call, args[0] ?? '');
  if (!opened.ok) return opened.exit;
  const { book } = opened;
  const to = getOption(call, 'to');
  const since = getOption(call, 'since');
  const made = since === null ? null : readTranslationFile(call, since);
  if (made !== null && !made.ok) return made.exit;
  const statuses: LanguageStatus[] = [];
  for (const language of to === null ? book.languages : [to]) {
    // The one language of a scenario can only be measured by itself.
    const own = book.languages.length === 1 && book.languages[0] === language ? { ok: true as const, from: language, to: language } : null;
    const chosen = own ?? chooseLanguages(call, book, { to: language, from: made?.head.to === language ? made.head.from : null });
    if (!chosen.ok) return chosen.exit;
    const before = made?.head.to === language ? new Map(made.rows.map(({ key, source }) => [key, source])) : null;
    statuses.push(measureLanguage(book, chosen, before));
  }
  if (json) io.out(JSON.stringify({ id: book.id, version: book.version, languages: statuses }, null, 2));
  else print(call, book, statuses, to !== null);
  return statuses.some(({ missing, changed }) => missing.length > 0 || (changed?.length ?? 0) > 0) ? 1 : 0;
}

/** A text whose source is another one than when the translation was made. Pure. */
export function hasChanged(unit: BookUnit, before: ReadonlyMap<string, string>): boolean {
  const source = before.get(unit.key);
  return source !== undefined && source !== unit.source;
}

function measureLanguage(
  book: TranslationBook,
  { from, to }: { readonly from: string; readonly to: string },
  before: ReadonlyMap<string, string> | null,
): LanguageStatus {
  const units = book.listUnits(from, to);
  const present = units.flatMap((unit) => (unit.target === null ? [] : [{ ...unit, target: unit.target }]));
  const unit = chooseUnit(to);
  return {
    language: to,
    from,
    total: units.length,
    there: present.length,
    percent: units.length === 0 ? PERCENT : Math.floor((present.length * PERCENT) / units.length),
    missing: units.filter(({ target }) => target === null).map(({ key }) => key),
    same: listSame(book, to),
    long: present.flatMap(({ key, target, limit }) => {
      const length = limit === null ? 0 : measureText(limit, target);
      return limit !== null && length > limit.most ? [{ key, length, most: limit.most }] : [];
    }),
    changed: before === null ? null : present.filter((one) => hasChanged(one, before)).map(({ key }) => key),
    size: { unit, count: present.reduce((sum, { target }) => sum + measureText({ unit, countsSpaces: false }, target), 0) },
  };
}

/** Figures and signs may well be the same; what has a letter in it is told once. */
function listSame(book: TranslationBook, language: string): LanguageStatus['same'] {
  const others = book.languages.filter((other) => other !== language);
  const same = others.flatMap((other) =>
    book
      .listUnits(other, language)
      .filter(({ source, target }) => source === target && /\p{L}/u.test(source))
      .map(({ key }) => ({ key, as: other })),
  );
  return [...new Map(same.toReversed().map((one) => [one.key, one])).values()].toReversed();
}

function print({ io, t }: CommandCall, book: TranslationBook, statuses: readonly LanguageStatus[], listsKeys: boolean): void {
  io.out(t('translate:status.head', { id: book.id, version: book.version }));
  const columns = ['language', 'from', 'percent', 'there', 'missing', 'same', 'long', 'changed', 'size'] as const;
  io.out(columns.map((one) => t(`translate:status.columns.${one}`)).join('\t'));
  for (const status of statuses) {
    const { language, from, percent, there, total, missing, same, long, changed, size } = status;
    const counts = [missing.length, same.length, long.length, changed?.length ?? t('translate:status.unknown')];
    io.out(
      [
        language,
        from,
        t('translate:status.percent', { percent }),
        `${there}/${total}`,
        ...counts,
        t(`translate:status.size.${size.unit}`, { count: size.count }),
      ].join('\t'),
    );
  }
  if (listsKeys) for (const line of statuses.flatMap((one) => listStates(one, t))) io.out(line);
  if (statuses.some(({ changed }) => changed === null)) io.err(t('translate:status.since-hint'));
}

function listStates({ missing, same, long, changed }: LanguageStatus, t: Translate): readonly string[] {
  const line = (key: string, state: string): string => t('translate:status.line', { key, state });
  return [
    ...missing.map((key) => line(key, t('translate:status.state.missing'))),
    ...(changed ?? []).map((key) => line(key, t('translate:status.state.changed'))),
    ...long.map(({ key, length, most }) => line(key, t('translate:status.state.long', { length, most }))),
    ...same.map(({ key, as }) => line(key, t('translate:status.state.same', { other: as }))),
  ];
}
