import { useModel } from '../model-context.ts';

/** Whether every branch of a case has been followed and found sound: a ring with a tick, or a dashed one. */
export function ProofMark({ isProven }: { readonly isProven: boolean }) {
  const { t } = useModel();
  return (
    <p class={`proof-mark ${isProven ? 'proof-mark-proven' : ''}`}>
      <svg viewBox="-14 -14 28 28" aria-hidden="true" focusable="false">
        <circle class="proof-ring" r="12.5" />
        {isProven ? <circle class="proof-seal" r="8.5" /> : null}
        <path d={isProven ? 'M-4 0.5L-1 3.5L4.5 -3' : 'M-4 0H4'} />
      </svg>
      {isProven ? t('library:proven') : t('library:not-proven')}
    </p>
  );
}
