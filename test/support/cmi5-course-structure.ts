import type { Refusal } from './cmi5-rules.ts';

/** An assignable unit as a course structure names it (cmi5, 13.1.4). */
export interface ImportedUnit {
  readonly id: string;
  readonly url: string;
  readonly launchMethod: string;
  readonly moveOn: string;
  readonly masteryScore: number | undefined;
  readonly titles: Readonly<Record<string, string>>;
}

/** What an LMS makes of a `cmi5.xml`; nothing is taken over where anything is refused. */
export interface Imported {
  readonly units: readonly ImportedUnit[];
  readonly refusals: readonly Refusal[];
}

const namespace = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const moveOns = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
const launchNames = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];

/** Imports a course structure as an LMS must (cmi5, 6.1 and 13): what the schema cannot say is said here. Pure. */
export function importCourse(xml: string): Imported {
  const refusals: Refusal[] = [];
  const refuse = (requirement: string, about: string): void => void refusals.push({ requirement, about });
  if (!xml.includes(`xmlns="${namespace}"`)) refuse('13.2.0.0-1', 'a course structure of another namespace');
  for (const kind of ['course', 'block', 'objective', 'au'] as const) {
    // An objective that a unit refers to has an `idref`.
    const ids = [...xml.matchAll(new RegExp(`<${kind}\\b[^>]*?\\sid="([^"]*)"`, 'gu'))].map(([, id]) => id ?? '');
    for (const id of ids) if (!isAbsolute(id)) refuse('3.0.0.0-1', `${kind} ${id} is no absolute IRI`);
    if (new Set(ids).size === ids.length) continue;
    refuse({ course: '13.2.0.0-1', block: '13.1.2.0-1', objective: '13.1.3.0-1', au: '13.1.4.0-1' }[kind], `two of ${kind} have one id`);
  }
  const units = [...xml.matchAll(/<au\b([^>]*)>(.*?)<\/au>/gsu)].map(([, attributes = '', content = '']) => readUnit(attributes, content));
  if (units.length === 0) refuse('13.2.0.0-1', 'no assignable unit');
  for (const { id, url, moveOn, masteryScore } of units) {
    if (/^[a-z][\w+.-]*:/iu.test(url) || url.startsWith('/')) refuse('14.1.0.0-3', `${id} is not in the package: ${url}`);
    const query = new URL(url, 'http://package.invalid/').searchParams;
    if (launchNames.some((name) => query.has(name))) refuse('8.1.0.0-6', `${id} uses a name of the launch: ${url}`);
    if (!moveOns.includes(moveOn)) refuse('13.2.0.0-1', `${id} moves on by ${moveOn}`);
    if (masteryScore !== undefined && !(masteryScore >= 0 && masteryScore <= 1))
      refuse('13.2.0.0-1', `${id} has the mastery ${masteryScore}`);
  }
  return { units: refusals.length > 0 ? [] : units, refusals };
}

function readUnit(attributes: string, content: string): ImportedUnit {
  const read = (name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
  const mastery = read('masteryScore');
  const title = /<title>(.*?)<\/title>/su.exec(content)?.[1] ?? '';
  return {
    id: read('id') ?? '',
    url: plain(/<url>(.*?)<\/url>/su.exec(content)?.[1] ?? '').trim(),
    // The defaults of the schema.
    launchMethod: read('launchMethod') ?? 'AnyWindow',
    moveOn: read('moveOn') ?? 'NotApplicable',
    masteryScore: mastery === undefined ? undefined : Number(mastery),
    titles: Object.fromEntries(
      [...title.matchAll(/<langstring lang="([^"]*)">(.*?)<\/langstring>/gsu)].map(([, tag = '', text = '']) => [tag, plain(text)]),
    ),
  };
}

function plain(xml: string): string {
  return xml
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&');
}

function isAbsolute(iri: string): boolean {
  return /^[a-z][a-z\d+.-]*:\S+$/iu.test(iri);
}
