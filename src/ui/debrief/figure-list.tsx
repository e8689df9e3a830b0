import type { Report } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { BigFigure } from './big-figure.tsx';

/** The figures beside the headline, each with what it is and what it is held against. */
export function FigureList({ report, on }: { readonly report: Report; readonly on: 'screen' | 'paper' }) {
  const { t } = useSpoken();
  return (
    <dl class={on === 'paper' ? 'pr-figures' : 'db-figures'} aria-label={t('debrief:timeline.figures')}>
      {report.figures.map((figure) => (
        <div key={figure.id}>
          <dt>{figure.label}</dt>
          <dd>
            <BigFigure text={figure.value} />
            <small>{figure.note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
