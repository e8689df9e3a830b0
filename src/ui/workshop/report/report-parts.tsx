import type { ComponentChildren } from 'preact';
import type { Field } from '#report/report.ts';
import type { OverrideLine, PlanLine, WorkshopNotes } from '#report/room-report.ts';
import { useSpoken } from '../../spoken.ts';

/** Lines that the room fills in by hand. */
const blankRows = [1, 2] as const;

/** The head that every sheet of a report begins with. */
export function ReportHead({ title }: { readonly title: string }) {
  const { t } = useSpoken();
  return (
    <header class="sh-head">
      <b>{title}</b>
      <span>{t('room:mark')}</span>
    </header>
  );
}

/** A section that says so where it has nothing. */
export function Section({
  heading,
  isEmpty,
  children,
}: {
  readonly heading: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}) {
  const { t } = useSpoken();
  return (
    <section class="rr-section">
      <h2>{heading}</h2>
      {isEmpty ? <p>{t('room:none')}</p> : children}
    </section>
  );
}

/** Labels and values; what only the organiser knows is left to write in. */
export function Fields({ fields }: { readonly fields: readonly Field[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table rr-fields">
      <tbody>
        {fields.map((field) => (
          <tr key={`${field.label} ${field.value}`}>
            <th scope="row">{field.label}</th>
            <td>{field.value === '' ? <span class="rr-blank">{t('room:to-fill')}</span> : field.value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Issue, action, owner and due, and two lines for what is still to be said. */
export function PlanTable({ plan }: { readonly plan: readonly PlanLine[] }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table rr-plan">
      <thead>
        <tr>
          <th scope="col">{t('report:print.no')}</th>
          <th scope="col">{t('report:print.issue')}</th>
          <th scope="col">{t('report:print.action')}</th>
          <th scope="col">{t('report:print.owner')}</th>
          <th scope="col">{t('report:print.due')}</th>
          <th scope="col">{t('report:print.done')}</th>
        </tr>
      </thead>
      <tbody>
        {plan.map((one) => (
          <tr key={one.number}>
            <td>{one.number}</td>
            <td>{one.issue}</td>
            <td>{one.action}</td>
            <td>{one.owner}</td>
            <td>{one.due}</td>
            <td>
              <i class="rr-box" />
            </td>
          </tr>
        ))}
        {blankRows.map((row) => (
          <tr key={`blank ${row}`} class="rr-blank-row">
            <td>{plan.length + row}</td>
            <td />
            <td />
            <td />
            <td />
            <td>
              <i class="rr-box" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Where the facilitator decided otherwise than the table, and why. */
export function Overrides({ overrides }: { readonly overrides: readonly OverrideLine[] }) {
  const { t } = useSpoken();
  return (
    <Section heading={t('room:section.overrides')} isEmpty={overrides.length === 0}>
      <ul class="rr-list">
        {overrides.map((one) => (
          <li key={`${one.team} ${one.number}`}>
            <b>
              {one.team} {t('play:number', { number: one.number })}
            </b>{' '}
            {one.option} — {one.reason}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What was seen, what went well, what is left to talk about, and what people have promised themselves. */
export function Notes({ notes, hasCommitments }: { readonly notes: WorkshopNotes; readonly hasCommitments: boolean }) {
  const { t } = useSpoken();
  return (
    <>
      <Section heading={t('room:section.observations')} isEmpty={notes.observations.length === 0}>
        <table class="sh-table">
          <thead>
            <tr>
              <th scope="col">{t('room:column.when')}</th>
              <th scope="col">{t('room:column.clock')}</th>
              <th scope="col">{t('room:column.team')}</th>
              <th scope="col">{t('room:column.tag')}</th>
              <th scope="col">{t('room:column.text')}</th>
            </tr>
          </thead>
          <tbody>
            {notes.observations.map((one, at) => (
              <tr key={at}>
                <td>{one.when}</td>
                <td>{one.clock}</td>
                <td>{one.team}</td>
                <td class="rr-tight">{one.tag}</td>
                <td>
                  {one.text} <small>{one.by}</small>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section heading={t('room:section.well')} isEmpty={notes.well.length === 0}>
        <Lines lines={notes.well} />
      </Section>
      <Section heading={t('room:section.parked')} isEmpty={notes.parked.length === 0}>
        <Lines lines={notes.parked.map((one) => `${one.text} (${t(one.done ? 'room:parked.done' : 'room:parked.open')})`)} />
      </Section>
      {hasCommitments ? (
        <Section heading={t('room:section.commitments')} isEmpty={notes.commitments.length === 0}>
          <Lines lines={notes.commitments} />
        </Section>
      ) : null}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul class="rr-list">
      {lines.map((text, at) => (
        <li key={at}>{text}</li>
      ))}
    </ul>
  );
}
