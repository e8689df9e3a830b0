import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { addAnswers, type AddedOption } from './add-answers.ts';
import { useConsole } from './console-parts.ts';

interface AnswersTableProps {
  readonly decision: string;
  readonly teams: readonly ConsoleTeam[];
}

/** How the answers of a decision are spread, before and after the talk, and what the teams decided. In counts, never by person. */
export function AnswersTable({ decision, teams }: AnswersTableProps) {
  const { model, scenario } = useConsole();
  const { t } = model;
  const open = teams.filter(({ stage }) => stage !== 'answering');
  const first = addAnswers(open.map((one) => one.first));
  const again = addAnswers(open.map((one) => one.second));
  const second = again === null || again.count === 0 ? null : again;
  const rows = first ?? second;
  if (rows === null) return null;
  const moved = teams.length === 1 ? (teams[0]?.moved ?? null) : null;
  const isDecided = teams.some(({ decided }) => decided !== null);
  const reasons = open.flatMap((one) => one.reasons);
  return (
    <section class="cs-answers">
      <table>
        <caption>{t('workshop:console.answers.heading')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workshop:console.answers.option')}</th>
            <th scope="col">{t('workshop:console.answers.first')}</th>
            {second === null ? null : <th scope="col">{t('workshop:console.answers.second')}</th>}
            {isDecided ? <th scope="col">{t('workshop:console.answers.decided')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.options.map(({ option, slot }) => {
            const settled = teams.filter((one) => one.decided?.option === option).map(({ number }) => number);
            return (
              <tr key={option}>
                <th scope="row">
                  <div class="cs-option">
                    <Swatch slot={slot} />
                    <span>
                      <b>{t(`projector:patterns.${slot}`)}</b> {scenario.texts.option(decision, option, 'label')}
                    </span>
                  </div>
                </th>
                <td>
                  <Count answers={first?.options.find((one) => one.option === option)} />
                </td>
                {second === null ? null : (
                  <td>
                    <Count answers={second.options.find((one) => one.option === option)} />
                  </td>
                )}
                {isDecided ? (
                  <td>
                    <div class="cs-seals">
                      {settled.map((team) => (
                        <b key={team} class="cs-sealed">
                          {teams.length === 1 ? t('projector:seal') : t('workshop:console.team', { team })}
                        </b>
                      ))}
                    </div>
                  </td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
      {moved === null ? null : <p>{t('workshop:console.answers.moved', { count: moved })}</p>}
      {reasons.length === 0 ? null : (
        <details class="cs-reasons">
          <summary>{t('workshop:console.answers.reasons', { count: reasons.length })}</summary>
          <ul>
            {reasons.map(({ slot, text }, at) => (
              <li key={at}>
                <b>{t(`projector:patterns.${slot}`)}</b> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** So wide is the slip of one person, up to so many; more than that are drawn closer. */
const slip = { width: 9, gap: 2, most: 12 } as const;

/** A slip for each person, filled by how sure that person was, and their number. */
function Count({ answers }: { readonly answers: AddedOption | undefined }) {
  const { t } = useConsole().model;
  if (answers === undefined) return null;
  const { count, confidence } = answers;
  const fills =
    confidence === null
      ? Array.from({ length: count }, () => 'plain' as const)
      : (['high', 'medium', 'low'] as const).flatMap((level) => Array.from({ length: confidence[level] }, () => level));
  const step = (slip.width + slip.gap) * Math.min(1, slip.most / Math.max(1, count));
  return (
    <span class="cs-count">
      <b>{count}</b>
      <svg viewBox="0 0 136 14" aria-hidden="true" focusable="false">
        {fills.map((fill, at) => (
          <rect key={at} x={1 + at * step} y="1.5" width={slip.width} height="11" class={`cs-slip cs-slip-${fill}`} />
        ))}
      </svg>
      {confidence === null || count === 0 ? null : (
        <span class="hidden-text">
          {t('workshop:console.answers.confidence', { high: confidence.high, medium: confidence.medium, low: confidence.low })}
        </span>
      )}
    </span>
  );
}
