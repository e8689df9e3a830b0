import { strictScorm12, strictScorm2004, type Cmi } from './strict-scorm.ts';

/**
 * The page of a learning management system: an API on its window, and the content in a frame within it. What is held of the
 * learner outlives the page in its storage, as in the system's database. `?standard=`, `?frames=` how deep the content lies,
 * `?content=` the launch address, `?held=` with what the first launch begins.
 */
const query = new URLSearchParams(window.location.search);
const standard = query.get('standard') === 'scorm2004' ? 'scorm2004' : 'scorm12';
const begin = standard === 'scorm12' ? strictScorm12 : strictScorm2004;

const kept: Cmi = JSON.parse(window.localStorage.getItem('held') ?? query.get('held') ?? '{}');
const lms = begin(kept);
const api = Object.fromEntries(
  Object.entries(lms.api).map(([name, call]) => [
    name,
    (...words: readonly unknown[]): string => {
      const answer = call(...words);
      window.localStorage.setItem('held', JSON.stringify(lms.endLaunch()));
      return answer;
    },
  ]),
);
Object.assign(window, { [standard === 'scorm12' ? 'API' : 'API_1484_11']: api, lms });

/** Frames within one another, the content in the innermost. */
function put(into: Document, depth: number): void {
  const frame = into.createElement('iframe');
  frame.name = depth === 1 ? 'content' : 'between';
  frame.width = '1024';
  frame.height = '700';
  if (depth === 1) frame.src = query.get('content') ?? '';
  into.body.append(frame);
  if (depth > 1 && frame.contentDocument !== null) put(frame.contentDocument, depth - 1);
}

if (query.get('opens') === 'window') window.open(query.get('content') ?? '', 'content');
else put(document, Number(query.get('frames') ?? '1'));
