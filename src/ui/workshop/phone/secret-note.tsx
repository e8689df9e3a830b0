import { Prose } from '../../parts/prose.tsx';
import { usePhone } from './phone-context.ts';

/** What only this role knows, on the paper of its envelope; it can be put away when somebody looks over the shoulder. */
export function SecretNote({ text }: { readonly text: string }) {
  const { t, hidesSecret } = usePhone();
  const isHidden = hidesSecret.value;
  return (
    <section class="ph-secret" aria-label={t('phone:secret.name')}>
      <header>
        <b>{t('phone:secret.name')}</b>
        <span>{t(isHidden ? 'phone:secret.hidden' : 'phone:secret.for-you')}</span>
        <button type="button" class="quiet" aria-pressed={isHidden} onClick={() => (hidesSecret.value = !isHidden)}>
          {t(isHidden ? 'phone:secret.show' : 'phone:secret.hide')}
        </button>
      </header>
      {isHidden ? null : (
        <>
          <div class="ph-said">
            <Prose text={text} />
          </div>
          <p class="ph-fiction">
            <span class="badge badge-fiction">{t('common:labels.fiction')}</span> {t('phone:secret.rule')}
          </p>
        </>
      )}
    </section>
  );
}
