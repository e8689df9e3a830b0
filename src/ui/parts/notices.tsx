import type { Notice } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { useSpoken } from '../spoken.ts';
import { Icon } from './icon.tsx';

/** What happened and what to do about it, on top of any screen until it is dismissed. */
export function Notices() {
  const { notices, wishes } = useModel();
  return <NoticeList notices={notices.value} onDismiss={wishes.dismissNotice} />;
}

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly onDismiss: (id: string) => void;
}

/** The same for a page of any model. */
export function NoticeList({ notices, onDismiss }: NoticeListProps) {
  const { t } = useSpoken();
  if (notices.length === 0) return null;
  return (
    <section class="notices" aria-label={t('common:notices')}>
      {notices.map(({ id, code, params, tone, download, retry }) => (
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
                onDismiss(id);
                retry();
              }}
            >
              {t('notices:retry')}
            </button>
          )}
          <button type="button" class="notice-close" aria-label={t('common:dismiss')} onClick={() => onDismiss(id)}>
            <Icon name="x" />
          </button>
        </div>
      ))}
    </section>
  );
}
