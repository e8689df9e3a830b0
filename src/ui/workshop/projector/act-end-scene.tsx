import { useSpoken } from '../../spoken.ts';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';

/** An act is over: what the room talks about before it goes on. */
export function ActEndScene({ view }: { readonly view: SceneOf<'act-end'> }) {
  const { t } = useSpoken();
  const { where } = view;
  return (
    <SceneBox class="pw-act-end" content={view}>
      <section class="pw-sheet">
        {where === null ? null : (
          <p>{t('projector:act-end.over', { act: t('common:act-name', { number: where.actIndex + 1, name: where.actTitle }) })}</p>
        )}
        <h1>{view.title}</h1>
        {view.discussion.length === 0 ? null : (
          <>
            <h2>{t('projector:act-end.discuss')}</h2>
            <ol>
              {view.discussion.map((question) => (
                <li key={question}>{question}</li>
              ))}
            </ol>
          </>
        )}
      </section>
    </SceneBox>
  );
}
