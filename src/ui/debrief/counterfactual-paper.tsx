import type { CounterfactualSheet, DecisionSheet } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { BigFigure } from './big-figure.tsx';
import { HatchedBar } from './hatched-bar.tsx';

/** What one other choice would have changed, as one large figure, two bars and a table; labelled as a model. */
export function CounterfactualPaper({ sheet }: { readonly sheet: DecisionSheet }) {
  const { t } = useSpoken();
  const found = sheet.counterfactual;
  return (
    <section class="db-sheet paper db-what-if" aria-label={t('debrief:decision.what-if')}>
      {found === null ? <p>{t('debrief:decision.no-what-if')}</p> : <Found found={found} />}
    </section>
  );
}

function Found({ found }: { readonly found: CounterfactualSheet }) {
  const { t } = useSpoken();
  return (
    <>
      {found.about === null ? null : <p class="db-status">{found.about}</p>}
      <h2>{found.title}</h2>
      {found.lead === null ? (
        <p>{t('debrief:decision.nothing')}</p>
      ) : (
        <>
          <p class="db-lead">
            <span>{found.lead.name}</span>
            <BigFigure text={found.lead.difference} />
          </p>
          <DifferenceBars lead={found.lead} />
        </>
      )}
      <WhatIfTable found={found} />
      <p class="db-ending-line">{found.ending}</p>
      {found.notes.map((note) => (
        <p key={note} class="muted">
          {note}
        </p>
      ))}
    </>
  );
}

/** The figures of both lines side by side. */
export function WhatIfTable({ found }: { readonly found: CounterfactualSheet }) {
  const { t } = useSpoken();
  return (
    <table class="db-table db-what-if-table">
      <thead>
        <tr>
          <th scope="col">{t('debrief:decision.changes')}</th>
          <th scope="col">{t('debrief:decision.actual')}</th>
          <th scope="col">{t('debrief:decision.other')}</th>
        </tr>
      </thead>
      <tbody>
        {found.rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td class="db-value">{row.actual}</td>
            <td class="db-value">{row.other}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const width = 340;
const bar = 24;

/** Two bars: what both lines share is hatched in ink, what the players added in vermilion, what they were spared dotted. */
function DifferenceBars({ lead }: { readonly lead: NonNullable<CounterfactualSheet['lead']> }) {
  const { t } = useSpoken();
  const [actual, other] = [Math.max(0, lead.actual.value), Math.max(0, lead.other.value)];
  const most = Math.max(actual, other, 1);
  const [actualX, otherX] = [(actual / most) * width, (other / most) * width];
  const shared = Math.min(actualX, otherX);
  const [near, far] = actualX > otherX ? [30, 126] : [102, 54];
  return (
    <svg class="db-bars" viewBox={`-2 0 ${width + 6} 172`} aria-hidden="true" focusable="false">
      <text x="0" y="14" class="db-words">
        {t('debrief:decision.actual-bar', { value: lead.actual.text })}
      </text>
      <HatchedBar x={0} y={24} width={shared} height={bar} kind="exposure" />
      <HatchedBar x={shared} y={24} width={actualX - shared} height={bar} kind="added" />
      <text x="0" y="86" class="db-words">
        {t('debrief:decision.other-bar', { value: lead.other.text })}
      </text>
      <HatchedBar x={0} y={96} width={shared} height={bar} kind="exposure" />
      <HatchedBar x={shared} y={96} width={otherX - shared} height={bar} kind="possible" />
      <path
        d={bracket(shared, Math.max(actualX, otherX), near, far)}
        class={actualX > otherX ? 'db-bracket db-bracket-added' : 'db-bracket'}
      />
      <text
        x={(shared + Math.max(actualX, otherX)) / 2}
        y="168"
        text-anchor={anchorOf(shared, Math.max(actualX, otherX))}
        class="db-gap-words"
      >
        {lead.gapText}
      </text>
    </svg>
  );
}

function bracket(from: number, to: number, near: number, far: number): string {
  return near < far ? `M${from} 132V148H${to}V54` : `M${from} 58V62M${from} 132V148H${to}V126`;
}

function anchorOf(from: number, to: number): 'start' | 'middle' | 'end' {
  const middle = (from + to) / 2;
  return middle < width * 0.2 ? 'start' : middle > width * 0.8 ? 'end' : 'middle';
}
