import { holds } from '#engine/condition.ts';
import type { SessionEvent, SessionState } from '#engine/state.ts';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';

/** Notes which rules of `goto` a run follows, as the file declares them: also those of beats that its length leaves out. */
export interface WayNotes {
  /** The way on from where a run stands. */
  noteWay(state: SessionState): void;
  /**
   * A beat that was passed over leaves no state behind; the beat that came next tells which way was taken. Where several
   * of its rules lead there, all of them count: which one it was cannot be told, and none may be called never taken.
   */
  noteWaysThrough(events: readonly SessionEvent[]): void;
}

/** Writes `beat/index` to `ways`, or `beat/end` where no rule held. */
export function createWayNotes(scenario: CompiledScenario, length: LengthId, ways: string[]): WayNotes {
  const isLeftOut = (beat: string): boolean => scenario.beats[beat]?.lengths?.includes(length) === false;

  /** Whether a beat leads to another, or to the end of its act, over beats that are left out; notes all rules that do. */
  const noteAllTo = (from: string, to: string): boolean => {
    const rules = scenario.beats[from]?.goto ?? [];
    const led = rules.map((rule, at) => {
      const leads = rule.to === to || (isLeftOut(rule.to) && noteAllTo(rule.to, to));
      if (leads) ways.push(`${from}/${at}`);
      return leads;
    });
    const ends = to === 'end' && rules.every((rule) => rule.when !== null);
    if (ends) ways.push(`${from}/end`);
    return ends || led.includes(true);
  };

  return {
    noteWay(state) {
      for (let beat: string | null = state.beat; beat !== null;) {
        const rules: CompiledScenario['beats'][string]['goto'] = scenario.beats[beat]?.goto ?? [];
        const at = rules.findIndex((rule) => holds(scenario, state, rule.when));
        ways.push(`${beat}/${at === -1 ? 'end' : at}`);
        const to = rules[at]?.to ?? null;
        beat = to !== null && isLeftOut(to) ? to : null;
      }
    },
    noteWaysThrough(events) {
      let passed: string | null = null;
      for (const event of events) {
        if (event.type === 'act.opened') {
          const first = scenario.acts.find((act) => act.id === event.act)?.first ?? '';
          passed = isLeftOut(first) ? first : null;
        } else if (event.type === 'beat.entered') {
          if (passed !== null) noteAllTo(passed, event.beat);
          passed = event.beat;
        } else if (event.type === 'act.ended') {
          if (passed !== null) noteAllTo(passed, 'end');
          return;
        }
      }
    },
  };
}
