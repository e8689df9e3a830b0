import type { CompiledInject } from '#scenario/compiled.ts';
import { isBeatAhead } from '#engine/set-slot.ts';
import type { Arrival } from '#engine/state.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Run } from '#session/select-view.ts';
import type { Paper } from '#workshop/protocol/screen-words.ts';
import { rememberByParts } from './remember.ts';
import type { PlayedScenario, TeamState } from './workshop-state.ts';

/** What lies on a team's table and has been let out, in one language: nothing that is held, and what was sent or inserted last. Pure. */
export function selectPapers(played: PlayedScenario, { run, held, sent, inserted }: TeamState, texts: ScenarioTexts): readonly Paper[] {
  return run === null ? [] : wordPapers(played, texts, run, held, sent, inserted);
}

/** Injects that were shown before their scene, as long as it has not come. Pure. */
export function listSentAhead({ logic }: PlayedScenario, { state }: Run, sent: readonly string[]): readonly CompiledInject[] {
  if (sent.length === 0) return [];
  return Object.values(logic.beats)
    .filter((beat) => isBeatAhead(logic, state, beat.id))
    .flatMap((beat) => beat.injects.filter((one) => sent.includes(one.id)));
}

/** The id of a contingency inject, which has none of its own. */
export function nameContingency({ beat, index }: TeamState['inserted'][number]): string {
  return `${beat}:${index}`;
}

const wordPapers = rememberByParts(
  (
    played: PlayedScenario,
    texts: ScenarioTexts,
    run: Run,
    held: readonly string[],
    sent: readonly string[],
    inserted: TeamState['inserted'],
  ): readonly Paper[] => {
    const { state } = run;
    const arrived = state.arrived.filter((one) => one.kind !== 'inject' || !held.includes(one.id));
    return [
      ...wordOutcome(run, texts),
      ...arrived.map((one) => wordArrival(played, run, one, texts)),
      ...listSentAhead(played, run, sent).map((one) => wordInject(one, texts)),
      ...inserted.map((one): Paper => ({
        ...bare,
        kind: 'contingency',
        id: nameContingency(one),
        body: texts.lines('beats', one.beat, 'contingency')[one.index] ?? '',
      })),
    ];
  },
);

const bare = { channel: null, from: '', title: '', body: '', tail: '' } as const;

/** What a decision comes to at once, and how it all ended: told by the story, on no paper of its own. */
function wordOutcome({ state }: Run, texts: ScenarioTexts): readonly Paper[] {
  if (state.phase === 'ended' && state.ending !== null && state.ending !== '') {
    const [from, body] = [texts.get('endings', state.ending, 'title'), texts.get('endings', state.ending, 'body')];
    return [{ ...bare, kind: 'consequence', id: state.ending, from, body }];
  }
  const last = state.phase === 'settled' ? state.decided.at(-1) : undefined;
  if (last === undefined) return [];
  const body = texts.option(last.decision, last.option, 'consequence');
  return [{ ...bare, kind: 'consequence', id: `${last.decision}.${last.option}`, body }];
}

function wordArrival({ logic }: PlayedScenario, { state }: Run, { kind, id }: Arrival, texts: ScenarioTexts): Paper {
  switch (kind) {
    case 'inject': {
      const inject = logic.beats[state.beat]?.injects.find((one) => one.id === id);
      return inject === undefined ? { ...bare, kind, id } : wordInject(inject, texts);
    }
    case 'consequence':
      return { ...bare, kind, id, from: texts.get('consequences', id, 'title'), body: texts.get('consequences', id, 'body') };
    case 'complication': {
      const channel = logic.complications[id]?.channel ?? null;
      return { ...bare, kind, id, channel, from: texts.get('complications', id, 'title'), body: texts.get('complications', id, 'body') };
    }
    case 'duty-missed':
      return { ...bare, kind, id, from: texts.name('duties', id), body: texts.find('duties', id, 'missed') ?? '' };
  }
}

function wordInject({ id, channel, from }: CompiledInject, texts: ScenarioTexts): Paper {
  return {
    kind: 'inject',
    id,
    channel,
    from: texts.find('injects', id, 'from') ?? texts.sender(from),
    title: texts.get('injects', id, 'title'),
    body: texts.get('injects', id, 'body'),
    tail: texts.find('injects', id, 'tail') ?? '',
  };
}
