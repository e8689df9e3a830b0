import type { Split } from '#workshop/protocol/distribution.ts';
import { useConsole } from './console-parts.ts';

const filled: Readonly<Record<Split, number>> = { small: 1, medium: 2, large: 3 };

/** How far answers are apart, in three boxes and a word: no more is known before the reveal. */
export function SplitBoxes({ split }: { readonly split: Split }) {
  const { t } = useConsole().model;
  return (
    <>
      {t('workshop:console.split')}
      <svg class="cs-boxes" viewBox="0 0 50 10" aria-hidden="true" focusable="false">
        {[0, 1, 2].map((at) => (
          <rect key={at} x={1 + 16.5 * at} y="1" width="14" height="8" class={at < filled[split] ? 'cs-box-full' : 'cs-box'} />
        ))}
      </svg>
      <b>{t(`workshop:console.splits.${split}`)}</b>
    </>
  );
}
