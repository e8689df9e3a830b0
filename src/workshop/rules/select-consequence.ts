import { bandOf } from '#engine/band.ts';
import { holds } from '#engine/condition.ts';
import { readCounter } from '#engine/counter.ts';
import type { SessionState } from '#engine/state.ts';
import type { CompiledScenario, ShopState } from '#scenario/compiled.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import { clampMeasure } from '#scoring/measures.ts';
import type { ProjectorOutcome, ProjectorScene } from '#workshop/protocol/projector-view.ts';
import { findSlot } from './select-decided.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** What the decisions of the room have come to, each team's only where the facilitator shows them. Pure. */
export function selectConsequence(
  played: PlayedScenario,
  { showsTeams }: WorkshopState['setup'],
  room: readonly TeamState[],
  texts: ScenarioTexts,
): ProjectorScene {
  const counter = findShownCounter(played.logic);
  return {
    scene: 'consequence',
    headline: (showsTeams ? wordCommon(room, texts) : null) ?? selectHeadline(room, texts),
    outcomes: showsTeams ? room.flatMap((team) => selectOutcome(played, team, texts) ?? []) : [],
    counter: counter === null ? null : { name: texts.name('counters', counter.id), unit: counter.unit },
  };
}

/** What the shop shows to its customers. Pure. */
export function readShop(logic: CompiledScenario, state: SessionState): ShopState {
  return logic.shop.find((one) => holds(logic, state, one.when))?.is ?? 'open';
}

/** What came of a decision that the whole room has taken alike, as the story tells it; null where teams differ. */
function wordCommon(room: readonly TeamState[], texts: ScenarioTexts): string | null {
  const [first, ...others] = room.map(({ decided }) => decided);
  if (first === undefined || first === null) return null;
  const isCommon = others.every((one) => one?.decision === first.decision && one.option === first.option);
  return isCommon ? texts.option(first.decision, first.option, 'consequence') : null;
}

/** What came to every team of the room, by its title, else the line of the scene: a wall that shows no teams tells none apart. */
function selectHeadline(room: readonly TeamState[], texts: ScenarioTexts): string {
  const [first, ...others] = room.map(({ run }) => run?.state ?? null);
  const came = (first?.arrived ?? []).flatMap((one) => (one.kind === 'consequence' ? [one.id] : []));
  const common = came.find((id) =>
    others.every((state) => state?.arrived.some((one) => one.kind === 'consequence' && one.id === id) === true),
  );
  return common === undefined ? texts.get('beats', first?.beat ?? '', 'short') : texts.get('consequences', common, 'title');
}

function selectOutcome({ logic }: PlayedScenario, { number, run, decided }: TeamState, texts: ScenarioTexts): ProjectorOutcome | null {
  if (run === null || decided === null) return null;
  const { state, before } = run;
  const { decision, option } = decided;
  const counter = findShownCounter(logic);
  return {
    team: number,
    shop: readShop(logic, state),
    slot: findSlot(logic, state.seed, decision, option),
    done: texts.option(decision, option, 'done'),
    change: counter === null ? null : readCounter(logic, state, counter.id) - readCounter(logic, before, counter.id),
    measures: Object.entries(logic.measures).map(([id, { bands }]) => ({
      id,
      value: clampMeasure(state.measures[id] ?? 0),
      name: texts.name('measures', id),
      band: texts.band(id, bandOf(bands, state.measures[id] ?? 0)),
    })),
  };
}

function findShownCounter({ counters }: CompiledScenario) {
  return Object.values(counters).find((one) => one.shown === 'always') ?? null;
}
