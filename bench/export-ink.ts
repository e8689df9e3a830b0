import type { Condition } from '#scenario/schema.ts';
import type { Change, CompiledBeat, CompiledConsequence, CompiledScenario } from '#scenario/compiled.ts';

/**
 * The decision graph of a scenario as ink source: every beat, inject, option, guard, effect, flag and complication, the
 * last by a variable that is set before a run. What ink has no word for is left out: the clock, flows, lateness and
 * duties, so a consequence that waits for days comes with the next act. The full length is asked. Pure.
 */
export function exportInk(scenario: CompiledScenario): string {
  const waiting = listWaiting(scenario);
  const acts = scenario.acts.map((act, at) => {
    const next = scenario.acts[at + 1];
    const onward = next === undefined ? 'the_end' : `act_${next.id}`;
    const due = waiting.filter((one) => one.act === act.id).map((one) => writeDue(scenario, one));
    const beats = act.beats.flatMap((id) => scenario.beats[id] ?? []);
    return [
      `=== act_${act.id}`,
      ...due,
      `-> ${beatKnot(act.first)}`,
      ...beats.map((beat) => writeBeat(scenario, beat, onward, waiting)),
    ].join('\n');
  });
  return [
    ...listVariables(scenario, waiting),
    ...writeChange(scenario.start),
    `-> act_${scenario.acts[0]?.id ?? ''}`,
    ...acts,
    '=== the_end',
    ...scenario.endings.map(({ id, when }) => writeIf(when === null ? 'true' : writeCondition(scenario, when), [id, '-> END'])),
    '-> END',
    '',
  ].join('\n');
}

/** A consequence that arrives later, and where. */
interface Waiting {
  readonly name: string;
  readonly consequence: CompiledConsequence;
  readonly act: string | null;
  readonly beat: string | null;
}

function listWaiting({ acts, decisions }: CompiledScenario): readonly Waiting[] {
  return Object.values(decisions).flatMap((decision) => {
    const next = acts[acts.findIndex((act) => act.id === decision.act) + 1]?.id ?? null;
    return decision.options.flatMap((option) =>
      option.consequences.flatMap((consequence): readonly Waiting[] => {
        const { after } = consequence;
        if (after === null) return [];
        const name = `w_${toWord(consequence.id)}`;
        if ('beat' in after) return [{ name, consequence, act: null, beat: after.beat }];
        return [{ name, consequence, act: 'act' in after ? after.act : next, beat: null }];
      }),
    );
  });
}

function listVariables(scenario: CompiledScenario, waiting: readonly Waiting[]): readonly string[] {
  const changes: readonly Change[] = [
    scenario.start,
    ...Object.values(scenario.decisions).flatMap((decision) => decision.options.flatMap((option) => [option, ...option.consequences])),
    ...Object.values(scenario.complications),
  ];
  const flags = new Set([...changes.flatMap((change) => change.sets), ...Object.values(scenario.beats).flatMap((beat) => beat.sets)]);
  return [
    'VAR ruleset = ""',
    ...[...flags].map((flag) => `VAR ${flagName(flag)} = false`),
    ...Object.entries(scenario.measures).map(([id, { start }]) => `VAR m_${toWord(id)} = ${start}`),
    ...Object.values(scenario.counters).map(({ id, start }) => `VAR c_${toWord(id)} = ${start}`),
    ...waiting.map(({ name }) => `VAR ${name} = false`),
    ...Object.keys(scenario.complications).map((id) => `VAR ${complicationName(id)} = false`),
  ];
}

