import type { CompiledScenario } from '#scenario/compiled.ts';
import { bandOf } from '#engine/band.ts';
import type { Channel, MeasureView, SessionView } from '#session/view.ts';
import { aView, someOptions } from '#test/table/a-view.ts';
import { slots } from './list-words.ts';

/** The table at rest on the first morning, with the people and measures of a scenario: what every state begins from. Pure. */
export function restingView(scenario: CompiledScenario): SessionView {
  const resting = aView({
    hero: null,
    heroId: null,
    decision: null,
    phase: 'reading',
    roles: scenario.roles.map((id) => ({ id, speaking: false })),
  });
  return { ...resting, measures: listMeasures(scenario, () => 60, 0), decisionCount: listTaken(scenario).length };
}

/** The same while somebody calls. */
export function ringingView(base: SessionView): SessionView {
  return { ...base, hero: 'phone', heroId: 'call', roles: speaking(base, 1), decision: aDecision(4), phase: 'deciding' };
}

/** All measures at their levels, and so much above what they were. */
export function listMeasures(scenario: CompiledScenario, levelOf: (at: number) => number, change: number): readonly MeasureView[] {
  return Object.entries(scenario.measures).map(([id, { bands }], at) => {
    const value = levelOf(at);
    return { id, value, previous: value - change, band: bandOf(bands, value) };
  });
}

/** The people of the table while one of them speaks. */
export function speaking({ roles }: SessionView, at: number): SessionView['roles'] {
  return roles.map(({ id }, index) => ({ id, speaking: index === at }));
}

/** A decision with so many options. */
export function aDecision(count: number): SessionView['decision'] {
  return { id: 'stop-what', asks: null, options: someOptions(count), asksConfidence: true };
}

/** Papers that lie in the tray. */
export function inTray(channels: readonly Channel[]): SessionView['tray'] {
  return channels.map((channel, at) => ({ inject: `paper-${at}`, channel }));
}

/** Every decision of the scenario as it was taken: the first of its options. */
export function listTaken(scenario: CompiledScenario): SessionView['book'] {
  return Object.values(scenario.decisions).map(({ id, options }, at) => ({
    decision: id,
    option: options[0]?.id ?? '',
    slot: slots[at % slots.length] ?? 'wave',
    doneAt: scenario.clock.start + (at + 1) * 90,
  }));
}
