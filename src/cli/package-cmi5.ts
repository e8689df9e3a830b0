import type { InLanguages } from '#session/lms-port.ts';
import { markup, type Markup } from './markup.ts';
import type { OutlinedScenario, PackageOutline } from './package-outline.ts';

/** What this course structure is held against; it does not travel. */
export const cmi5Schemas = ['course-structure.xsd'] as const;

type Competency = OutlinedScenario['competencies'][number];

/** `cmi5.xml` (cmi5 Quartz, 13.1 and 13.2): one assignable unit for each scenario, titles and descriptions in every language. Pure. */
export function writeCmi5Structure({ wish, scenarios, titles, summaries, id }: PackageOutline): string {
  const structure = markup`<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="${wish.iri}/courses/${id}">
${writeTexts('title', titles)}
${writeTexts('description', summaries)}
</course>
<objectives>
${listCompetencies(scenarios).map((one) => writeObjective(wish.iri, one))}
</objectives>
${scenarios.map((one) => writeUnit(one, wish, scenarios.length))}
</courseStructure>`;
  return `${structure.text}\n`;
}

/**
 * `moveOn` is always set: left out it means satisfied without doing anything (13.1.4). The mastery score is a wish that the
 * system may change; the unit itself judges by what it is launched with (10.2.4).
 */
function writeUnit(
  { id, titles, summaries, passMark, competencies }: OutlinedScenario,
  wish: PackageOutline['wish'],
  count: number,
): Markup {
  const moveOn = wish.report.startsWith('passed') ? 'CompletedAndPassed' : 'Completed';
  const query = count === 1 ? '' : `?scenario=${id}`;
  return markup`<au id="${wish.iri}/${id}" launchMethod="AnyWindow" moveOn="${moveOn}" masteryScore="${passMark / 100}">
${writeTexts('title', titles)}
${writeTexts('description', summaries)}
<objectives>
${competencies.map((one) => markup`<objective idref="${nameObjective(wish.iri, one.id)}"/>`)}
</objectives>
<url>index.html${query}</url>
</au>`;
}

function writeObjective(iri: string, { id, names }: Competency): Markup {
  return markup`<objective id="${nameObjective(iri, id)}">
${writeTexts('title', names)}
${writeTexts('description', names)}
</objective>`;
}

/** Scenarios may train the same: each stands once. */
function listCompetencies(scenarios: readonly OutlinedScenario[]): readonly Competency[] {
  const all = scenarios.flatMap((one) => one.competencies);
  return all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
}

/** As `lms` names what an answer trains. */
function nameObjective(iri: string, id: string): string {
  return `${iri}/competencies/${id}`;
}

function writeTexts(element: 'title' | 'description', texts: InLanguages): Markup {
  const strings = Object.entries(texts).map(([language, text]) => markup`<langstring lang="${language}">${text}</langstring>`);
  return element === 'title' ? markup`<title>${strings}</title>` : markup`<description>${strings}</description>`;
}