function writeBeat(scenario: CompiledScenario, beat: CompiledBeat, onward: string, waiting: readonly Waiting[]): string {
  const decision = beat.decision === null ? undefined : scenario.decisions[beat.decision];
  const slots = Object.values(scenario.slots).filter((slot) => slot.beat === beat.id);
  const entry = [
    `=== ${beatKnot(beat.id)}`,
    ...beat.sets.map((flag) => `~ ${flagName(flag)} = true`),
    ...waiting.filter((one) => one.beat === beat.id).map((one) => writeDue(scenario, one)),
    ...slots.flatMap((slot) => slot.oneOf.map((id) => writeComplication(scenario, id))),
    ...beat.injects.map((inject) => (inject.when === null ? inject.id : writeIf(writeCondition(scenario, inject.when), [inject.id]))),
  ];
  const leave = [
    `=== leave_${toWord(beat.id)}`,
    ...beat.goto.map((rule) => {
      const way = `-> ${beatKnot(rule.to)}`;
      return rule.when === null ? way : writeIf(writeCondition(scenario, rule.when), [way]);
    }),
    ...(beat.goto.some((rule) => rule.when === null) ? [] : [`-> ${onward}`]),
  ];
  if (decision === undefined) return [...entry, `-> leave_${toWord(beat.id)}`, ...leave].join('\n');
  const knot = (option: string): string => `o_${toWord(decision.id)}_${toWord(option)}`;
  const choices = decision.options.map(({ id, when }) => {
    const guard = when === null ? '' : `{${writeCondition(scenario, when)}} `;
    return `+ ${guard}[${id}] -> ${knot(id)}`;
  });
  const options = decision.options.flatMap((option) => [
    `=== ${knot(option.id)}`,
    ...writeChange(option),
    ...option.consequences.map((one) => (one.after === null ? writeHappening(scenario, one) : `~ w_${toWord(one.id)} = true`)),
    `-> leave_${toWord(beat.id)}`,
  ]);
  return [...entry, ...choices, ...options, ...leave].join('\n');
}

function writeDue(scenario: CompiledScenario, { name, consequence }: Waiting): string {
  const happens = consequence.when === null ? name : `${name} and ${writeCondition(scenario, consequence.when)}`;
  return writeIf(happens, [consequence.id, ...writeChange(consequence)]);
}

function writeHappening(scenario: CompiledScenario, consequence: CompiledConsequence): string {
  const body = [consequence.id, ...writeChange(consequence)];
  return consequence.when === null ? body.join('\n') : writeIf(writeCondition(scenario, consequence.when), body);
}

function writeComplication(scenario: CompiledScenario, id: string): string {
  const declared = scenario.complications[id];
  if (declared === undefined) return '';
  const happens = declared.when === null ? complicationName(id) : `${complicationName(id)} and ${writeCondition(scenario, declared.when)}`;
  return writeIf(happens, [id, ...writeChange(declared)]);
}

function writeChange({ effects, sets, clears }: Change): readonly string[] {
  return [
    ...effects.map((effect) => {
      const name = 'measure' in effect ? `m_${toWord(effect.measure)}` : `c_${toWord(effect.counter)}`;
      return `~ ${name} = ${name} + ${effect.add < 0 ? `(${effect.add})` : effect.add}`;
    }),
    ...sets.map((flag) => `~ ${flagName(flag)} = true`),
    ...clears.map((flag) => `~ ${flagName(flag)} = false`),
  ];
}

function writeIf(condition: string, lines: readonly string[]): string {
  return ['{', `- ${condition}:`, ...lines.map((line) => `    ${line}`), '}'].join('\n');
}

function writeCondition(scenario: CompiledScenario, condition: Condition): string {
  const write = (one: Condition): string => writeCondition(scenario, one);
  if ('flag' in condition) return flagName(condition.flag);
  if ('all' in condition) return `(${condition.all.map(write).join(' and ')})`;
  if ('any' in condition) return `(${condition.any.map(write).join(' or ')})`;
  if ('not' in condition) return `(not ${write(condition.not)})`;
  if ('ruleset' in condition) return `(ruleset == "${condition.ruleset}")`;
  if ('measure' in condition)
    return writeBand(`m_${toWord(condition.measure)}`, scenario.measures[condition.measure]?.bands ?? [], condition.band);
  if ('counter' in condition)
    return writeBand(`c_${toWord(condition.counter)}`, scenario.counters[condition.counter]?.bands ?? [], condition.band);
  // Without a clock nobody is ever late and no duty runs.
  return 'lateness' in condition && condition.lateness === scenario.lateness[0]?.id ? 'true' : 'false';
}

function writeBand(name: string, bands: readonly { readonly id: string; readonly below: number | null }[], wanted: string): string {
  const at = bands.findIndex((band) => band.id === wanted);
  const [from, below] = [bands[at - 1]?.below ?? null, bands[at]?.below ?? null];
  const limits = [...(from === null ? [] : [`${name} >= ${from}`]), ...(below === null ? [] : [`${name} < ${below}`])];
  return limits.length === 0 ? 'true' : `(${limits.join(' and ')})`;
}

/** The variable by which a run is told that a complication turns up. Pure. */
export function complicationName(id: string): string {
  return `x_${toWord(id)}`;
}

function beatKnot(id: string): string {
  return `beat_${toWord(id)}`;
}

function flagName(flag: string): string {
  return `f_${toWord(flag)}`;
}

function toWord(id: string): string {
  return id.replaceAll(/[^a-z0-9]/giu, '_');
}
