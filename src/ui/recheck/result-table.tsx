import type { RecheckLine } from '#session/judge-recheck.ts';
import { RatingMark } from '../parts/rating.tsx';
import { useRecheck } from './recheck-context.ts';

/** Then and now, question by question. */
export function ResultTable({ lines }: { readonly lines: readonly RecheckLine[] }) {
  const { t, texts } = useRecheck();
  return (
    <table class="rk-table">
      <caption>{t('recheck:table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('recheck:table.question')}</th>
          <th scope="col">{t('recheck:table.earlier')}</th>
          <th scope="col">{t('recheck:table.now')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ decision, earlier, now, isBetter }) => (
          <tr key={decision}>
            <th scope="row">{texts.value.get('rechecks', decision, 'question')}</th>
            <Cell name={t('recheck:table.earlier')} choice={earlier} label={texts.value.option(decision, earlier.option, 'label')} />
            <Cell
              name={t('recheck:table.now')}
              choice={now}
              label={texts.value.recheckOption(decision, now.option)}
              change={isBetter ? t('recheck:table.better') : null}
            />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  /** Of the column, for a narrow screen where the columns stand below each other. */
  readonly name: string;
  readonly choice: RecheckLine['now'];
  readonly label: string;
  readonly change?: string | null;
}

function Cell({ name, choice, label, change = null }: CellProps) {
  const { t } = useRecheck();
  return (
    <td>
      <span class="rk-column" aria-hidden="true">
        {name}
      </span>
      <p class="rk-cell-head">
        <RatingMark rating={choice.rating} />
        {change === null ? null : <b class="rk-better">{change}</b>}
      </p>
      <p>{label}</p>
      <p class="muted">{t('recheck:confidence', { confidence: t(`common:confidence.${choice.confidence}`) })}</p>
    </td>
  );
}
