import { isOptionOpen } from '#engine/option.ts';
import { orderOptions } from '#engine/option-order.ts';
import type { SessionState } from '#engine/state.ts';
import type { Run } from '#session/select-view.ts';
import type { ConsoleDecision, ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { countAnswered, getPresentAnswers, listSeated, selectTimer } from './count-answered.ts';
import { findSpokesperson } from './find-spokesperson.ts';
import { judgeSplit } from './judge-split.ts';
import { planCatchUp } from './plan-catch-up.ts';
import { countChanged, countOpenRound, findPresentDecision, listOffered } from './read-round.ts';
import { rememberByParts } from './remember.ts';
import { readRun, replayTake } from './replay-take.ts';
import { selectConsoleStory } from './select-console-story.ts';
import { findSlot } from './select-decided.ts';
import { selectWhereabouts } from './select-whereabouts.ts';
import { findLeading, listLatestAnswers, tallyAnswers } from './tally.ts';
import type { Viewing } from './viewing.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** One team as the facilitator may know it, in ids and numbers. Pure. */
export function selectConsoleTeam(viewing: Viewing, team: TeamState): ConsoleTeam {
  const { played, state } = viewing;
  const { logic } = played;
  const run = readRun(played, state.setup, team);
  const decision = findPresentDecision(played, team);
  return {
    number: team.number,
    stage: team.stage,
    isPaused: team.pausedAt !== null,
    since: team.since,
    take: team.take,
    where: team.run === null ? null : selectWhereabouts(logic, run.state, ''),
    act: run.state.act,
    beat: run.state.beat,
    decision,
    pace: decision === null ? null : (state.setup.pace[decision] ?? null),
    seats: selectSeats(viewing, team),
    answered: countAnswered(viewing, team),
    split: judgePresentSplit(played, team, decision),
    first: countOpenRound(played, state.setup, team, 'first'),
    second: countOpenRound(played, state.setup, team, 'second'),
    reasons: listReasons(played, team, decision),
    hands: team.hands,
    leading: findOpenLeading(played, state.setup, team, decision),
    options: decision === null ? [] : listOptions(played, team, run, decision),
    decided: selectDecided(played, team, run),
    moved: team.stage === 'answering' ? null : countChanged(team, workshopLimits.smallestBreakdown),
    timer: selectTimer(team),
    ...selectConsoleStory(played, state.setup, team, run),
    unsaid: listUnsaid(played, team, decision),
    ...selectTakes(played, state.setup, team, run),
    canUndo: team.undo?.code ?? null,
  };
}

function selectSeats(viewing: Viewing, team: TeamState): ConsoleTeam['seats'] {
  const given = getPresentAnswers(team);
  const speaker = findSpokesperson(viewing, team.number);
  return listSeated(viewing, team).map(({ id, role, nickname }) => ({
    participant: id,
    role,
    nickname,
    isConnected: viewing.connected.has(id),
    hasAnswered: Object.hasOwn(given, id),
    speaks: id === speaker,
  }));
}

/** By what everybody has said last; raised hands are seen by the whole room anyway. */
function judgePresentSplit(played: PlayedScenario, team: TeamState, decision: string | null): ConsoleTeam['split'] {
  if (decision === null) return null;
  const hands = team.hands.second ?? team.hands.first;
  const order = listOffered(played, team, decision);
  if (hands === null) return judgeSplit(tallyAnswers(listLatestAnswers(team), order, { asksConfidence: false }));
  const options = order.map(({ option, slot }) => ({ option, slot, count: hands.options[option] ?? 0, confidence: null }));
  return judgeSplit({ count: options.reduce((sum, one) => sum + one.count, 0), options, none: hands.none, sure: null });
}

/** What most of a team have said last, once it is open. */
function findOpenLeading(played: PlayedScenario, setup: WorkshopState['setup'], team: TeamState, decision: string | null): string | null {
  if (decision === null || team.stage === 'answering') return null;
  if (setup.mode === 'screen') {
    const hands = countOpenRound(played, setup, team, 'second') ?? countOpenRound(played, setup, team, 'first');
    return hands === null ? null : findLeading(hands);
  }
  return findLeading(tallyAnswers(listLatestAnswers(team), listOffered(played, team, decision), { asksConfidence: false }));
}

/** Reasons in the order of patterns and letters, so that no place in the list is anybody's. */
function listReasons(played: PlayedScenario, { stage, answers, run }: TeamState, decision: string | null): ConsoleTeam['reasons'] {
  if (decision === null || run === null || stage === 'answering') return [];
  const given = [...Object.values(answers.first), ...Object.values(answers.second)].filter((one) => one.reason !== '');
  const reasons = given.map(({ option, reason }) => ({ slot: findSlot(played.logic, run.state.seed, decision, option), text: reason }));
  const told = new Map(reasons.map((one) => [`${one.slot} ${one.text}`, one]));
  return [...told].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

function listOptions({ logic }: PlayedScenario, team: TeamState, run: Run, decision: string): ConsoleTeam['options'] {
  const { seed } = run.state;
  const asked = team.decided === null ? run.state : run.before;
  const all = logic.decisions[decision]?.options.map((one) => one.id) ?? [];
  return orderOptions(seed, decision, all).map((id) => ({
    id,
    slot: findSlot(logic, seed, decision, id),
    isOpen: isOptionOpen(logic, asked, decision, id),
  }));
}

function selectDecided({ logic }: PlayedScenario, { decided }: TeamState, { state }: Run): ConsoleTeam['decided'] {
  if (decided === null) return null;
  const { decision, option, by, reason, at } = decided;
  return { option, slot: findSlot(logic, state.seed, decision, option), by, reason, at };
}

/** The present decision first, then those before it: what their holders have not said to have told. */
function listUnsaid(played: PlayedScenario, team: TeamState, decision: string | null): ConsoleTeam['unsaid'] {
  const isOpen = decision !== null && team.decided === null;
  const present = isOpen ? (played.secrets[decision] ?? []).filter((role) => team.facts[role] !== true) : [];
  const rounds = team.rounds.filter((one) => one.take === team.take).toReversed();
  return [
    ...present.map((role) => ({ decision: decision ?? '', role })),
    ...rounds.flatMap((one) => one.facts.filter(({ said }) => said !== true).map(({ role }) => ({ decision: one.decision, role }))),
  ];
}

function selectTakes(
  played: PlayedScenario,
  setup: WorkshopState['setup'],
  team: TeamState,
  { state }: Run,
): Pick<ConsoleTeam, 'decisions' | 'before'> {
  const left = team.takes.at(-1);
  return {
    decisions: listDecisions(played, state),
    before:
      left === undefined
        ? null
        : {
            from: left.rewoundTo,
            reason: left.reason,
            decisions: listDecisions(played, replayTake(played, setup, left.commands).state),
            canCatchUp: rememberCatchUp(played, team)?.decisions ?? [],
          },
  };
}

const rememberCatchUp = rememberByParts(planCatchUp);

function listDecisions({ logic }: PlayedScenario, state: SessionState): readonly ConsoleDecision[] {
  const numbered = logic.lengths[state.length]?.decisions ?? [];
  return state.decided.map(({ decision, option, doneAt }) => ({
    decision,
    number: numbered.indexOf(decision) + 1,
    option,
    slot: findSlot(logic, state.seed, decision, option),
    doneAt,
  }));
}
