import type { ActEndView, SessionView } from '#session/view.ts';
import { dayOf } from '#shared/local-time.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { useScrollable } from '../parts/use-scrollable.ts';
import { ContinueRow } from '../play/continue-row.tsx';
import { MeasureStrip } from '../play/measure-strip.tsx';
import { NextDue } from '../play/next-due.tsx';
import { TopBar } from '../play/top-bar.tsx';
import { SideTables } from '../simple/side-tables.tsx';
import { StatusRow } from '../simple/status-row.tsx';
import { ActCounters } from './act-counters.tsx';
import { ActDecisions } from './act-decisions.tsx';
import { ActTable } from './act-table.tsx';

/** Between two acts: the headline, what was decided, and, if wanted now, why it was good or not. */
export function ActEndScreen() {
  const { view, open } = useModel();
  const ended = view.value?.actEnd ?? null;
  if (view.value === null || open.value === null || ended === null) return null;
  return <ActEnd view={view.value} open={open.value} ended={ended} />;
}

interface ActEndProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
  readonly ended: ActEndView;
}

function ActEnd({ view, open, ended }: ActEndProps) {
  const { t, formats, showing } = useModel();
  const heading = useHeadingFocus<HTMLHeadingElement>(ended.act);
  const scrollable = useScrollable<HTMLDivElement>();
  const simple = showing.value === 'simple';
  const explains = ended.decisions.some((one) => one.rating !== null);
  const act = t('common:act-name', { number: view.act.index + 1, name: open.texts.name('acts', ended.act) });
  const closing = open.texts.find('acts', ended.act, 'closing');
  return (
    <>
      <TopBar view={view} open={open} />
      {simple ? <StatusRow view={view} open={open} /> : <MeasureStrip view={view} open={open} />}
      {simple ? null : <ActTable ended={ended} number={view.act.index + 1} />}
      <main class="words" id="words">
        <section class="decision">
          <div class="paper sheet" {...scrollable}>
            <div class="question thick-thin">
              <div>
                <p class="kicker kicker-plain">{explains ? t('play:act-end.explained', { act }) : t('play:act-end.closed', { act })}</p>
                <h1 tabIndex={-1} ref={heading}>
                  {open.texts.get('acts', ended.act, 'headline')}
                </h1>
              </div>
            </div>
            <div class="act-body">
              {closing === null ? null : <p class="act-closing">{closing}</p>}
              <ActDecisions ended={ended} open={open} />
              {explains ? null : <p class="muted">{t('play:act-end.why')}</p>}
              <ActCounters view={view} open={open} />
              <NextDue view={view} open={open} />
            </div>
          </div>
          {ended.next === null ? (
            <ContinueRow label={t('play:act-end.debrief')} />
          ) : (
            <ContinueRow
              note={t('play:act-end.opens', {
                date: formats.value.day(dayOf(Math.max(ended.next.opensAt, view.clock.now))),
              })}
              label={t('play:act-end.next', {
                act: t('common:act-name', { number: view.act.index + 2, name: open.texts.name('acts', ended.next.id) }),
              })}
            />
          )}
        </section>
      </main>
      {simple ? <SideTables view={view} open={open} /> : null}
      <footer class="foot">{t('play:fiction')}</footer>
    </>
  );
}
