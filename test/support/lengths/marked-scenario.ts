import fc from 'fast-check';
import type { CompiledBeat, CompiledScenario, LengthId } from '#scenario/compiled.ts';
import type { Condition } from '#scenario/schema.ts';
import { anyTinyScenario } from '#test/support/proof-samples/tiny-scenario.ts';

/** Any small scenario of two lengths whose beats and conditions name them: some beats are told in one of the two alone. */
export const anyMarkedScenario: fc.Arbitrary<CompiledScenario> = fc
  .record({
    scenario: anyTinyScenario,
    beats: fc.infiniteStream(
      fc.constantFrom<readonly LengthId[] | null>(null, null, ['express'], ['standard'], ['standard'], ['express', 'standard']),
    ),
    conditions: fc.infiniteStream(fc.nat(9)),
  })
  .map(({ scenario, beats, conditions }) => mark(scenario, take(beats), take(conditions)));

function take<T>(stream: fc.Stream<T>): () => T {
  return () => {
    const { value, done } = stream.next();
    if (done === true) throw new Error('Violated assumption: the stream has no end.');
    return value;
  };
}

function mark(scenario: CompiledScenario, nextLengths: () => readonly LengthId[] | null, nextForm: () => number): CompiledScenario {
  const ask = (when: Condition | null): Condition | null => name(when, nextForm());
  const firsts = new Map(scenario.acts.map((act) => [act.first, act.beats[1] ?? null]));
  const seconds = new Set(firsts.values());
  const marked = Object.values(scenario.beats).map((beat): CompiledBeat => {
    // Somebody has to be there when an act opens: its first beat leads on to one that is in every length.
    const second = firsts.get(beat.id);
    const lengths = second === null || seconds.has(beat.id) ? null : nextLengths();
    const named = {
      ...beat,
      injects: beat.injects.map((one) => ({ ...one, when: ask(one.when) })),
      goto: beat.goto.map((rule) => ({ ...rule, when: ask(rule.when) })),
    };
    if (lengths === null) return named;
    return { ...named, lengths, ...(second === undefined ? {} : { goto: [{ to: second ?? '', when: null }] }) };
  });
  const beats = Object.fromEntries(marked.map((beat) => [beat.id, beat]));
  const decisions = Object.values(scenario.decisions).map((decision) => ({
    ...decision,
    options: decision.options.map((option) => ({
      ...option,
      // The option that is assumed is always on offer.
      when: option.id === decision.assume ? null : ask(option.when),
      consequences: option.consequences.map((one) => ({ ...one, when: ask(one.when) })),
    })),
  }));
  const asked = scenario.lengths.express ?? { minutesAlone: 5, minutesRoom: 5, decisions: [] };
  const of = (length: LengthId) => ({
    ...asked,
    decisions: asked.decisions.filter((id) => beats[scenario.decisions[id]?.beat ?? '']?.lengths?.includes(length) !== false),
  });
  return {
    ...scenario,
    beats,
    decisions: Object.fromEntries(decisions.map((one) => [one.id, one])),
    lengths: { express: of('express'), standard: of('standard') },
    endings: scenario.endings.map((one) => (one.when === null ? one : { ...one, when: ask(one.when) })),
  };
}

/** The condition as it is, or with a length asked for beside it. */
function name(when: Condition | null, form: number): Condition | null {
  const parts = when === null ? [] : [when];
  if (form === 0) return { all: [{ length: 'express' }, ...parts] };
  if (form === 1) return { all: [...parts, { not: { length: 'express' } }] };
  if (form === 2) return { any: [...parts, { length: 'standard' }] };
  if (form === 3) return { not: { all: [{ length: 'express' }, ...parts] } };
  return when;
}
