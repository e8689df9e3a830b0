import type { CompiledDecision, CompiledScenario } from '#scenario/compiled.ts';
import { listReads } from '#proof/reads.ts';

/** What a decision may turn, beside the ways and the options that come later. */
export interface Turned {
  readonly injects: boolean;
}

/** The decisions that change what comes: an option of theirs sets, at once or later, a flag that something later asks for. */
export function listTurningDecisions({ beats, decisions }: CompiledScenario, { injects }: Turned): readonly CompiledDecision[] {
  const all = Object.values(decisions);
  const asked = new Set(
    [
      ...all.flatMap(({ options }) => options.map((option) => option.when)),
      ...Object.values(beats).flatMap((beat) => [...beat.goto, ...(injects ? beat.injects : [])].map((one) => one.when)),
    ].flatMap((when) => listReads(when)),
  );
  return all.filter(({ options }) =>
    options.some((option) => [option, ...option.consequences].some(({ sets }) => sets.some((flag) => asked.has(`flag:${flag}`)))),
  );
}
