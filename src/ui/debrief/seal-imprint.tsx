import { useModel } from '../model-context.ts';

/** The seal on what was decided. Decoration: the words beside it say whose choice it is. */
export function SealImprint() {
  const { t } = useModel();
  const [first = '', ...rest] = t('play:seal-word');
  return (
    <svg class="imprint db-imprint" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      <g transform="rotate(-6)">
        <circle r="46" stroke-width="6" />
        <circle r="39" stroke-width="1.6" />
        <text y="-4">{first}</text>
        <text y="28">{rest.join('')}</text>
      </g>
    </svg>
  );
}
