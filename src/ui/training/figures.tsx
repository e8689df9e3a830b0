import { useId } from 'preact/hooks';
import type { ClassScore } from '#report/class-report.ts';
import type { TrainingRecord } from '#report/training-record.ts';
import { useSpoken } from '../spoken.ts';

const step = 40;
const tall = 60;

/** How scores are spread: bars with their numbers, the pass mark as a dashed line, and the same as a table. */
export function ScoreFigure({ score, passMark }: { readonly score: ClassScore; readonly passMark: number }) {
  const { t } = useSpoken();
  const id = useId();
  const most = Math.max(1, ...score.bins.map((bin) => bin.count));
  const markAt = (Math.min(passMark, 100) / 100) * score.bins.length * step;
  return (
    <figure class="tr-figure" role="group" aria-labelledby={`${id}-caption`}>
      <figcaption id={`${id}-caption`}>
        {t('training:part.scores')}: {score.text} <span>{t('training:screen.mark', { value: passMark })}</span>
      </figcaption>
      <svg viewBox={`0 -18 ${score.bins.length * step} ${tall + 36}`} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>{t('training:screen.chart')}</title>
        <desc id={`${id}-text`}>
          {score.bins.map((bin) => t('training:screen.chart-text', { points: bin.label, runs: bin.count })).join(' / ')}
        </desc>
        {score.bins.map((bin, at) => {
          const high = (bin.count / most) * tall;
          return (
            <g key={bin.from}>
              {bin.count === 0 ? null : <rect x={at * step + 5} y={tall - high} width={step - 10} height={high} />}
              <text x={at * step + step / 2} y={tall - high - 4}>
                {bin.count}
              </text>
              <text class="tr-axis" x={at * step + step / 2} y={tall + 12}>
                {bin.label}
              </text>
            </g>
          );
        })}
        <path d={`M0 ${tall}H${score.bins.length * step}`} />
        <path class="tr-mark" d={`M${markAt} -16V${tall}`} />
      </svg>
      <table class="sh-table tr-bins">
        <tbody>
          <tr>
            <th scope="row">{t('training:column.points')}</th>
            {score.bins.map((bin) => (
              <td key={bin.from}>{bin.label}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{t('training:column.runs')}</th>
            {score.bins.map((bin) => (
              <td key={bin.from}>{bin.count}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </figure>
  );
}

/** Points by competency: a hatched bar with the pass mark on it, the figure, and the grade in words. */
export function ComprehensionTable({ record }: { readonly record: TrainingRecord }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table tr-grades">
      <thead>
        <tr>
          <th scope="col">{t('report:csv.competency')}</th>
          <th scope="col">{t('report:csv.percent')}</th>
          <th scope="col" />
          <th scope="col">{t('report:csv.grade')}</th>
        </tr>
      </thead>
      <tbody>
        {record.comprehension.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" class="sh-plain">
              {row.name}
            </th>
            <td class="sh-value">{row.percent}</td>
            <td>{row.percent === null ? null : <PercentBar percent={row.percent} mark={record.result.passMark} />}</td>
            <td>{row.text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A share of a hundred as a bar; the figure stands beside it in words. */
export function PercentBar({ percent, mark }: { readonly percent: number; readonly mark: number | null }) {
  return (
    <svg class="tr-bar" viewBox="0 0 200 14" aria-hidden="true" focusable="false">
      <rect class="tr-ground" x="0.5" y="2.5" width="199" height="9" />
      <rect x="0" y="2" width={percent * 2} height="10" />
      {mark === null ? null : <path class="tr-mark" d={`M${mark * 2} 0V14`} />}
    </svg>
  );
}
