import { useModel } from '../model-context.ts';
import { Icon } from './icon.tsx';

/** What happened and what to do about it, on top of any screen until it is dismissed. */
export function Notices() {
  const { notices, t, wishes } = useModel();
  if (notices.value.length === 0) return null;
  return (
    <section class="notices" aria-label={t('common:notices')}>
      {notices.value.map(({ id, code, params, tone, download, retry }) => (
        <div key={id} class={`notice notice-${tone}`}>
          <p>{t.dynamic(`${code.startsWith('engine/') ? 'refusals' : 'notices'}:${code}`, params)}</p>
          {download === null ? null : (
            <button type="button" class="button button-line button-small" onClick={download}>
              {t('common:download')}
            </button>
          )}
          {retry === null ? null : (
            <button
              type="button"
              class="button button-line button-small"
              onClick={() => {
                wishes.dismissNotice(id);
                retry();
              }}
            >
              {t('notices:retry')}
            </button>
          )}
          <button type="button" class="notice-close" aria-label={t('common:dismiss')} onClick={() => wishes.dismissNotice(id)}>
            <Icon name="x" />
          </button>
        </div>
      ))}
    </section>
  );
}
