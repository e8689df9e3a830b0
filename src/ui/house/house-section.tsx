import { useModel } from '../model-context.ts';
import { HouseNotes } from './house-slip.tsx';

/** Among the papers: what the company says to this beat and to all of them. Nothing without any. */
export function HouseSection() {
  const { t, houseView } = useModel();
  const seen = houseView.value;
  const notes = seen === null ? [] : [...seen.beat, ...seen.always];
  if (notes.length === 0) return null;
  return (
    <section class="papers">
      <h3>{t('house:heading')}</h3>
      <HouseNotes notes={notes} />
    </section>
  );
}
