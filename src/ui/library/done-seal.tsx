import { useModel } from '../model-context.ts';

/** The seal on the cover of a case that was played to its end, on a paper ground of its own. Decoration: the way to its debrief says it. */
export function DoneSeal() {
  const { t } = useModel();
  const [first = '', ...rest] = t('library:done-seal');
  return (
    <svg class="imprint case-seal" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      <g transform="rotate(8)">
        <circle r="46" stroke-width="5" />
        <circle r="39" stroke-width="1.6" />
        <text y="-4">{first}</text>
        <text y="28">{rest.join('')}</text>
      </g>
    </svg>
  );
}
