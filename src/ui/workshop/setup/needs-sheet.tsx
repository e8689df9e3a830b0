import type { KitPart } from '../console-model.ts';
import type { SetupModel } from '../setup-model.ts';

const parts: readonly KitPart[] = ['guide', 'roles', 'injects', 'handout', 'msel'];

/** What has to be there on the day, whether it works from here, and what can be printed beforehand. */
export function NeedsSheet({ model }: { readonly model: SetupModel }) {
  const { t, hasServer, address, offline, projectorTry } = model;
  const { mode } = model.choice.value;
  const reach = address === null ? 'local' : 'reached';
  return (
    <section class="paper setup-sheet setup-needs">
      <h2 class="thick-thin">{t('workshop:setup.needs')}</h2>
      <ul class="needs">
        <li>{t('workshop:setup.need.projector')}</li>
        <li>{t(`workshop:setup.need.${mode}`)}</li>
        <li>{t('workshop:setup.need.paper')}</li>
      </ul>
      <h3>{t('workshop:setup.check')}</h3>
      <dl class="pairs">
        <div>
          <dt>{t('workshop:setup.check-projector')}</dt>
          <dd>
            <button type="button" class="button button-line button-small" onClick={() => model.tryProjector()}>
              {t('workshop:setup.check-open')}
            </button>
            <span role="status">{projectorTry.value === null ? '' : t(`workshop:setup.projector-${projectorTry.value}`)}</span>
          </dd>
        </div>
        <div>
          <dt>{t('workshop:setup.check-server')}</dt>
          <dd>
            <span role="status">
              {t(`workshop:setup.server-${hasServer.value === null ? 'asked' : hasServer.value ? 'there' : 'none'}`)}
            </span>
          </dd>
        </div>
        <div>
          <dt>{t('workshop:setup.check-address')}</dt>
          <dd>{t(`workshop:setup.address-${reach}`, { address: address ?? '' })}</dd>
        </div>
        {offline.value === 'none' ? null : (
          <div>
            <dt>{t('workshop:setup.check-offline')}</dt>
            <dd>
              <span role="status">{t(`workshop:setup.offline-${offline.value}`)}</span>
            </dd>
          </div>
        )}
      </dl>
      <h3>{t('workshop:setup.print')}</h3>
      <ul class="kit-links">
        {parts.map((part) => (
          <li key={part}>
            <button type="button" class="quiet" disabled={model.agenda.value === null} onClick={() => model.openKit(part)}>
              {t(`workshop:setup.kit.${part}`)}
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('workshop:setup.after')}</h3>
      <ul class="kit-links">
        <li>
          <a href="./record.html" title={t('workshop:setup.records-note')}>
            {t('workshop:setup.records')}
          </a>
        </li>
      </ul>
    </section>
  );
}
