import type { Lanes } from '#report/report.ts';
import { useModel } from '../model-context.ts';
import { HatchedBar } from './hatched-bar.tsx';

/** What the hatches of the drawing mean; only those that it uses. */
export function LaneLegend({ lanes }: { readonly lanes: Lanes }) {
  const { t } = useModel();
  const own = lanes.ownExposure;
  if (own === null && lanes.historyExposure === null) return null;
  return (
    <ul class="db-lane-legend" aria-label={t('debrief:timeline.legend')}>
      <Key kind="exposure" words={t('debrief:timeline.legend-exposure')} />
      {own === null || own.addedTo === null ? null : <Key kind="added" words={t('debrief:timeline.legend-added')} />}
      {own === null || own.known ? null : <Key kind="possible" words={t('debrief:timeline.legend-unknown')} />}
    </ul>
  );
}

function Key({ kind, words }: { readonly kind: 'exposure' | 'added' | 'possible'; readonly words: string }) {
  return (
    <li>
      <svg viewBox="-2 -3 46 20" aria-hidden="true" focusable="false">
        <HatchedBar x={0} y={0} width={40} height={13} kind={kind} />
      </svg>
      {words}
    </li>
  );
}
