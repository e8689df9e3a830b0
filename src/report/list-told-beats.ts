import type { CompiledBeat, CompiledScenario, LengthId } from '#scenario/compiled.ts';

/** A beat of one length, with what its parts are numbered by on every sheet of the kit. */
export interface ToldBeat {
  readonly beat: CompiledBeat;
  readonly act: string;
  readonly isFirstOfAct: boolean;
  readonly isLastOfAct: boolean;
  /** What this length asks here; null: it only reads. */
  readonly decision: string | null;
  /** 1-based among the decisions of the length. */
  readonly number: number | null;
  /** Of its first inject, 1-based through the whole exercise. */
  readonly firstInject: number;
}

/** Every beat of a length in the order of the story, those too that only some choices lead to. Pure. */
export function listToldBeats(logic: CompiledScenario, length: LengthId): readonly ToldBeat[] {
  const decisions = logic.lengths[length]?.decisions ?? [];
  let injects = 0;
  return logic.acts.flatMap((act) => {
    const told = act.beats.flatMap((id) => {
      const beat = logic.beats[id];
      return beat === undefined || (beat.lengths !== undefined && !beat.lengths.includes(length)) ? [] : [beat];
    });
    return told.map((beat, at): ToldBeat => {
      const decision = beat.decision !== null && decisions.includes(beat.decision) ? beat.decision : null;
      const firstInject = injects + 1;
      injects += beat.injects.length;
      return {
        beat,
        act: act.id,
        isFirstOfAct: at === 0,
        isLastOfAct: at === told.length - 1,
        decision,
        number: decision === null ? null : decisions.indexOf(decision) + 1,
        firstInject,
      };
    });
  });
}

/** What chance may turn up in these beats, each once, in the order of the slots: complications are numbered by it. Pure. */
export function listDrawable({ slots }: CompiledScenario, told: readonly ToldBeat[]): readonly string[] {
  const turning = Object.values(slots).filter((slot) => told.some((one) => one.beat.id === slot.beat));
  return [...new Set(turning.flatMap((slot) => slot.oneOf))];
}
