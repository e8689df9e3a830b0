import type { CompiledScenario, Source } from '#scenario/compiled.ts';
import type { Formats } from '#i18n/format.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';
import type { Moment } from './report-input.ts';

/** Everything the printed kit is worded from. */
export interface KitInput {
  readonly logic: CompiledScenario;
  /** With the facilitator's part. */
  readonly texts: ScenarioTexts;
  readonly sources: Readonly<Record<string, Source>>;
  readonly agenda: Agenda;
  readonly ruleset: string;
  readonly t: Translate;
  readonly formats: Formats;
  readonly language: string;
  readonly moment: Moment;
}
