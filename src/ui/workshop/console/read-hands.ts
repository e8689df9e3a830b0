import type { HandCount } from '#workshop/protocol/command.ts';
import type { ConsoleTeam, ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleDesk, HandsDraft } from './console-parts.ts';
import type { WindowState } from './list-steps.ts';

/** The team of a room without phones. Pure. */
export function findRoom({ teams }: ConsoleView): ConsoleTeam | null {
  return teams[0] ?? null;
}

/** The id of the field for an option's hands, by which a number key finds it. Pure. */
export function nameHandField(option: string): string {
  return `cs-hands-${option}`;
}

/** The count that is being made for the present round: what was begun here, or else what has been taken down. Pure. */
export function readDraft(begun: HandsDraft | null, view: ConsoleView): HandsDraft | null {
  const team = findRoom(view);
  if (team === null || team.decision === null || (team.stage !== 'answering' && team.stage !== 'talking')) return null;
  const round = team.stage === 'answering' ? 'first' : 'second';
  const { decision, take } = team;
  if (begun !== null && begun.decision === decision && begun.round === round && begun.take === take) return begun;
  const taken = team.hands[round];
  const options = Object.fromEntries(
    team.options.filter(({ isOpen }) => isOpen).map(({ id }) => [id, taken === null ? null : (taken.options[id] ?? 0)]),
  );
  return { decision, round, take, options, none: taken?.none ?? 0, sure: taken?.sure ?? null };
}

/** How many hands have been counted, those that were not raised too. Pure. */
export function sumHands({ options, none }: HandsDraft): number {
  return countRaised({ options }) + none;
}

/** How many hands were raised. Pure. */
export function countRaised({ options }: Pick<HandsDraft, 'options'>): number {
  return Object.values(options).reduce<number>((sum, one) => sum + (one ?? 0), 0);
}

/** A count as it is taken down. Pure. */
export function toHandCount({ options, none, sure }: HandsDraft): HandCount {
  return { options: Object.fromEntries(Object.entries(options).map(([id, count]) => [id, count ?? 0])), none, sure };
}

/** What the bar asks of this window beside the view. */
export function readWindow(desk: ConsoleDesk, view: ConsoleView): WindowState {
  const draft = readDraft(desk.hands.value, view);
  const picture = desk.model.projector.value;
  const [people, chosen] = [view.people.seated, desk.chosen.value];
  const isOffered = findRoom(view)?.options.some(({ id, isOpen }) => id === chosen && isOpen) === true;
  return {
    fits: draft !== null && sumHands(draft) === people && (draft.sure ?? 0) <= countRaised(draft),
    chosen: isOffered ? chosen : null,
    pages: picture?.scene === 'debrief' ? picture.pages : 1,
  };
}

/** Takes down the count where it fits; the room sees nothing of it before the reveal. */
export async function takeDownHands(desk: ConsoleDesk, view: ConsoleView): Promise<boolean> {
  const draft = readDraft(desk.hands.peek(), view);
  const team = findRoom(view);
  if (draft === null || team === null || !readWindow(desk, view).fits) return false;
  const hands = toHandCount(draft);
  const taken = team.hands[draft.round];
  if (taken !== null && isSame(taken, hands)) return true;
  return (await desk.ask({ type: 'hands.count', round: draft.round, hands })).ok;
}

function isSame(one: HandCount, other: HandCount): boolean {
  const ids = new Set([...Object.keys(one.options), ...Object.keys(other.options)]);
  return one.none === other.none && one.sure === other.sure && [...ids].every((id) => (one.options[id] ?? 0) === (other.options[id] ?? 0));
}
