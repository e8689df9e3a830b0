import { wordMergeFault } from '#report/create-class-report.ts';
import type { Merged } from '#report/merge-records.ts';
import { useScrollable } from '../parts/use-scrollable.ts';
import { useSpoken } from '../spoken.ts';

/** Which files are not counted, and why: for whoever has them before them, on the screen alone. */
export function RefusedFiles({ refused }: Pick<Merged, 'refused'>) {
  const { t } = useSpoken();
  const scrollable = useScrollable<HTMLDListElement>(refused);
  if (refused.length === 0) return null;
  return (
    <section class="rc-refused">
      <h2>{t('training:screen.refused')}</h2>
      <dl aria-label={t('training:screen.refused')} {...scrollable}>
        {refused.map((one, at) => (
          <div key={at}>
            <dt>{one.file}</dt>
            <dd>{wordMergeFault(t, one.fault)}</dd>
          </div>
        ))}
      </dl>
      <p>{t('training:screen.refused-note')}</p>
    </section>
  );
}
