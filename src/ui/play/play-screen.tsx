import type { SessionView } from '#session/view.ts';
import { HousePapers } from '../house/house-papers.tsx';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { SideTables } from '../simple/side-tables.tsx';
import { StatusRow } from '../simple/status-row.tsx';
import { ArrivalSlip } from './arrival-slip.tsx';
import { ContinueRow } from './continue-row.tsx';
import { DecisionSheet } from './decision-sheet.tsx';
import { MeasureStrip } from './measure-strip.tsx';
import { chooseByKey } from './choose-by-key.ts';
import { SettledSheet } from './settled-sheet.tsx';
import { TopBar } from './top-bar.tsx';
import { pagingKey, usePaging } from './use-paging.ts';

/** A beat in play: what arrived, one at a time, then the decision, then what came of it. The same words in both views. */
export function PlayScreen() {
  const { view, open } = useModel();
  if (view.value === null || open.value === null) return null;
  return <Beat view={view.value} open={open.value} />;
}

function Beat({ view, open }: { readonly view: SessionView; readonly open: OpenScenario }) {
  const model = useModel();
  const { t, showing } = model;
  const paging = usePaging(view);
  const simple = showing.value === 'simple';
  const heading = useHeadingFocus<HTMLHeadingElement>(`${pagingKey(view)} ${paging.page}`);
  const { decision, settled } = view;
  const showsDecision = decision !== null && paging.isLast;
  // After a seal the sheet comes first; what the choice brought with it lies on slips within it.
  const reading = settled === null ? paging.present : null;
  return (
    <>
      <TopBar view={view} open={open} />
      {simple ? <StatusRow view={view} open={open} /> : <MeasureStrip view={view} open={open} />}
      <main class="words" id="words" onKeyDown={(event) => chooseByKey(event, model)}>
        {reading === null ? null : (
          <ArrivalSlip
            key={`${reading.kind} ${reading.id}`}
            arrival={reading}
            open={open}
            at={view.clock.now}
            level={showsDecision ? 2 : 1}
            page={{ page: paging.page, pages: paging.pages }}
            heading={heading}
          />
        )}
        {settled === null ? <HousePapers folded={showsDecision} /> : null}
        {showsDecision ? <DecisionSheet decision={decision} view={view} open={open} heading={reading === null ? heading : null} /> : null}
        {settled === null && !showsDecision ? (
          <ContinueRow
            note={paging.isLast ? '' : t('play:more-papers', { count: paging.pages - paging.page })}
            label={paging.isLast ? t('play:go-on') : t('play:next-paper')}
            {...(paging.isLast ? {} : { onContinue: paging.turn })}
          />
        ) : null}
        {settled === null ? null : <SettledSheet settled={settled} view={view} open={open} heading={heading} />}
      </main>
      {simple ? <SideTables view={view} open={open} /> : null}
      <footer class="foot">
        {showsDecision ? <span class="foot-keys">{t('play:keys', { count: decision.options.length })} </span> : null}
        {t('play:fiction')}
      </footer>
    </>
  );
}
