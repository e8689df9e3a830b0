import type { Kit } from '#report/kit.ts';
import { useSpoken } from '../../spoken.ts';
import { GuideBeat } from './guide-beat.tsx';
import { GuideHead } from './guide-head.tsx';

const preparations = ['screen', 'phones', 'cards', 'handout', 'roles', 'data'] as const;
const keys = ['space', 'extend', 'reveal', 'settle', 'next', 'black', 'observe', 'undo'] as const;

/** What whoever leads the exercise holds in the hand: the plan first, then a page for each decision. */
export function GuideSheets({ kit }: { readonly kit: Kit }) {
  return (
    <>
      <AgendaSheet kit={kit} />
      {kit.guide.map((page) => (
        <GuideBeat key={page.beat} kit={kit} page={page} />
      ))}
    </>
  );
}

function AgendaSheet({ kit }: { readonly kit: Kit }) {
  const { t } = useSpoken();
  return (
    <article class="sh">
      <GuideHead kit={kit} />
      <p class="sh-kicker">{kit.scenarioTitle}</p>
      <h2 class="sh-title">{t('kit:guide.agenda-heading')}</h2>
      <div class="kt-two">
        <section>
          <h3>{t('kit:guide.before')}</h3>
          <ul class="kt-checks">
            {preparations.map((one) => (
              <li key={one}>{t(`kit:guide.prepare.${one}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('kit:guide.keys')}</h3>
          <ul class="kt-plain">
            {keys.map((one) => (
              <li key={one}>{t(`kit:guide.key.${one}`)}</li>
            ))}
          </ul>
          <p class="sh-note">{t('kit:guide.patterns')}</p>
        </section>
      </div>
      <h3>{t('kit:agenda.heading')}</h3>
      <table class="sh-table kt-agenda">
        <thead>
          <tr>
            <th scope="col">{t('kit:agenda.starts')}</th>
            <th scope="col">{t('kit:agenda.minutes')}</th>
            <th scope="col">{t('kit:agenda.act')}</th>
            <th scope="col">{t('kit:agenda.part')}</th>
            <th scope="col">{t('kit:agenda.pace')}</th>
          </tr>
        </thead>
        <tbody>
          {kit.agenda.map((row) => (
            <tr key={`${row.startsAt} ${row.name}`}>
              <td class="sh-value">{row.startsAt}</td>
              <td class="sh-value">{row.minutes}</td>
              <td>{row.act}</td>
              <td>{row.name}</td>
              <td>{row.pace}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('kit:agenda.sum')}</th>
            <td class="sh-value">{kit.agenda.reduce((sum, row) => sum + row.minutes, 0)}</td>
            <td />
            <td />
            <td />
          </tr>
        </tbody>
      </table>
    </article>
  );
}
