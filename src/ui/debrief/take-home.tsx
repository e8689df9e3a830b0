import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import type { KeptPaper } from './kept-desk.tsx';

interface TakeHomeProps {
  /** The paper that has just been put away. */
  readonly left: RefObject<KeptPaper | null>;
  readonly onPaper: (paper: KeptPaper) => void;
}

/** Everything that a learner can take along. */
export function TakeHome({ left, onPaper }: TakeHomeProps) {
  const { t, wishes, kept } = useModel();
  const buttons = { certificate: useRef<HTMLButtonElement>(null), training: useRef<HTMLButtonElement>(null) } as const;
  useEffect(() => {
    if (left.current !== null) buttons[left.current].current?.focus();
    left.current = null;
  }, []);
  const run = kept.value?.run ?? null;
  return (
    <div class="db-take" role="group" aria-label={t('debrief:plan.take-home')}>
      {run === null ? null : (
        <>
          <button ref={buttons.certificate} type="button" class="button button-on" onClick={() => onPaper('certificate')}>
            {t(`certificate:title.${run.score.passed ? 'passed' : 'attended'}`)}
          </button>
          <button ref={buttons.training} type="button" class="button button-line" onClick={() => onPaper('training')}>
            {t('training:title')}
          </button>
        </>
      )}
      <button type="button" class="button button-line" onClick={() => wishes.print()}>
        {t('debrief:plan.print')}
      </button>
      <button type="button" class="button button-line" onClick={() => wishes.download('csv')}>
        {t('debrief:plan.csv')}
      </button>
      <button type="button" class="button button-line" onClick={() => wishes.download('json')}>
        {t('debrief:plan.json')}
      </button>
      <button type="button" class="button button-line" onClick={() => wishes.download('record')}>
        {t('debrief:plan.record')}
      </button>
    </div>
  );
}
