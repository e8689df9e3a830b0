import { Act, ActRow } from './act-row.tsx';
import { usePhone } from './phone-context.ts';
import { Sheet } from './sheet.tsx';

/** There is no way back to this seat: why, and what can be done. */
export function OverScreen() {
  const model = usePhone();
  const { t, status } = model;
  const code = status.value.is === 'ended' ? status.value.code : 'workshop/over';
  const heading =
    code === 'workshop/over' ? t('phone:ended.heading') : t(code === 'workshop/removed' ? 'phone:ended.removed' : 'phone:join.seat-lost');
  return (
    <>
      <main class="ph-main">
        <Sheet heading={heading} change="over">
          <p class="ph-body">{t.dynamic(`refusals:${code}`)}</p>
          {code === 'workshop/over' ? <p class="ph-body">{t('phone:ended.thanks')}</p> : null}
        </Sheet>
      </main>
      <ActRow>
        <Act label={t('phone:ended.again')} onPress={() => model.leave()} />
      </ActRow>
    </>
  );
}
