import { Icon } from '../../parts/icon.tsx';
import type { WorkshopPageModel } from '../page-model.ts';

/** What has to be said on any screen of the facilitator's, until it is put away. */
export function PageNotice({ model }: { readonly model: WorkshopPageModel }) {
  const { t, notice } = model;
  const { code, download } = notice.value ?? { code: null, download: null };
  return (
    <div class="page-notice" role="alert">
      {code === null ? null : (
        <div class="notice notice-warning">
          <p>{t(`workshop:setup.notice.${code}`)}</p>
          {download === null ? null : (
            <button type="button" class="button button-line button-small" onClick={download}>
              {t('common:download')}
            </button>
          )}
          <button type="button" class="notice-close" aria-label={t('common:dismiss')} onClick={() => (notice.value = null)}>
            <Icon name="x" />
          </button>
        </div>
      )}
    </div>
  );
}
