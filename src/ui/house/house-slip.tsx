import type { HouseNote } from '#scenario/house.ts';
import type { HouseLine } from '#report/report.ts';
import { wordHouseNote } from '#report/word-house.ts';
import { useModel } from '../model-context.ts';
import { HouseLines } from './house-lines.tsx';

/** The company's own words as a tag tied to what they belong to: a third voice, neither fiction nor fact. Nothing without any. */
export function HouseSlip({ lines }: { readonly lines: readonly HouseLine[] }) {
  const { t } = useModel();
  if (lines.length === 0) return null;
  return (
    <div class="house" role="note" aria-label={t('house:mark')}>
      <HouseMark />
      <HouseLines lines={lines} />
    </div>
  );
}

/** The same, of notes that are not in words yet. */
export function HouseNotes({ notes }: { readonly notes: readonly HouseNote[] }) {
  const { t, language } = useModel();
  return <HouseSlip lines={notes.map((note) => wordHouseNote(note, t, language.value))} />;
}

/** The rubber stamp that says whose words these are. */
export function HouseMark() {
  const { t } = useModel();
  return <p class="house-mark">{t('house:mark')}</p>;
}
