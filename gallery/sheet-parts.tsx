import type { ComponentChildren } from 'preact';
import type { HistoryLabel } from '#scenario/compiled.ts';
import type { DutyView } from '#session/view.ts';
import { RatingShape } from '#ui/debrief/rating-shape.tsx';
import { useModel } from '#ui/model-context.ts';
import { Badge } from '#ui/parts/badge.tsx';
import { PatternDefs } from '#ui/parts/pattern-defs.tsx';
import { RatingMark } from '#ui/parts/rating.tsx';
import { SealBox, SealMark } from '#ui/parts/seal-box.tsx';
import { Swatch } from '#ui/parts/swatch.tsx';
import { ArrivalSlip } from '#ui/play/arrival-slip.tsx';
import { ConfidenceChips } from '#ui/play/confidence-chips.tsx';
import { DecisionSheet } from '#ui/play/decision-sheet.tsx';
import { DueChips } from '#ui/play/due-chips.tsx';
import { MeasureStrip } from '#ui/play/measure-strip.tsx';
import { OptionRow } from '#ui/play/option-row.tsx';
import { SettledSheet } from '#ui/play/settled-sheet.tsx';
import { PaceSettings } from '#ui/settings/pace-settings.tsx';
import { keysOf } from './keys-of.ts';
import { ratings, slots } from './list-words.ts';
import type { PlayedDecision } from './play-first-decision.ts';

const labels = keysOf({ fact: 0, reported: 0, inferred: 0, unknown: 0, fiction: 0 } satisfies Record<HistoryLabel | 'fiction', 0>);

/** Every part of the sheets in all its states, under the name that its file has. */
export function SheetParts({ open, deciding, settled }: PlayedDecision) {
  const { t } = useModel();
  const { decision } = deciding;
  const duties = Object.keys(open.logic.duties).slice(0, 2);
  const due = duties.map((id, at): DutyView => ({
    id,
    status: 'open',
    dueDay: deciding.tape.today + 2 * at,
    daysLeft: 2 * at,
    metDay: null,
  }));
  return (
    <div class="screen sheet-parts" data-light="morning" data-season="may">
      <PatternDefs />
      <Part name="badge">
        {labels.map((kind) => (
          <Badge key={kind} kind={kind} />
        ))}
      </Part>
      <Part name="rating">
        {ratings.map((rating) => (
          <RatingMark key={rating} rating={rating} />
        ))}
      </Part>
      <Part name="rating-shape">
        {[...ratings, null].map((rating) => (
          <RatingShape key={rating} rating={rating} />
        ))}
      </Part>
      <Part name="seal-box">
        <SealBox angle={null} />
        <SealBox angle={-6} />
        <SealBox angle={5} />
      </Part>
      <Part name="swatch">
        {slots.map((slot) => (
          <Swatch key={slot} slot={slot} />
        ))}
      </Part>
      <Part name="button">
        <button type="button" class="button button-decide">
          <SealMark />
          {t('play:decide')}
        </button>
        <button type="button" class="button button-idle">
          <SealMark />
          {t('play:decide')}
        </button>
        <button type="button" class="button button-on">
          {t('play:go-on')}
        </button>
        <button type="button" class="button button-line">
          {t('play:menu')}
        </button>
        <button type="button" class="button button-line button-small">
          {t('play:status')}
        </button>
      </Part>
      <Part name="chips">
        <ConfidenceChips />
      </Part>
      <Part name="due-chips">
        <DueChips view={{ ...deciding, duties: due }} open={open} />
      </Part>
      <Part name="measure-strip">
        <MeasureStrip view={settled} open={open} />
      </Part>
      <Part name="option-row">
        <div class="options">
          {decision?.options.map((option, at) => (
            <OptionRow
              key={option.id}
              option={at === 1 ? { ...option, open: false, reason: 'engine/option-closed' } : option}
              number={at + 1}
              decision={decision.id}
              open={open}
            />
          ))}
        </div>
      </Part>
      <Part name="arrival-slip">
        {deciding.arrivals.map((arrival) => (
          <ArrivalSlip key={arrival.id} arrival={arrival} open={open} at={deciding.clock.now} level={2} page={{ page: 0, pages: 2 }} />
        ))}
      </Part>
      <Part name="decision-sheet">
        {decision === null ? null : <DecisionSheet decision={decision} view={deciding} open={open} heading={null} />}
      </Part>
      <Part name="settled-sheet">
        {settled.settled === null ? null : (
          <SettledSheet settled={settled.settled} view={settled} open={open} heading={{ current: null }} />
        )}
      </Part>
      <Part name="pace-settings">
        <PaceSettings />
      </Part>
    </div>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <section class="sheet-part" data-part={name}>
      <p class="sheet-part-name">{name}</p>
      <div class="sheet-part-row">{children}</div>
    </section>
  );
}
