import type { ClassGroup, ClassReport } from '#report/class-report.ts';
import { useSpoken } from '../spoken.ts';
import { ClassCompetencies, ClassConfidence, ClassMistakes } from './class-tables.tsx';
import { ScoreFigure } from './figures.tsx';
import { HeatMap, OptionTable } from './heat-map.tsx';
import { SourceList } from './source-list.tsx';
import { StampTable } from './training-tables.tsx';

/** What many records have in common, as it lies on paper: each group begins a page. */
export function ClassPaper({ report }: { readonly report: ClassReport }) {
  const { t } = useSpoken();
  return (
    <article class="sh tr cl" lang={report.language}>
      <header class="sh-head">
        <b>{report.title}</b>
        <span>{t('training:handling')}</span>
      </header>
      <h2 class="sh-title">{report.title}</h2>
      <p>{report.lead}</p>
      <p>{report.summary}</p>
      {report.notes.map((note) => (
        <p key={note} class="sh-note">
          {note}
        </p>
      ))}
      {report.groups.map((group) => (
        <GroupPart key={group.id} group={group} />
      ))}
      <section class="tr-part">
        <h3>{t('training:stamp')}</h3>
        <StampTable fields={report.stamp} />
      </section>
    </article>
  );
}

function GroupPart({ group }: { readonly group: ClassGroup }) {
  const { t } = useSpoken();
  return (
    <section class="cl-group tr-part">
      <h3 class="cl-name">{group.heading}</h3>
      <StampTable fields={group.overview} />
      {group.hidden === null ? null : <p class="sh-note">{group.hidden}</p>}
      {group.score === null ? null : <ScoreFigure score={group.score} passMark={group.passMark} />}
      {group.decisions.length === 0 ? null : (
        <>
          <h3>{t('training:class.heat')}</h3>
          <HeatMap rows={group.decisions} />
          <p class="sh-note">{t('training:class.heat-note')}</p>
          <h3>{t('training:class.options')}</h3>
          <OptionTable rows={group.decisions} />
          <p class="sh-note">{t('training:class.options-note')}</p>
        </>
      )}
      {group.calibration === null ? null : <ClassConfidence calibration={group.calibration} />}
      {group.hidden === null ? <ClassMistakes mistakes={group.mistakes} /> : null}
      {group.hidden === null ? <ClassCompetencies rows={group.competencies} /> : null}
      {group.sources.length === 0 ? null : (
        <>
          <h3>{t('report:csv.sources')}</h3>
          <SourceList sources={group.sources} />
        </>
      )}
    </section>
  );
}
