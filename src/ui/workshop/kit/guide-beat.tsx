import type { ComponentChildren } from 'preact';
import type { GuidePage, Kit } from '#report/kit.ts';
import { RatingShape } from '../../debrief/rating-shape.tsx';
import { useSpoken } from '../../spoken.ts';
import { GuideHead } from './guide-head.tsx';
import { MinuteTape } from './minute-tape.tsx';

interface GuideBeatProps {
  readonly kit: Kit;
  readonly page: GuidePage;
}

/** One beat on one page, in the order in which it is needed standing up. */
export function GuideBeat({ kit, page }: GuideBeatProps) {
  const { t } = useSpoken();
  return (
    <article class={['sh', 'kt-guide', page.number === null ? 'kt-reading' : '', page.isLong ? 'kt-dense' : ''].join(' ')}>
      <GuideHead kit={kit} />
      <div class="kt-ask">
        <div>
          <p class="sh-kicker">{[page.act, page.pace].filter((one) => one !== null).join(' · ')}</p>
          <h2 class="sh-title">{page.number === null ? page.title : t('kit:decision', { number: page.number, question: page.title })}</h2>
        </div>
        {page.minutes === null ? null : (
          <p class="kt-minutes">
            <b>{t('kit:guide.minutes', { minutes: page.minutes })}</b>
            <span>{t('kit:guide.from', { minutes: page.startsAt ?? 0 })}</span>
          </p>
        )}
      </div>
      {page.steps.length === 0 ? null : <MinuteTape steps={page.steps} />}
      <table class="sh-table kt-lead">
        <tbody>
          <Row name={t('kit:guide.say')} isSaid>
            {page.say}
          </Row>
          <Row name={t('kit:guide.do')}>
            <ol class="kt-deeds">
              {page.does.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ol>
          </Row>
          <Row name={t('kit:guide.expect')}>{page.expect}</Row>
          <Row name={t('kit:guide.wrong')}>{page.wrong}</Row>
          <Row name={t('kit:guide.question')} isSaid>
            {page.question}
          </Row>
          <Row name={t('kit:guide.late')}>{page.late}</Row>
          {page.secrets.length === 0 ? null : (
            <Row name={t('kit:guide.secrets')}>
              <Pairs pairs={page.secrets.map((one) => ({ name: one.role, text: one.text }))} />
            </Row>
          )}
          {page.asked.length === 0 ? null : (
            <Row name={t('kit:guide.asked')}>
              <Pairs pairs={page.asked.map((one) => ({ name: one.question, text: one.answer }))} />
            </Row>
          )}
          {page.contingency.length === 0 ? null : <Row name={t('kit:guide.contingency')}>{page.contingency.map(aLine)}</Row>}
          {page.discussion.length === 0 ? null : <Row name={t('kit:guide.discussion')}>{page.discussion.map(aLine)}</Row>}
          {page.objectives.length === 0 ? null : <Row name={t('kit:guide.objectives')}>{page.objectives.join(' · ')}</Row>}
          {page.sources.length === 0 ? null : (
            <Row name={t('kit:guide.sources')}>
              <small>{page.sources.map((one) => `${one.id} ${one.title}`).join(' / ')}</small>
            </Row>
          )}
        </tbody>
      </table>
      {page.options.length === 0 ? null : <OptionTable page={page} />}
      <p class="kt-notes">
        <b>{t('kit:guide.notes')}</b> <i />
      </p>
    </article>
  );
}

function OptionTable({ page }: { readonly page: GuidePage }) {
  const { t } = useSpoken();
  return (
    <table class="sh-table kt-options">
      <thead>
        <tr>
          <th scope="col">{t('kit:guide.options')}</th>
          <th scope="col">{t('kit:guide.rating')}</th>
          <th scope="col">{t('kit:guide.because')}</th>
        </tr>
      </thead>
      <tbody>
        {page.options.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.label}
              <small>
                {t('kit:guide.leads-to')} {one.leadsTo}
              </small>
            </th>
            <td>
              <span class="sh-rating">
                <RatingShape rating={one.rating.id} />
                {one.rating.word}
              </span>
            </td>
            <td>{one.because}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One line of the page; nothing where the scenario says nothing. */
function Row({
  name,
  isSaid = false,
  children,
}: {
  readonly name: string;
  readonly isSaid?: boolean;
  readonly children: ComponentChildren;
}) {
  if (children === '') return null;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td class={isSaid ? 'kt-said' : ''}>{children}</td>
    </tr>
  );
}

function Pairs({ pairs }: { readonly pairs: readonly { readonly name: string; readonly text: string }[] }) {
  return (
    <>
      {pairs.map((one) => (
        <p key={one.name}>
          <b>{one.name}</b> {one.text}
        </p>
      ))}
    </>
  );
}

function aLine(text: string) {
  return <p key={text}>{text}</p>;
}
