import { wordHouseNote } from '#report/word-house.ts';
import { useModel } from '../model-context.ts';
import { HouseLines } from './house-lines.tsx';

/**
 * What the company says to the papers of this beat, and to any. Open while papers are read; below it a decision needs the
 * room, so there it is folded until it is asked for.
 */
export function HousePapers({ folded }: { readonly folded: boolean }) {
  const { t, formats, language, houseView } = useModel();
  const seen = houseView.value;
  if (seen === null) return null;
  const notes = [...seen.beat, ...seen.always];
  if (notes.length === 0) return null;
  const lines = notes.map((note) => wordHouseNote(note, t, language.value));
  const kinds = [...new Set(lines.map((line) => line.kindWord))];
  return (
    <details key={String(folded)} class="house house-papers" open={!folded && seen.beat.length > 0}>
      <summary>
        <span class="house-mark">{t('house:mark')}</span> <span>{formats.value.list(kinds)}</span>{' '}
        <span class="house-count">{t('house:count', { count: lines.length })}</span>
      </summary>
      <HouseLines lines={lines} />
    </details>
  );
}
