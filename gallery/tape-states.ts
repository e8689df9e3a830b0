import type { CompiledScenario } from '#scenario/compiled.ts';
import type { DutyView, SessionView, TapePin } from '#session/view.ts';
import type { Stated } from './state.ts';

type OpenDuty = DutyView & { readonly dueDay: number };

/** The tape with all that can be known or set: exposure, pins, flags. Pure. */
export function listTapeStates(scenario: CompiledScenario, base: SessionView): Readonly<Record<string, Stated>> {
  const { today } = base.tape;
  const show = (tape: Partial<SessionView['tape']>, stated: Partial<SessionView> = {}): Stated => ({
    view: { ...base, tape: { ...base.tape, ...tape }, ...stated },
    part: 'tape',
  });
  const known = { known: true, from: today - 161, to: today, addedTo: null } as const;
  const decided: readonly TapePin[] = [3, 12, 40].map((after) => ({ day: today + after, kind: 'decided', id: `decided-${after}` }));
  const alert: TapePin = { day: today, kind: 'fact', id: 'alert' };
  const ids = Object.keys(scenario.duties);
  const duties = [0, 2, 30].flatMap((daysLeft, at): readonly OpenDuty[] => {
    const id = ids[at];
    return id === undefined ? [] : [{ id, status: 'open', dueDay: today + daysLeft, daysLeft, metDay: null }];
  });
  const due: readonly TapePin[] = duties.map(({ id, dueDay }) => ({ day: dueDay, kind: 'due', id }));
  return {
    nothing: show({}),
    possible: show({ exposure: { known: false, to: today } }),
    known: show({ exposure: known }),
    added: show({ today: today + 30, exposure: { ...known, addedTo: today + 24 } }),
    pins: show({ today: today + 44, pins: [alert, ...decided] }),
    'one-duty': show({ pins: [alert, ...due.slice(1, 2)] }, { duties: duties.slice(1, 2) }),
    'three-duties': show({ pins: [alert, ...due] }, { duties }),
    lifted: { ...show({ exposure: { known: false, to: today }, pins: [alert] }), lifted: 'tape' },
  };
}
