import type { RefObject } from 'preact';
import type { SessionView, SettledView } from '#session/view.ts';
import { HouseNotes } from '../house/house-slip.tsx';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { Prose } from '../parts/prose.tsx';
import { SealBox } from '../parts/seal-box.tsx';
import { Swatch } from '../parts/swatch.tsx';
import { useScrollable } from '../parts/use-scrollable.ts';
import { ArrivalSlip } from './arrival-slip.tsx';
import { ContinueRow } from './continue-row.tsx';
import { MeasureChanges } from './measure-changes.tsx';
import { NextDue } from './next-due.tsx';

interface SettledSheetProps {
  readonly settled: SettledView;
  readonly view: SessionView;
  readonly open: OpenScenario;
  readonly heading: RefObject<HTMLHeadingElement | null>;
}

/** The sealed decision: the choice under its seal, what came of it at once, what moved, and the way on. */
export function SettledSheet({ settled, view, open, heading }: SettledSheetProps) {
  const { t, houseView } = useModel();
  const { decision } = settled;
  const scrollable = useScrollable<HTMLDivElement>();
  return (
    <section class="decision settled">
      <div class="paper sheet" {...scrollable}>
        <div class="question thick-thin">
          <div>
            <p class="kicker">{t('play:number', { number: view.decisionNumber })}</p>
            <h1>{open.texts.get('decisions', decision, 'question')}</h1>
          </div>
          <SealBox angle={settled.sealAngle} />
        </div>
        <ul class="options options-settled">
          {settled.options.map(({ id, slot }) => {
            const chosen = id === settled.option;
            return (
              <li key={id} class={`option ${chosen ? 'option-chosen' : 'option-left'}`}>
                <Swatch slot={slot} />
                <span class="option-words">
                  <span class="hidden-text">{chosen ? t('play:sealed-choice') : t('play:not-chosen')}</span>
                  <b>{open.texts.option(decision, id, 'label')}</b>
                </span>
                {chosen && settled.confidence !== null ? (
                  <span class="option-time">{t('play:confidence-was', { confidence: t(`common:confidence.${settled.confidence}`) })}</span>
                ) : null}
              </li>
            );
          })}
        </ul>
        <div class="told-box">
          <h2 tabIndex={-1} ref={heading}>
            {t('play:sealed')}
          </h2>
          <Prose text={open.texts.option(decision, settled.option, 'consequence')} />
          <MeasureChanges view={view} open={open} />
          <NextDue view={view} open={open} />
        </div>
        <HouseNotes notes={houseView.value?.decided[decision] ?? []} />
        {view.arrivals.map((arrival) => (
          <ArrivalSlip key={`${arrival.kind} ${arrival.id}`} arrival={arrival} open={open} at={null} level={2} />
        ))}
      </div>
      <ContinueRow note={t('play:recorded')} label={t('play:next-scene')} />
    </section>
  );
}
