import type { Kit } from '#report/kit.ts';
import { useSpoken } from '../../spoken.ts';

/** What everybody at the tables may read: no answer is on it. */
export function HandoutSheet({ kit }: { readonly kit: Kit }) {
  const { t } = useSpoken();
  const { handout } = kit;
  return (
    <article class="sh kt-handout">
      <header class="sh-head">
        <b>{t('kit:title.handout')}</b>
        <span>{kit.preset}</span>
      </header>
      <h2 class="sh-title">{handout.title}</h2>
      <section>
        <h3>{t('kit:handout.situation')}</h3>
        {handout.situation.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </section>
      <section>
        <h3>{t('kit:handout.facts')}</h3>
        <table class="sh-table kt-labels">
          <tbody>
            {handout.labels.map((one) => (
              <tr key={one.label}>
                <th scope="row">{one.label}</th>
                <td>{one.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{t('kit:handout.roles')}</h3>
        <table class="sh-table kt-labels">
          <thead>
            <tr>
              <th scope="col">{t('kit:handout.role')}</th>
              <th scope="col">{t('kit:handout.line')}</th>
            </tr>
          </thead>
          <tbody>
            {handout.roles.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>{one.line}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{t('kit:handout.duties')}</h3>
        <p>
          <b>{handout.ruleset.name}</b> {handout.ruleset.note}
        </p>
        <table class="sh-table kt-duties">
          <thead>
            <tr>
              <th scope="col">{t('kit:handout.duty')}</th>
              <th scope="col">{t('kit:handout.clock-column')}</th>
            </tr>
          </thead>
          <tbody>
            {handout.duties.map((one) => (
              <tr key={one.name}>
                <th scope="row">{one.name}</th>
                <td>{one.clock}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div class="kt-two kt-halves">
        <section>
          <h3>{t('kit:handout.rules')}</h3>
          <ol class="kt-rules">
            {handout.rules.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        </section>
        <section>
          <h3>{t('kit:handout.data-heading')}</h3>
          <ul class="kt-rules">
            {handout.data.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      </div>
      <p class="sh-note">{handout.disclaimer}</p>
    </article>
  );
}
