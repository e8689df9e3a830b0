import { wordMergeFault } from '#report/create-class-report.ts';
import type { Merged } from '#report/merge-records.ts';
import { useSpoken } from '../spoken.ts';

/** Which files are not counted, and why: for whoever has them before them, on the screen alone. */
export function RefusedFiles({ refused }: Pick<Merged, 'refused'>) {
  const { t } = useSpoken();
  if (refused.length === 0) return null;
  return (
    <section class="rc-refused">
      <h2>{t('training:screen.refused')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('training:screen.file')}</th>
            <th scope="col">{t('training:screen.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {refused.map((one, at) => (
            <tr key={at}>
              <td>{one.file}</td>
              <td>{wordMergeFault(t, one.fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('training:screen.refused-note')}</p>
    </section>
  );
}
