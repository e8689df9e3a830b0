import type { CompiledScenario, Weight } from '#scenario/compiled.ts';
import type { ConsoleTeam, ConsoleView } from '#workshop/protocol/console-view.ts';
import type { Agenda, AgendaItem, AgendaProgress, Saving } from './agenda.ts';

const minuteMs = 60_000;
/** What a decision takes that is made quick. */
const quickMinutes = 1.5;

/** What can be given up of a decision by its weight, what costs least first; gates are never given up. */
const gifts: readonly { readonly weight: Weight; readonly how: Saving['how'] }[] = [
  { weight: 'minor', how: 'skip' },
  { weight: 'major', how: 'quick' },
  { weight: 'critical', how: 'quick' },
  { weight: 'major', how: 'skip' },
];

/** Where an exercise stands in its agenda at a moment of the host's clock, by its slowest team; null before the start. Pure. */
export function followAgenda(agenda: Agenda, scenario: CompiledScenario, view: ConsoleView, now: number): AgendaProgress | null {
  if (view.startedAt === null) return null;
  const until = Math.max(view.startedAt, Math.min(view.endedAt ?? now, now));
  // The pause that has lasted since the view was made is not in it yet.
  const isPaused = view.endedAt === null && view.teams.every((team) => team.isPaused);
  const paused = view.pausedMs + (isPaused ? Math.max(0, until - view.at) : 0);
  const elapsed = (until - view.startedAt - paused) / minuteMs;
  const at = findPlace(agenda, view);
  const item = agenda.items[at];
  const [from, to] = item === undefined ? [0, agenda.minutes] : [item.startsAt, item.startsAt + item.minutes];
  // Anywhere within its own part a room is as far as it should be.
  const planned = Math.min(Math.max(elapsed, from), to);
  const late = elapsed - planned;
  const slack = agenda.items.slice(at + 1).reduce((sum, one) => (one.kind === 'slack' ? sum + one.minutes : sum), 0);
  return { elapsed, planned, late, savings: listSavings(agenda.items.slice(at + 1), scenario, view.setup.ruleset, late - slack) };
}

/** The part of the agenda in which the slowest team is, by its number in the list. */
function findPlace(agenda: Agenda, view: ConsoleView): number {
  const last = agenda.items.length - 1;
  if (view.phase === 'debrief' || view.phase === 'closed') return last;
  // Whoever plays a second take is not waited for.
  const first = view.teams.filter(({ take }) => take === 1);
  const places = (first.length === 0 ? view.teams : first).map((team) => findTeam(agenda.items, team));
  return Math.min(last, ...places);
}

function findTeam(items: readonly AgendaItem[], team: ConsoleTeam): number {
  if (team.stage === 'waiting') return 0;
  if (team.stage === 'ended') return items.length - 1;
  if (team.stage === 'act-ended') return items.findLastIndex(({ act }) => act === team.act);
  const here = items.findIndex(({ beat }) => beat === team.beat);
  if (here >= 0) return here;
  // A scene that befalls only some: they are as far as what they have decided last.
  const decided = team.decisions.map(({ decision }) => items.findIndex((item) => item.decision === decision));
  const act = items.findIndex((item) => item.act === team.act);
  return Math.max(0, act, ...decided);
}

/** Enough to give up that what is missing is won, and no more. */
function listSavings(ahead: readonly AgendaItem[], scenario: CompiledScenario, ruleset: string, missing: number): readonly Saving[] {
  const savings = gifts.flatMap(({ weight, how }) =>
    ahead.flatMap(({ decision, pace, minutes }): readonly Saving[] => {
      const known = decision === null ? undefined : scenario.decisions[decision];
      if (known === undefined || known.weight !== weight || known.gate.includes(ruleset)) return [];
      const won = how === 'skip' ? minutes : minutes - quickMinutes;
      return won <= 0 || (how === 'quick' && pace !== 'discuss') ? [] : [{ decision: known.id, how, minutes: won }];
    }),
  );
  const given: Saving[] = [];
  let left = missing;
  for (const saving of savings) {
    if (left <= 0) return given;
    if (given.some(({ decision }) => decision === saving.decision)) continue;
    given.push(saving);
    left -= saving.minutes;
  }
  return given;
}
