import { useSpoken } from '../../spoken.ts';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';
import { Tent } from './tent.tsx';

/** The teams stand at different scenes: the wall says where each is and shows none of it. */
export function ApartScene({ view }: { readonly view: SceneOf<'apart'> }) {
  const { t } = useSpoken();
  return (
    <SceneBox class="pw-apart" content={view}>
      <section class="pw-sheet">
        <h1>{t('projector:apart.heading')}</h1>
        {view.mode === 'phones' ? <p>{t('projector:apart.note')}</p> : null}
      </section>
      <ul>
        {view.teams.map(({ number, stage, answered, isApart }) => (
          <li key={number}>
            <Tent number={number} />
            <b>{t('projector:team', { number })}</b>
            <span>{t(`projector:apart.stage.${stage}`)}</span>
            {stage === 'answering' && answered !== null && !isApart ? (
              <span>{t('projector:answered-team', { count: answered.count, of: answered.of })}</span>
            ) : null}
          </li>
        ))}
      </ul>
    </SceneBox>
  );
}
