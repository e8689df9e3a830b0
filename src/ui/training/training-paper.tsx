import type { TrainingRecord, TrainingRow } from '#report/training-record.ts';
import { useSpoken } from '../spoken.ts';
import { ComprehensionTable, ScoreFigure } from './figures.tsx';
import { SourceList } from './source-list.tsx';
import { BasisTable, StampTable, TopicTable } from './training-tables.tsx';

/** Rows that stand beside one another on paper. */
const pairs: readonly (readonly TrainingRow['id'][])[] = [
  ['name'],
  ['days', 'place'],
  ['mode', 'time'],
  ['content'],
  ['objectives'],
  ['scenario', 'length'],
  ['ruleset'],
  ['audience'],
  ['lecturer', 'responsible'],
  ['roster', 'retention'],
];

/** A training record as it lies on paper: what only people know is left to write in. */
export function TrainingPaper({ record }: { readonly record: TrainingRecord }) {
  const { t } = useSpoken();
  const { attendance, result, signatures } = record;
  return (
    <article class="sh tr" lang={record.language}>
      <header class="sh-head">
        <b>{record.title}</b>
        <span>{record.handling}</span>
      </header>
      <h2 class="sh-title">{record.title}</h2>
      <p>{record.lead}</p>
      <table class="sh-table tr-course">
        <caption class="hidden-text">{t('training:part.course')}</caption>
        <tbody>
          {pairs.map((ids) => (
            <tr key={ids[0]}>
              {ids.flatMap((id) => {
                const row = record.rows.find((one) => one.id === id);
                return [
                  <th key={`${id} label`} scope="row">
                    {row?.label}
                  </th>,
                  <td key={id} colSpan={ids.length === 1 ? 3 : 1}>
                    {row?.value ?? <Blank />}
                  </td>,
                ];
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <section class="tr-part">
        <h3>{t('training:part.attendance')}</h3>
        <table class="sh-table tr-counts">
          <thead>
            <tr>
              {attendance.cells.map((cell) => (
                <th key={cell.id} scope="col">
                  {cell.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {attendance.cells.map((cell) => (
                <td key={cell.id} class="sh-value">
                  {cell.text ?? <Blank />}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
        {attendance.note === null ? null : <p class="sh-note">{attendance.note}</p>}
      </section>
      <section class="tr-part">
        <h3>{t('training:part.result')}</h3>
        <StampTable fields={result.rows} />
        {result.hidden === null ? null : <p class="sh-note">{result.hidden}</p>}
        {result.spread === null ? null : <ScoreFigure score={result.spread} passMark={result.passMark} />}
      </section>
      {record.comprehension.rows.length === 0 ? null : (
        <section class="tr-part tr-whole">
          <h3>{t('training:comprehension')}</h3>
          <ComprehensionTable record={record} />
          <p class="sh-note">
            {record.comprehension.note} <span>{t('training:screen.line', { value: result.passMark })}</span>
          </p>
        </section>
      )}
      <section class="tr-part">
        <h3>{t('training:part.basis')}</h3>
        <p class="sh-note">{record.basis.lead}</p>
        <BasisTable record={record} />
      </section>
      <section class="tr-part">
        <h3>{t('training:part.topics')}</h3>
        <p class="sh-note">{record.topics.lead}</p>
        <TopicTable record={record} />
        <p class="sh-note">{record.topics.note}</p>
        <p class="tr-limit">
          <b>{record.limit}</b> {record.privacy}
        </p>
      </section>
      <div class="tr-sign">
        {signatures.map((label) => (
          <span key={label}>
            {label} <i />
          </span>
        ))}
      </div>
      <section class="tr-part">
        <h3>{t('report:csv.sources')}</h3>
        <SourceList sources={record.sources} />
      </section>
      <section class="tr-part">
        <h3>{t('training:stamp')}</h3>
        <StampTable fields={record.stamp} />
      </section>
    </article>
  );
}

function Blank() {
  const { t } = useSpoken();
  return <span class="tr-blank">{t('training:screen.to-fill')}</span>;
}
