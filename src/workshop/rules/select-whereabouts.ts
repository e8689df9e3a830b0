import type { CompiledScenario } from '#scenario/compiled.ts';
import type { SessionState } from '#engine/state.ts';
import { lightAt, seasonAt } from '#shared/daylight.ts';
import { dayOf } from '#shared/local-time.ts';
import type { Whereabouts } from '#workshop/protocol/screen-words.ts';

/** Where the story of a run is; the title of the act as the viewer is told it, empty for one who words it alone. Pure. */
export function selectWhereabouts(logic: CompiledScenario, state: SessionState, actTitle: string): Whereabouts {
  const decisions = logic.lengths[state.length]?.decisions ?? [];
  const asked = state.phase === 'deciding' ? logic.beats[state.beat]?.decision : null;
  const present = asked ?? state.decided.at(-1)?.decision ?? '';
  return {
    now: state.now,
    dayNumber: dayOf(state.now) - dayOf(logic.clock.start) + 1,
    light: lightAt(state.now),
    season: seasonAt(state.now),
    actIndex: logic.acts.findIndex((act) => act.id === state.act),
    actCount: logic.acts.length,
    actTitle,
    decisionNumber: decisions.indexOf(present) + 1,
    decisionCount: decisions.length,
  };
}
