import { useModel } from '../model-context.ts';
import { Chips } from '../parts/chips.tsx';

/** How sure one is of this decision. It orders the debrief and never changes the score. */
export function ConfidenceChips() {
  const { t, draft, wishes } = useModel();
  return (
    <Chips
      name="confidence"
      class="chips-confidence"
      legend={t('play:confidence')}
      chosen={draft.value.confidence}
      onChoose={(value) => wishes.setConfidence(value)}
      chips={[
        { value: 'low', label: t('common:confidence.low') },
        { value: 'medium', label: t('common:confidence.medium') },
        { value: 'high', label: t('common:confidence.high') },
      ]}
    />
  );
}
