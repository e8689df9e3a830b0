import type { ActEndView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import { Imprint } from '../parts/seal-box.tsx';
import { Swatch } from '../parts/swatch.tsx';

interface ActTableProps {
  readonly ended: ActEndView;
  /** 1-based. */
  readonly number: number;
}

/** What lies on the cloth between two acts where no table draws it: the strip with the act's number, and the sealed cards. */
export function ActTable({ ended, number }: ActTableProps) {
  const { t } = useModel();
  return (
    <div class="act-table" aria-hidden="true">
      <p class="act-strip">
        <span class="act-strip-set">
          <b>{t('common:act-number', { number })}</b>
          <span>{t('play:act-end.over')}</span>
        </span>
      </p>
      {ended.decisions.map(({ decision, slot }, at) => (
        <span key={decision} class="act-card">
          <Swatch slot={slot} />
          <Imprint angle={at % 2 === 0 ? -leaning : leaning} />
        </span>
      ))}
    </div>
  );
}

const leaning = 5;
