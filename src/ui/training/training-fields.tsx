import type { Signal } from '@preact/signals';
import type { TypedFields } from '#report/training-record.ts';
import { useSpoken } from '../spoken.ts';
import { TypedLine } from './typed-line.tsx';

/** What an organiser has written into the fields so far, as it was written. */
export type TypedWords = Readonly<Record<keyof TypedFields, string>>;

/** Nothing written. */
export const noWords: TypedWords = { targets: '', makeUp: '', place: '', audience: '', roster: '', retention: '' };

/** Reads the fields; a number of people that is none counts as not given. Pure. */
export function readTyped(words: TypedWords): TypedFields {
  return { ...words, targets: readCount(words.targets), makeUp: readCount(words.makeUp) };
}

/** Reads a pass mark; what is none counts as not given. Pure. */
export function readPassMark(typed: string): number | null {
  const mark = readCount(typed);
  return mark === null || mark < 1 || mark > 100 ? null : mark;
}

/** The fields that only an organiser can fill in. */
export function TrainingFields({ words }: { readonly words: Signal<TypedWords> }) {
  const { t } = useSpoken();
  const line = (id: keyof TypedFields, label: string, longest = 80) => (
    <TypedLine
      label={label}
      longest={longest}
      isNumber={id === 'targets' || id === 'makeUp'}
      value={words.value[id]}
      onType={(value) => {
        words.value = { ...words.peek(), [id]: value };
      }}
    />
  );
  return (
    <fieldset class="pd-fields">
      <legend>{t('training:screen.fields')}</legend>
      {line('place', t('training:screen.place'))}
      {line('audience', t('training:screen.audience'))}
      {line('targets', t('training:screen.targets'), 5)}
      {line('makeUp', t('training:screen.make-up'), 5)}
      {line('roster', t('training:screen.roster'))}
      {line('retention', t('training:screen.retention'))}
    </fieldset>
  );
}

function readCount(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  return /^\d{1,5}$/u.test(plain) ? Number(plain) : null;
}
