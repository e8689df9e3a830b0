import type { GuidePage } from '#report/kit.ts';
import { useSpoken } from '../../spoken.ts';

const tape = { width: 700, top: 4, height: 22, words: 42 } as const;

/** The minutes of a decision as a strip of tape, cut where one step ends; the words under it say the same. */
export function MinuteTape({ steps }: { readonly steps: GuidePage['steps'] }) {
  const { t } = useSpoken();
  const sum = steps.reduce((total, one) => total + one.minutes, 0);
  const words = steps.map((one) => t('kit:guide.step', one));
  const startOf = (at: number) => (tape.width * steps.slice(0, at).reduce((total, one) => total + one.minutes, 0)) / sum;
  return (
    <figure class="kt-tape">
      <svg viewBox={`0 0 ${tape.width} ${tape.top + tape.height + 4}`} role="img" aria-label={`${t('kit:guide.steps')} ${words.join(' ')}`}>
        <rect x="0" y={tape.top} width={tape.width} height={tape.height} class="kt-tape-paper" />
        <path d={`M4 ${tape.top + 5}H${tape.width}M4 ${tape.top + tape.height - 5}H${tape.width}`} class="kt-tape-holes" />
        {steps.map((one, at) => (
          <path key={one.name} d={`M${startOf(at)} ${tape.top - 4}V${tape.top + tape.height + 4}`} class="kt-tape-cut" />
        ))}
      </svg>
      <ol class="kt-steps" aria-hidden="true">
        {words.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ol>
    </figure>
  );
}
