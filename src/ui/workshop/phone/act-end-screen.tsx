import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { ActRow, NoAct } from './act-row.tsx';
import { PaperSlips } from './paper-slips.tsx';
import { usePhone } from './phone-context.ts';
import { Sheet } from './sheet.tsx';

/** Between two acts, and where the story ends: look up and talk. */
export function ActEndScreen({ view }: { readonly view: PhoneView }) {
  const { t } = usePhone();
  const isOver = view.stage === 'ended';
  const act = view.where?.actTitle ?? '';
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet
          kicker={t('phone:team', { number: view.team.number })}
          heading={isOver ? view.title : t('phone:act-end.heading', { act })}
          change={`end ${act}`}
        >
          <p class="ph-body">{t(isOver ? 'phone:ended.story' : 'phone:act-end.discuss')}</p>
          {view.papers.length === 0 ? null : <PaperSlips papers={view.papers} />}
        </Sheet>
      </main>
      <ActRow>
        <NoAct>{t(isOver ? 'phone:decided.next' : 'phone:act-end.next')}</NoAct>
      </ActRow>
    </>
  );
}
