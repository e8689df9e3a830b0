import type { SessionSettings } from '#engine/record.ts';
import type { Course } from './course.ts';
import { listReads, type Read } from './reads.ts';
import type { Watch } from './relevance.ts';

/** What guards ask for from a beat's open decision up to the next open decision, or to the end. Pure. */
export function listAskedInStep(course: Course, settings: SessionSettings, beat: string, watches: readonly Watch[]): ReadonlySet<Read> {
  const { scenario } = course;
  const asked = scenario.lengths[settings.length]?.decisions ?? [];
  const { left, entered } = followStep(course, beat, (id) => asked.includes(scenario.beats[id]?.decision ?? ''));
  const reads = new Set<Read>();
  for (const option of scenario.decisions[scenario.beats[beat]?.decision ?? '']?.options ?? []) {
    for (const read of listReads(option.when)) reads.add(read);
  }
  for (const id of left) {
    for (const rule of scenario.beats[id]?.goto ?? []) for (const read of listReads(rule.when)) reads.add(read);
  }
  for (const watch of watches) {
    if (watch.beat === null || !entered.has(watch.beat)) continue;
    for (const condition of watch.conditions) for (const read of listReads(condition)) reads.add(read);
  }
  return reads;
}

/** Beats that a step may leave, and those it may enter; `end` where it may end the run. */
function followStep(
  course: Course,
  beat: string,
  isAsked: (beat: string) => boolean,
): { readonly left: Set<string>; readonly entered: Set<string> } {
  const { acts, beats } = course.scenario;
  const left = new Set<string>();
  const entered = new Set<string>();
  const enter = (id: string | undefined): void => {
    entered.add(id ?? 'end');
    if (id !== undefined && !isAsked(id)) leave(id);
  };
  const leave = (id: string): void => {
    if (left.has(id)) return;
    left.add(id);
    const rules = beats[id]?.goto ?? [];
    for (const rule of rules) enter(rule.to);
    if (rules.some((rule) => rule.when === null)) return;
    enter(acts[acts.findIndex((act) => act.id === beats[id]?.act) + 1]?.first);
  };
  leave(beat);
  return { left, entered };
}
