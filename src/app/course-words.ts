import type { InLanguages } from '#session/lms-port.ts';
import type { CourseWords } from '#session/select-standing.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Shelf } from './load-scenario.ts';

/** The words in which a system is told what was asked and answered: in every language of the course. */
export interface CourseTongues {
  /** Whether the words of every language have come. */
  areThere(scenario: string): boolean;
  /** Resolves once they have come, or are not to be waited for. Never rejects. */
  fetch(scenario: string): Promise<void>;
  read(scenario: string, ruleset: string): CourseWords;
}

/** The words on a shelf. A language that has not come is left out. */
export function createCourseWords(
  languages: readonly string[],
  shelf: Shelf,
  waitFor: (fetches: readonly Promise<unknown>[]) => Promise<void>,
): CourseTongues {
  return {
    areThere: (scenario) => languages.every((language) => shelf.isComplete(scenario, language)),
    fetch: (scenario) => waitFor(languages.map((language) => shelf.complete(scenario, language))),
    read(scenario, ruleset) {
      const come = languages.filter((language) => shelf.isComplete(scenario, language));
      const texts = (come.length === 0 ? languages : come).map((language) => [language, shelf.texts(scenario, language, ruleset)] as const);
      const inAll = (pick: (one: ScenarioTexts) => string): InLanguages =>
        Object.fromEntries(texts.map(([language, one]) => [language, pick(one)] as const).filter(([, words]) => words !== ''));
      return {
        question: (decision) => inAll((one) => one.get('decisions', decision, 'question')),
        option: (decision, option) => inAll((one) => one.option(decision, option, 'label')),
        competency: (id) => inAll((one) => one.name('competencies', id)),
      };
    },
  };
}
