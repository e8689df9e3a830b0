import { parseLocalDay } from '#shared/local-time.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import type { Formats } from '#i18n/format.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Certificate, CertificateDay, CertificateRow } from './certificate.ts';
import { codeCertificate, listCertificateFacts, type CertificateFacts } from './certificate-code.ts';
import type { JudgedRun } from './judge-run.ts';
import type { Moment } from './report-input.ts';

/** Everything a certificate is worded from. */
export interface CertificateInput {
  readonly run: JudgedRun;
  readonly logic: CompiledScenario;
  /** Under the ruleset of the run. */
  readonly texts: ScenarioTexts;
  readonly t: Translate;
  readonly formats: Formats;
  readonly language: string;
  readonly moment: Moment;
}

/** The certificate of a run: of a pass where there is one, else of attendance. Pure. */
export function createCertificate(input: CertificateInput): Certificate {
  const { run, logic, texts, t, moment } = input;
  const facts = listCertificateFacts(logic, run);
  const { kind } = facts;
  const objectives = facts.objectives.map((id) => texts.name('objectives', id));
  return {
    language: input.language,
    kind,
    title: t(`certificate:title.${kind}`),
    statement: t(`certificate:statement.${kind}`),
    course: texts.scenario('title'),
    rows: listRows(input, facts, objectives),
    objectives,
    day: wordDay(input, facts),
    issuer: { label: t('certificate:issuer.label'), line: t('certificate:issuer.line') },
    seal: t(`certificate:seal.${kind}`),
    code: {
      label: t('certificate:code.label'),
      value: codeCertificate(facts),
      note: t('certificate:code.note'),
    },
    disclaimer: t('certificate:disclaimer'),
    foot: t('certificate:foot', {
      title: t(`certificate:title.${kind}`),
      course: texts.scenario('title'),
      version: facts.scenario.version,
      language: t('report:stamp.language-name'),
      at: moment.at,
    }),
  };
}

/** A name as a certificate addresses it. Pure: the name goes onto the paper and nowhere else. */
export function addressPerson(t: Translate, name: string): string {
  return t('certificate:person', { name });
}

function listRows(input: CertificateInput, facts: CertificateFacts, objectives: readonly string[]): readonly CertificateRow[] {
  const { texts, t, formats } = input;
  const row = (id: CertificateRow['id'], value: string): CertificateRow => ({ id, label: t(`certificate:row.${id}`), value });
  const length = t(`common:lengths.${facts.length}`);
  return [
    row(
      'course',
      t('certificate:course', { title: texts.scenario('title'), kind: texts.scenario('kind'), version: facts.scenario.version }),
    ),
    row('objectives', objectives.join(' / ')),
    ...(facts.score === null ? [] : [row('score', t('certificate:score', facts.score))]),
    row(
      'time',
      facts.minutes === null
        ? t('certificate:length', { length })
        : t('certificate:time', { minutes: formats.duration(facts.minutes), length }),
    ),
    row(
      'ruleset',
      t('report:stamp.as-of', { name: texts.name('rulesets', facts.ruleset.id), date: formats.dayFormal(facts.ruleset.asOf) }),
    ),
  ];
}

function wordDay({ t, formats }: CertificateInput, { kind, day: iso }: CertificateFacts): CertificateDay {
  const day = iso === null ? null : parseLocalDay(iso);
  return {
    label: t(`certificate:day.${kind}`),
    iso,
    text: day === null ? null : formats.dayFormal(day),
    era: day === null ? null : formats.dayEra(day),
  };
}
