import { useSpoken } from '../../spoken.ts';
import { InjectSlip } from './inject-slip.tsx';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';

/** So many papers lie side by side; the rest is read aloud. */
const most = 3;

/** Papers and nothing to decide. Phones have every word; in a room without them the papers are shown whole. */
export function PapersScene({ view }: { readonly view: SceneOf<'papers'> }) {
  const { t } = useSpoken();
  const { papers, short } = view;
  const isWhole = view.mode === 'screen' && papers.length > 0;
  const last = papers.at(-1) ?? null;
  const more = isWhole ? papers.length - most : papers.length - 1;
  return (
    <SceneBox class={isWhole && papers.length > 1 ? 'pw-papers pw-papers-many' : 'pw-papers'} content={view}>
      {isWhole ? (
        papers.slice(-most).map((paper) => <InjectSlip key={paper.id} paper={paper} short={null} />)
      ) : (
        <InjectSlip paper={last} short={short === '' ? (last?.title ?? '') : short} />
      )}
      <p class="pw-cloth-note">
        {more > 0 ? <b>{t('projector:more-papers', { count: more })}</b> : null}{' '}
        {view.mode === 'phones' ? t('projector:papers-on-phones') : null}
      </p>
    </SceneBox>
  );
}
