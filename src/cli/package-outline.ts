import type { ScenarioPack } from '#scenario/compiled.ts';
import { isLanguage } from '#i18n/languages.ts';
import type { CourseRecheck } from '#session/course.ts';
import type { InLanguages } from '#session/lms-port.ts';
import type { PackageWish } from './package-wish.ts';
import { loadWords } from './words.ts';

/** One scenario as a learning management system lists it. */
export interface OutlinedScenario {
  readonly id: string;
  readonly version: string;
  readonly titles: InLanguages;
  readonly summaries: InLanguages;
  /** 0–100: the package's, else the scenario's own. */
  readonly passMark: number;
  /** What its decisions train: the objectives that answers and results are told under. */
  readonly competencies: readonly { readonly id: string; readonly names: InLanguages }[];
}

/** What every manifest is written from. */
export interface PackageOutline {
  readonly wish: PackageWish;
  readonly scenarios: readonly OutlinedScenario[];
  /** Of the whole: the only scenario's, or the product's where there are several. */
  readonly titles: InLanguages;
  readonly summaries: InLanguages;
  /** A word of ASCII, the same in every version. */
  readonly id: string;
}

/** What the manifests say of these scenarios. Titles and summaries are the scenarios' own, never the subtitle, which names the real case. */
export function outlinePackage(wish: PackageWish, packs: readonly ScenarioPack[]): PackageOutline {
  const { recheck } = wish;
  const scenarios = packs.map((pack) =>
    recheck === undefined ? outlineScenario(pack, wish) : outlineRecheck(outlineScenario(pack, wish), pack, wish, recheck),
  );
  const [only] = scenarios;
  const isOne = scenarios.length === 1 && only !== undefined;
  return {
    wish,
    scenarios,
    titles: isOne ? only.titles : inEach(wish.languages, writeProductTitle),
    summaries: isOne
      ? only.summaries
      : inEach(wish.languages, (language) => scenarios.map((one) => one.titles[language] ?? '').join(' / ')),
    id: scenarios.map((one) => one.id).join('.'),
  };
}

/** A text in the first language of the package: what a manifest says that can speak only one. Pure. */
export function inFirst({ wish }: Pick<PackageOutline, 'wish'>, texts: InLanguages): string {
  return texts[wish.languages[0] ?? ''] ?? '';
}

function outlineScenario({ logic, texts }: ScenarioPack, { languages, passMark }: PackageWish): OutlinedScenario {
  const field = (name: string): InLanguages => inEach(languages, (language) => texts[language]?.scenario[name] ?? '');
  return {
    id: logic.id,
    version: logic.version,
    titles: field('title'),
    summaries: field('summary'),
    passMark: passMark ?? logic.passMark,
    competencies: Object.keys(logic.competencies).map((id) => ({
      id,
      names: inEach(languages, (language) => texts[language]?.competencies[id]?.['name'] ?? ''),
    })),
  };
}

/** A recheck stands beside its scenario in a system's list, and beside the rechecks of others: it has a name and an id of its own. */
function outlineRecheck(
  whole: OutlinedScenario,
  { logic }: ScenarioPack,
  { languages }: PackageWish,
  { id, earlier }: CourseRecheck,
): OutlinedScenario {
  const trained = new Set(earlier.flatMap(({ decision }) => logic.decisions[decision]?.competencies ?? []));
  const word = (key: 'title' | 'summary'): InLanguages =>
    inEach(languages, (language) => {
      const title = whole.titles[language] ?? '';
      return isLanguage(language) ? loadWords(language)(`cli:package.recheck.${key}`, { title, count: earlier.length }) : title;
    });
  return {
    ...whole,
    id: `${whole.id}.recheck-${id}`,
    titles: word('title'),
    summaries: word('summary'),
    competencies: whole.competencies.filter((one) => trained.has(one.id)),
  };
}

function writeProductTitle(language: string): string {
  return isLanguage(language) ? loadWords(language)('common:title.start') : '';
}

function inEach(languages: readonly string[], write: (language: string) => string): InLanguages {
  return Object.fromEntries(languages.map((language) => [language, write(language)]));
}
