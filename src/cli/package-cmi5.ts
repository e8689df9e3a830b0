import type { InLanguages } from '#session/lms-port.ts';
import { markup, type Markup } from './markup.ts';
import type { OutlinedScenario, PackageOutline } from './package-outline.ts';

/** What this course structure is held against; it does not travel. */
export const cmi5Schemas = ['course-structure.xsd'] as const;

/** `cmi5.xml` (cmi5 Quartz, 13.1 and 13.2): one assignable unit for each scenario, titles and descriptions in every language. Pure. */
export function writeCmi5Structure({ wish, scenarios, titles, summaries, id }: PackageOutline): string {
  const structure = markup`<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
<course id="${wish.iri}/courses/${id}">
${writeTexts('title', titles)}
${writeTexts('description', summaries)}
</course>
<objectives>
${scenarios.flatMap((one) => one.objectives.map((objective) => writeObjective(wish.iri, one, objective)))}
</objectives>
${scenarios.map((one) => writeUnit(one, wish, scenarios.length))}
</courseStructure>`;
  return `${structure.text}\n`;
}

/**
 * `moveOn` is always set: left out it means satisfied without doing anything (13.1.4). The mastery score is a wish that the
 * system may change; the unit itself judges by what it is launched with (10.2.4).
 */
function writeUnit({ id, titles, summaries, passMark, objectives }: OutlinedScenario, wish: PackageOutline['wish'], count: number): Markup {
  const moveOn = wish.report.startsWith('passed') ? 'CompletedAndPassed' : 'Completed';
  const query = count === 1 ? '' : `?scenario=${id}`;
  return markup`<au id="${wish.iri}/scenarios/${id}" launchMethod="AnyWindow" moveOn="${moveOn}" masteryScore="${passMark / 100}">
${writeTexts('title', titles)}
${writeTexts('description', summaries)}
<objectives>
${objectives.map((objective) => markup`<objective idref="${nameObjective(wish.iri, id, objective.id)}"/>`)}
</objectives>
<url>index.html${query}</url>
</au>`;
}

function writeObjective(iri: string, { id }: OutlinedScenario, objective: OutlinedScenario['objectives'][number]): Markup {
  return markup`<objective id="${nameObjective(iri, id, objective.id)}">
${writeTexts('title', objective.names)}
${writeTexts('description', objective.names)}
</objective>`;
}

function nameObjective(iri: string, scenario: string, objective: string): string {
  return `${iri}/scenarios/${scenario}/objectives/${objective}`;
}

function writeTexts(element: 'title' | 'description', texts: InLanguages): Markup {
  const strings = Object.entries(texts).map(([language, text]) => markup`<langstring lang="${language}">${text}</langstring>`);
  return element === 'title' ? markup`<title>${strings}</title>` : markup`<description>${strings}</description>`;
}
