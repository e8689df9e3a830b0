import { holds } from '#engine/condition.ts';
import { applyChange, closeDraft, openDraft, type Draft } from '#engine/draft.ts';
import { drawBySeed } from '#engine/draw-slot.ts';
import { enterBeat, openAct } from '#engine/enter-beat.ts';
import { isOptionOpen } from '#engine/option.ts';
import { settleDraft } from '#engine/settle.ts';
import { createStartState } from '#engine/start-state.ts';
import type { SessionEvent, SessionState } from '#engine/state.ts';
import { takeDecision } from '#engine/take-decision.ts';
import type { CompiledDecision, CompiledOption, CompiledScenario, LengthId } from '#scenario/compiled.ts';

/** Which of the options on offer a run takes. */
export type Choose = (decision: CompiledDecision, open: readonly CompiledOption[]) => string;

/** What a run was: what happened, and how it ended. */
export interface Played {
  readonly events: readonly SessionEvent[];
  readonly state: SessionState;
}

/**
 * Plays a whole scenario in one length as a reader with the file on the table would: at a beat that is marked for other
 * lengths, go straight to where its rules lead. No machine, and nothing worked out beforehand.
 */
export function playByHand(scenario: CompiledScenario, length: LengthId, seed: string, choose: Choose): Played {
  const settings = { ruleset: 'then', length };
  const draft = openDraft(scenario, createStartState(scenario, seed, settings));
  applyChange(draft, scenario.start, { kind: 'start' });
  settleDraft(draft);
  for (const act of scenario.acts) {
    openAct(draft, act.id);
    let isFirst = true;
    for (let beat = skip(draft, act.first); beat !== null; beat = goOn(draft, beat)) {
      enterBeat(draft, beat, isFirst, drawBySeed);
      isFirst = false;
      if (draft.phase === 'deciding') decide(draft, beat, choose);
    }
    draft.events.push({ type: 'act.ended', at: draft.now, act: act.id });
  }
  draft.ending = scenario.endings.find((one) => holds(scenario, draft, one.when))?.id ?? '';
  draft.events.push({ type: 'session.ended', at: draft.now, ending: draft.ending });
  return { events: draft.events, state: closeDraft(draft) };
}

function decide(draft: Draft, beat: string, choose: Choose): void {
  const { scenario } = draft;
  const decision = scenario.decisions[scenario.beats[beat]?.decision ?? ''];
  if (decision === undefined) throw new Error(`Violated assumption: ${beat} asks a decision.`);
  const open = decision.options.filter((one) => isOptionOpen(scenario, draft, decision.id, one.id));
  takeDecision(draft, decision.id, choose(decision, open), null);
}

function goOn(draft: Draft, beat: string): string | null {
  const rule = draft.scenario.beats[beat]?.goto.find((one) => holds(draft.scenario, draft, one.when));
  return rule === undefined ? null : skip(draft, rule.to);
}

function skip(draft: Draft, beat: string): string | null {
  const lengths = draft.scenario.beats[beat]?.lengths;
  return lengths === undefined || lengths.includes(draft.length) ? beat : goOn(draft, beat);
}
