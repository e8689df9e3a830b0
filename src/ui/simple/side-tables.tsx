import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { BookList } from './book-list.tsx';
import { CounterTable } from './counter-table.tsx';
import { DutyTable } from './duty-table.tsx';
import { HistoryList } from './history-list.tsx';
import { MeasureTable } from './measure-table.tsx';
import { RoleTable } from './role-table.tsx';
import { useModel } from '../model-context.ts';

interface SideTablesProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** Everything the table shows, as tables and lists: the side of the simple view. */
export function SideTables({ view, open }: SideTablesProps) {
  const { t } = useModel();
  return (
    <aside class="side" aria-label={t('play:status-heading')}>
      <StateTables view={view} open={open} />
      <section>
        <h2>{t('play:history')}</h2>
        <HistoryList view={view} open={open} />
      </section>
    </aside>
  );
}

/** Measures, figures, duties, the tape, people and the decision book. */
export function StateTables({ view, open }: SideTablesProps) {
  const { t, formats } = useModel();
  const { exposure } = view.tape;
  return (
    <>
      <section>
        <h2>{t('play:measures')}</h2>
        <MeasureTable view={view} open={open} />
      </section>
      <section>
        <h2>{t('play:duties')}</h2>
        <DutyTable view={view} open={open} />
      </section>
      <section>
        <h2>{t('play:counters')}</h2>
        <CounterTable view={view} open={open} />
        <dl class="pairs">
          <div>
            <dt>{open.texts.scenario('shop')}</dt>
            <dd>{open.texts.shopState(view.shop) ?? t(`play:shop-state.${view.shop}`)}</dd>
          </div>
          {exposure === null ? null : (
            <div>
              <dt>{t('play:tape')}</dt>
              <dd>
                {exposure.known
                  ? t('play:exposure-known', { from: formats.value.dayLong(exposure.from), to: formats.value.dayLong(exposure.to) })
                  : t('play:exposure-unknown')}
                {exposure.known && exposure.addedTo !== null
                  ? ` ${t('play:exposure-added', { to: formats.value.dayLong(exposure.addedTo) })}`
                  : ''}
              </dd>
            </div>
          )}
        </dl>
      </section>
      <section>
        <h2>{t('play:book')}</h2>
        <BookList view={view} open={open} />
      </section>
      <section>
        <h2>{t('play:roles')}</h2>
        <RoleTable view={view} open={open} />
      </section>
    </>
  );
}
