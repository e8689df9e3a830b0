import type { CompiledScenario } from '#scenario/compiled.ts';
import type { SessionView } from '#session/view.ts';
import { lights } from './list-words.ts';
import { each } from './keys-of.ts';
import type { Stated } from './state.ts';
import { listMeasures, listTaken } from './views.ts';

/** The end of an act with few cards, with as many as have words, and with two rows. Pure. */
export function listActEndStates(scenario: CompiledScenario, base: SessionView): Readonly<Record<string, Stated>> {
  const end = (count: number, light: SessionView['clock']['light'] = 'evening'): Stated => {
    const book = listTaken(scenario).slice(0, count);
    const decisions = book.map((entry) => ({ ...entry, rating: null }));
    const view: SessionView = {
      ...base,
      phase: 'act-ended',
      clock: { ...base.clock, light },
      measures: listMeasures(scenario, (at) => 34 + at * 13, -8),
      book,
      actEnd: { act: base.act.id, next: null, decisions },
    };
    return { view, part: 'free' };
  };
  return {
    ...each(['1', '2', '3', '4', '5', '7'], (count) => end(Number(count))),
    ...each(lights, (light) => end(3, light)),
    lifted: { ...end(3), lifted: 'stamped' },
  };
}
