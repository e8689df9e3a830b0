import type { HistoryEntry, HistoryLabel, LocalDay } from '#scenario/compiled.ts';
import type { SessionState } from '#engine/state.ts';
import { readCounter } from '#engine/counter.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import { reviewExposure } from '#scoring/review-exposure.ts';
import { dayOf } from '#shared/local-time.ts';
import type { RoomLane, RoomLanes } from '#workshop/protocol/projector-view.ts';
import { replayTake } from './replay-take.ts';
import type { PlayedScenario, TeamState, WorkshopState } from './workshop-state.ts';

/** What both courses call the day on which the case became public: the players' milestone, and the entry of the history. */
const publication = { milestone: 'published', entry: 'notice' } as const;
/** The axis goes on behind the last flag by this share of the days up to it, for its date. */
const shareAfter = 1 / 6;
/** Before the alert the axis shows so much of its whole length, however early the exposure began. */
const shareBefore = 1 / 5;
const fewestDays = 14;

/**
 * The published course and the teams beside it, in the order of their numbers. A team that was rewound has its latest take in
 * full, for the first one may have been left before it came to anything, and the first beneath it: the wall compares courses
 * and scores none of them. Pure.
 */
export function selectRoomLanes(played: PlayedScenario, state: WorkshopState, texts: ScenarioTexts): RoomLanes {
  const { logic } = played;
  const alert = dayOf(logic.clock.start);
  const history = selectHistory(played, texts);
  const counter = Object.values(logic.counters).find((one) => one.shown === 'always') ?? null;
  const teams = state.teams.map((team) => {
    const run = team.run?.state ?? null;
    const lane = run === null ? empty : selectLane(played, run, texts);
    return {
      ...lane,
      number: team.number,
      daysToPublication: countDays(lane, alert),
      counter: counter === null || run === null ? null : readCounter(logic, run, counter.id),
      before: selectBefore(played, state, team, texts),
    };
  });
  const lanes: readonly RoomLane[] = [history, ...teams, ...teams.flatMap(({ before }) => before ?? [])];
  return {
    ...spanAxis(lanes, alert),
    alert,
    marks: listMarks(played, texts),
    history: { ...history, label: history.exposure?.label ?? 'fact', daysToPublication: countDays(history, alert) },
    teams,
    counter: counter === null ? null : { name: texts.name('counters', counter.id), unit: counter.unit },
  };
}

const empty: RoomLane = { exposure: null, flags: [] };

function selectLane({ logic }: PlayedScenario, run: SessionState, texts: ScenarioTexts): RoomLane {
  const review = reviewExposure(logic, run);
  const exposure = review === null ? null : { from: review.from, to: review.to, addedTo: review.addedTo, isKnown: review.known };
  const flags = Object.entries(run.milestones).flatMap(([id, at]) => {
    const mark = texts.find('milestones', id, 'mark');
    return mark === null ? [] : [{ mark, day: dayOf(at), label: null, isPublication: id === publication.milestone }];
  });
  return { exposure, flags: flags.toSorted((one, other) => one.day - other.day) };
}

/** The first take as far as it was played; null for a team that was never rewound. */
function selectBefore(played: PlayedScenario, { setup }: WorkshopState, team: TeamState, texts: ScenarioTexts): RoomLane | null {
  const [first] = team.takes;
  return first === undefined ? null : selectLane(played, replayTake(played, setup, first.commands).state, texts);
}

function selectHistory(
  { history }: PlayedScenario,
  texts: ScenarioTexts,
): Omit<RoomLane, 'exposure'> & { readonly exposure: (NonNullable<RoomLane['exposure']> & { readonly label: HistoryLabel }) | null } {
  const timeline = history.filter((entry) => entry.lane === 'timeline');
  const stretch = timeline.find((entry) => entry.date !== null && entry.until !== null);
  return {
    exposure:
      stretch === undefined || stretch.date === null || stretch.until === null
        ? null
        : { from: stretch.date, to: stretch.until, addedTo: null, isKnown: true, label: stretch.label },
    flags: timeline.flatMap((entry) => selectFlag(entry, texts)).toSorted((one, other) => one.day - other.day),
  };
}

function selectFlag({ id, date, label }: HistoryEntry, texts: ScenarioTexts): RoomLane['flags'] {
  const mark = texts.find('history', id, 'mark');
  return mark === null || date === null ? [] : [{ mark, day: date, label, isPublication: id === publication.entry }];
}

function listMarks({ logic }: PlayedScenario, texts: ScenarioTexts): RoomLanes['marks'] {
  return Object.keys(logic.milestones).flatMap((id) => {
    const mark = texts.find('milestones', id, 'mark');
    return mark === null ? [] : [{ mark, name: texts.name('milestones', id) }];
  });
}

function countDays({ flags }: Pick<RoomLane, 'flags'>, alert: LocalDay): number | null {
  const day = flags.find((flag) => flag.isPublication)?.day;
  return day === undefined ? null : day - alert;
}

/** The weeks in which the teams acted get the room; an exposure that began long before is cut at the edge, and its day told. */
function spanAxis(lanes: readonly RoomLane[], alert: LocalDay): { readonly from: LocalDay; readonly to: LocalDay } {
  const days = lanes.flatMap(({ flags, exposure }) => [...flags.map((flag) => flag.day), exposure?.addedTo ?? alert]);
  const last = Math.max(alert, ...days);
  const after = Math.max(fewestDays, Math.ceil((last - alert) * (1 + shareAfter)));
  const from = Math.max(
    alert - Math.ceil(after * shareBefore),
    Math.min(alert - 1, ...lanes.flatMap(({ exposure }) => (exposure === null ? [] : [exposure.from]))),
  );
  return { from, to: alert + after };
}
