import type { Report } from '#report/report.ts';
import type { ComponentProps } from 'preact';
import type { AppModel } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { entryOf } from '../parts/entry-of.ts';
import { Swatch } from '../parts/swatch.tsx';
import { Prose } from '../parts/prose.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { ComparisonSheet } from './comparison-sheet.tsx';
import { FigureList } from './figure-list.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { LaneChart } from './lane-chart.tsx';
import { LaneLegend } from './lane-legend.tsx';
import { LaneTable, NoteList } from './lane-table.tsx';
import { LawSheet } from './law-sheet.tsx';
import { OutcomeTable } from './outcome-table.tsx';
import { YardstickSheet } from './yardstick-sheet.tsx';

/** The whole run at a glance: one sentence, the figures, two lanes on one axis, confident mistakes, how it ended. */
export function TimelinePage({ report }: { readonly report: Report }) {
  const model = useModel();
  const { t } = model;
  const heading = useHeadingFocus<HTMLHeadingElement>('timeline');
  return (
    <>
      <ComparisonSheet />
      <section class="db-sheet paper db-timeline" aria-labelledby="db-headline">
        <div class="db-head">
          <h1 id="db-headline" ref={heading} tabIndex={-1} data-focus>
            {report.headline}
          </h1>
          <FigureList report={report} on="screen" />
        </div>
        {report.verdict.reason === null ? null : <p class="db-withheld">{report.verdict.reason}</p>}
        <LaneChart lanes={report.lanes} scene={sceneOf(model)} />
        <LaneLegend lanes={report.lanes} />
        {report.lanes.otherLaw === null ? null : <p class="db-other-law">{report.lanes.otherLaw}</p>}
        <LaneTable lanes={report.lanes} />
      </section>
      <Mistakes report={report} />
      {report.yardsticks === null ? null : <YardstickSheet yardsticks={report.yardsticks} />}
      <div class="db-after">
        <Ended report={report} />
        {report.laws === null ? null : <LawSheet laws={report.laws} />}
        <section class="db-sheet paper db-after-figures">
          <h2>{t('debrief:timeline.outcomes')}</h2>
          <OutcomeTable report={report} on="screen" />
          {report.ledgers.map((ledger) => (
            <LedgerTable key={ledger.counter} ledger={ledger} on="screen" />
          ))}
          <p class="muted">{t('debrief:timeline.outcomes-note')}</p>
        </section>
        <NoteList lanes={report.lanes} />
      </div>
    </>
  );
}

function Ended({ report }: { readonly report: Report }) {
  const { t } = useModel();
  return (
    <section class="db-sheet paper db-ended">
      <div>
        <h2>{t('debrief:timeline.ending')}</h2>
        <h3 class="db-ending">{report.ending.title}</h3>
        <Prose text={report.ending.body} />
      </div>
      <Complications report={report} />
    </section>
  );
}

/** So many confident mistakes lie open: of more, the gravest are read, and the others are a click away. */
const mostOpen = 6;

function Mistakes({ report }: { readonly report: Report }) {
  const { t } = useModel();
  const folded = report.mistakes.slice(mostOpen);
  return (
    <section class="db-mistakes" aria-labelledby="db-mistakes">
      <h2 id="db-mistakes">{t('debrief:timeline.mistakes')}</h2>
      {report.mistakes.length === 0 ? (
        <p>{t('debrief:timeline.mistakes-none')}</p>
      ) : (
        <>
          <MistakeList mistakes={report.mistakes.slice(0, mostOpen)} />
          {folded.length === 0 ? null : (
            <details class="db-fold">
              <summary>{t('debrief:timeline.mistakes-more', { count: folded.length })}</summary>
              <MistakeList mistakes={folded} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function MistakeList({ mistakes }: { readonly mistakes: Report['mistakes'] }) {
  const { t, wishes } = useModel();
  return (
    <ol>
      {mistakes.map((mistake) => (
        <li key={mistake.decision} class="paper">
          {mistake.slot === null ? null : <Swatch slot={mistake.slot} />}
          <div>
            <p class="db-mistake-head">
              <button type="button" class="db-number" onClick={() => wishes.goToDebrief('decision', mistake.decision)}>
                <span class="hidden-text">{t('debrief:timeline.mistake-open', { number: mistake.number })}</span>
                <span aria-hidden="true">{t('play:number', { number: mistake.number })}</span>
              </button>
              <b>{mistake.done}</b>
            </p>
            <p>{mistake.line}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Complications({ report }: { readonly report: Report }) {
  const { t } = useModel();
  if (report.complications.length === 0) return null;
  return (
    <div class="db-complications">
      <h3>{t('debrief:timeline.complications')}</h3>
      <ul>
        {report.complications.map((one) => (
          <li key={one.title}>
            <b>{one.title}</b> <span class="muted">{one.when}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Whose table stands beside the tape, as it stood at the end. */
function sceneOf(model: AppModel): NonNullable<ComponentProps<typeof LaneChart>['scene']> {
  const open = model.open.value;
  const cover = open === null ? undefined : entryOf(model, open.key)?.cover;
  return { cover: cover ?? 'card-shop', shop: model.view.value?.shop ?? null };
}
