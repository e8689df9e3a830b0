import type { Field } from '#report/report.ts';
import type { TrainingRecord } from '#report/training-record.ts';
import { useSpoken } from '../spoken.ts';

/** Labels and values. */
export function StampTable({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <table class="sh-table tr-stamp">
      <tbody>
        {fields.map((field) => (
          <tr key={`${field.label} ${field.value}`}>
            <th scope="row">{field.label}</th>
            <td>{field.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which duties a training may serve, each with a box that nobody has ticked. */
export function BasisTable({ record }: { readonly record: TrainingRecord }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table">
      <thead>
        <tr>
          <th scope="col">{t('training:column.tick')}</th>
          <th scope="col">{t('training:row.basis')}</th>
          <th scope="col">{t('report:csv.sources')}</th>
        </tr>
      </thead>
      <tbody>
        {record.basis.boxes.map((box) => (
          <tr key={box.id}>
            <td class="tr-tick">
              <i class="tr-box" />
            </td>
            <th scope="row" class="sh-plain">
              {box.label}
              <small>{box.note}</small>
            </th>
            <td>{box.sources.map((source) => source.id).join(' ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which of the topics the scenario deals with, by which decisions, and which it does not. */
export function TopicTable({ record }: { readonly record: TrainingRecord }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table tr-topics">
      <thead>
        <tr>
          <th scope="col">{t('training:column.topic')}</th>
          <th scope="col">{t('training:column.covered')}</th>
          <th scope="col">{t('training:column.evidence')}</th>
        </tr>
      </thead>
      <tbody>
        {record.topics.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" class="sh-plain">
              {row.label}
              <small>{row.note}</small>
            </th>
            <td>{row.word}</td>
            <td>
              {row.decisions.map((one) => (
                <span key={one.id} class="tr-evidence">
                  {one.number}. {one.question}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
