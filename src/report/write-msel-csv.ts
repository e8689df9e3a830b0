import type { Translate } from '#i18n/translate.ts';
import { writeRows, type Row } from './csv-rows.ts';
import { toIsoTime } from './iso-time.ts';
import type { Kit } from './kit.ts';

/** The columns of the master list of events, in their order. */
export const mselColumns = ['number', 'when', 'event', 'from', 'to', 'means', 'expected', 'objective', 'responsible', 'notes'] as const;

/** The master list of events as a spreadsheet opens it, with the scenario's own time in ISO 8601 beside its wording. Pure. */
export function writeMselCsv(
  kit: Pick<Kit, 'msel'>,
  { t, scenarioZone }: { readonly t: Translate; readonly scenarioZone: string },
): string {
  const head: Row = [...mselColumns.map((column) => t(`kit:msel.column.${column}`)), t('kit:msel.column.iso')];
  const rows = kit.msel.map((row): Row => [
    ...mselColumns.map((column) => row[column]),
    row.at === null ? null : toIsoTime(row.at, scenarioZone),
  ]);
  return writeRows([[head, ...rows]]);
}
