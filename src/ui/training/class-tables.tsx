import type { ClassCalibration, ClassCompetency, ClassMistake } from '#report/class-report.ts';
import { useSpoken } from '../spoken.ts';
import { PercentBar } from './figures.tsx';

const grades = ['P', 'S', 'M', 'U'] as const;

/** How sure the records were, and how often they were right. */
export function ClassConfidence({ calibration }: { readonly calibration: ClassCalibration }) {
  const { t } = useSpoken();
  return (
    <>
      <h3>{t('training:class.confidence')}</h3>
      <table class="sh-table tr-grades">
        <thead>
          <tr>
            <th scope="col">{t('report:csv.confidence')}</th>
            <th scope="col">{t('training:column.decisions')}</th>
            <th scope="col">{t('training:column.right')}</th>
            <th scope="col">{t('training:column.share')}</th>
          </tr>
        </thead>
        <tbody>
          {calibration.levels.map((level) => (
            <tr key={level.id}>
              <th scope="row" class="sh-plain">
                {level.word}
              </th>
              <td>{level.count}</td>
              <td>{level.right}</td>
              <td>
                {level.percent === null ? null : (
                  <span class="cl-share">
                    <span class="sh-value">{level.percent}</span>
                    <PercentBar percent={level.percent} mark={null} />
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sh-note">{calibration.text}</p>
    </>
  );
}

/** Weak and harmful options that several were sure of, each with the best one and the reason. */
export function ClassMistakes({ mistakes }: { readonly mistakes: readonly ClassMistake[] }) {
  const { t } = useSpoken();
  return (
    <>
      <h3>{t('training:class.mistakes')}</h3>
      {mistakes.map((one) => (
        <section key={`${one.decision} ${one.option}`} class="cl-mistake">
          <h4>
            {one.number}. {one.question}
          </h4>
          <p>
            <mark>{one.rating.word}</mark> {one.option} <b>{t('training:screen.sure', { count: one.count })}</b>
          </p>
          <dl>
            <dt>{t('training:screen.best')}</dt>
            <dd>{one.best}</dd>
            <dt>{t('training:screen.why')}</dt>
            <dd>
              {one.because} {one.sources.map((source) => source.id).join(' ')}
            </dd>
          </dl>
        </section>
      ))}
      <p class="sh-note">{t(mistakes.length === 0 ? 'training:class.no-mistakes' : 'training:class.mistakes-note')}</p>
    </>
  );
}

/** Mean points and grades by competency. */
export function ClassCompetencies({ rows }: { readonly rows: readonly ClassCompetency[] }) {
  const { t } = useSpoken();
  return (
    <>
      <h3>{t('training:comprehension')}</h3>
      <table class="sh-table">
        <thead>
          <tr>
            <th scope="col">{t('report:csv.competency')}</th>
            <th scope="col">{t('training:column.mean')}</th>
            {grades.map((grade) => (
              <th key={grade} scope="col">
                {grade}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" class="sh-plain">
                {row.name}
              </th>
              <td class="sh-value">{row.percent ?? t('training:no-figure')}</td>
              {row.grades === null ? (
                <td colSpan={4}>{t('training:few-here')}</td>
              ) : (
                row.grades.map((one) => <td key={one.grade}>{one.count}</td>)
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sh-note">{t('training:grades')}</p>
    </>
  );
}
