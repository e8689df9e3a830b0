import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { Act, ActRow, NoAct } from './act-row.tsx';
import { usePhone } from './phone-context.ts';
import { PaperSlips } from './paper-slips.tsx';
import { SecretNote } from './secret-note.tsx';
import { Sheet } from './sheet.tsx';

interface ReadingProps {
  readonly view: PhoneView;
  /** What is pressed when it has been read; null: the facilitator goes on. */
  readonly next: { readonly label: string; readonly press: () => void } | null;
}

/** What has reached the table, and what only this role has been told. */
export function ReadingScreen({ view, next }: ReadingProps) {
  const { t } = usePhone();
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet
          kicker={t('phone:team', { number: view.team.number })}
          heading={t('phone:papers.heading')}
          change={`reading ${view.where?.decisionNumber ?? 0} ${view.papers.length}`}
        >
          <PaperSlips papers={view.papers} />
          {view.secret === null ? null : (
            <>
              <SecretNote text={view.secret} />
              <p class="ph-body">{t('phone:role.when')}</p>
            </>
          )}
        </Sheet>
      </main>
      <ActRow>{next === null ? <NoAct>{t('phone:papers.listen')}</NoAct> : <Act label={next.label} onPress={next.press} />}</ActRow>
    </>
  );
}
