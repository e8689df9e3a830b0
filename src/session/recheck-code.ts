import type { Confidence } from '#engine/state.ts';
import type { CourseStateFault } from './course-code.ts';
import { type KeptFigures, readKept, writeKept } from './kept-figures.ts';
import { firstRun, moveRecheck, type Recheck, type RecheckRun } from './recheck.ts';

/** All that a recheck keeps of a learner between two visits. No text in any language, and nothing that names anybody. */
export interface RecheckState extends KeptFigures {
  /** The run that stands, ended or not; null before the first. */
  readonly run: RecheckRun | null;
}

/** What is kept of somebody who has never been here. */
export const firstRecheckState: RecheckState = { begun: 0, attempts: 0, first: null, best: null, run: null };

/** A state from its code, or why it cannot be gone on with and what of it still stands. */
export type DecodedRecheck =
  | { readonly ok: true; readonly state: RecheckState }
  | { readonly ok: false; readonly fault: CourseStateFault; readonly rest: RecheckState; readonly raw: string };

/** How a state is written; a run that is played takes other letters. */
const format = 'R';
const noRun = '';
const confidences: readonly Confidence[] = ['low', 'medium', 'high'];
const runPattern = /^([A-Za-z0-9-]{1,64})~(\d)~([0-9a-z]*)$/u;

/** Packs a state into one word of printable ASCII: an option by its place in the file together with the confidence. Pure. */
export function encodeRecheck(recheck: Recheck, { run, ...figures }: RecheckState): string {
  return writeKept(format, figures, run === null ? noRun : encodeRun(recheck, run));
}

/** Unpacks a state. Pure; never throws, whatever the text is. What another recheck has kept is not taken over. */
export function decodeRecheck(recheck: Recheck, text: string): DecodedRecheck {
  const kept = readKept(format, text);
  if (!kept.ok) return { ok: false, fault: `course/${kept.fault}`, rest: { ...firstRecheckState, ...kept.figures }, raw: text };
  const rest: RecheckState = { ...kept.figures, run: null };
  if (kept.run === noRun) return { ok: true, state: rest };
  const [, id, read, signs] = runPattern.exec(kept.run) ?? [];
  if (id === undefined || signs === undefined) return { ok: false, fault: 'course/damaged', rest, raw: text };
  if (id !== recheck.id) return { ok: false, fault: 'course/other-rules', rest, raw: text };
  const run = decodeRun(recheck, Number(read), signs);
  return run === null ? { ok: false, fault: 'course/damaged', rest, raw: text } : { ok: true, state: { ...rest, run } };
}

function encodeRun({ id, scenario, questions }: Recheck, { answers, read }: RecheckRun): string {
  const signs = answers.map(({ option, confidence }, at) => {
    const options = scenario.decisions[questions[at]?.decision ?? '']?.options ?? [];
    const place = options.findIndex((one) => one.id === option);
    return (place * confidences.length + confidences.indexOf(confidence)).toString(36);
  });
  return `${id}~${read}~${signs.join('')}`;
}

/** Replays what was answered, so that no run comes back that could not have been. */
function decodeRun(recheck: Recheck, read: number, signs: string): RecheckRun | null {
  let run = firstRun;
  for (const [at, sign] of [...signs].entries()) {
    const digit = Number.parseInt(sign, 36);
    const options = recheck.scenario.decisions[recheck.questions[at]?.decision ?? '']?.options ?? [];
    const option = options[Math.floor(digit / confidences.length)]?.id;
    const confidence = confidences[digit % confidences.length];
    if (option === undefined || confidence === undefined) return null;
    const answered = moveRecheck(recheck, run, { type: 'answer', option, confidence });
    if (!answered.ok) return null;
    const told = at < read ? moveRecheck(recheck, answered.run, { type: 'read' }) : answered;
    if (!told.ok) return null;
    run = told.run;
  }
  return run.read === read ? run : null;
}
