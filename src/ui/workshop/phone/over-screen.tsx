import type { WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { Act, ActRow } from './act-row.tsx';
import { usePhone } from './phone-context.ts';
import { Sheet } from './sheet.tsx';

/** There is no way back to this seat: why, and what can be done. */
export function OverScreen() {
  const model = usePhone();
  const { t, status } = model;
  const code = status.value.is === 'ended' ? status.value.code : 'workshop/over';
  const isElsewhere = code === 'workshop/elsewhere';
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet heading={t(`phone:ended.${nameEnd(code)}`)} change="over">
          <p class="ph-body">{t.dynamic(`refusals:${code}`)}</p>
          {code === 'workshop/over' ? <p class="ph-body">{t('phone:ended.thanks')}</p> : null}
        </Sheet>
      </main>
      <ActRow>
        {isElsewhere ? (
          <Act label={t('phone:ended.come-back')} onPress={() => model.comeBack()} />
        ) : (
          <Act label={t('phone:ended.again')} onPress={() => model.leave()} />
        )}
      </ActRow>
    </>
  );
}

function nameEnd(code: WorkshopRefusal): 'heading' | 'removed' | 'elsewhere' | 'lost' {
  switch (code) {
    case 'workshop/over':
      return 'heading';
    case 'workshop/removed':
      return 'removed';
    case 'workshop/elsewhere':
      return 'elsewhere';
    default:
      return 'lost';
  }
}
