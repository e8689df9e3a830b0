import type { CompiledScenario, HistoryEntry, LocalDay, Source } from '#scenario/compiled.ts';
import type { House } from '#scenario/house.ts';
import type { Debrief } from '#scoring/debrief.ts';
import type { Formats } from '#i18n/format.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';
import type { SourceLine } from './report.ts';

/** What the device's clock says when a report is made. */
export interface Moment {
  /** ISO 8601 with offset, seconds precision: 2026-11-22T15:04:00+09:00. */
  readonly at: string;
  /** IANA zone of the device. */
  readonly zone: string;
}

/** Everything a report is worded from. */
export interface ReportInput {
  readonly debrief: Debrief;
  readonly logic: CompiledScenario;
  readonly texts: ScenarioTexts;
  readonly history: readonly HistoryEntry[];
  readonly sources: Readonly<Record<string, Source>>;
  /** The company's own notes, as selected for this scenario and ruleset; null where it has given none. */
  readonly house: House | null;
  readonly t: Translate;
  readonly formats: Formats;
  readonly language: string;
  readonly moment: Moment;
  /** How it was played; absent: alone. */
  readonly mode?: string;
}

/** Sources by id, in words; ids that the scenario does not know are left out. Pure. */
export function wordSources(input: Pick<ReportInput, 'sources' | 'language' | 't'>, ids: readonly string[]): readonly SourceLine[] {
  return [...new Set(ids)].flatMap((id) => {
    const source = input.sources[id];
    if (source === undefined) return [];
    return {
      id,
      title: pick(source.title, input.language) ?? id,
      publisher: source.publisher,
      section: source.section === undefined ? null : pick(source.section, input.language),
      year: source.year ?? null,
      url: source.url,
      tier: input.t(`common:tiers.${source.tier}`),
      seen: source.seen,
    };
  });
}

/** "5月8日〜8月20日", or one day. Pure. */
export function wordSpan(input: ReportInput, from: LocalDay, to: LocalDay | null): string {
  const first = input.formats.dayLong(from);
  return to === null || to === from ? first : input.t('report:span', { from: first, to: input.formats.dayLong(to) });
}

function pick(words: Readonly<Record<string, string>>, language: string): string | null {
  return words[language] ?? Object.values(words)[0] ?? null;
}
