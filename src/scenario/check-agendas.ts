import { buildBeatGraph } from './beat-graph.ts';
import type { CheckContext } from './check-context.ts';
import type { LengthId } from './compiled.ts';
import { isToldIn, listLengths } from './lengths-of.ts';
import type { Path } from './parsed-file.ts';
import type { ScenarioFile } from './schema.ts';
import { listBeats, type BeatFile } from './walk.ts';

const file = 'scenario.yaml';

/** What of an agenda is left for the story: the debrief takes a third. */
const shareOfStory = 2 / 3;

/** What is planned for a room belongs to an agenda of the scenario, covers the whole story and leaves time for the debrief. */
export function checkAgendas(context: CheckContext): void {
  checkKeys(context);
  const told = new Set<string>();
  for (const length of listLengths(context.scenario)) {
    const agenda = `${context.scenario.lengths[length]?.minutesRoom ?? ''}`;
    // Nobody has to plan for a room; who begins plans the whole of it.
    if (!listBeats(context.scenario).some(({ part }) => part.minutes?.[agenda] !== undefined)) continue;
    checkPlanned(context, length, agenda, told);
    checkSum(context, length, agenda);
  }
}

function checkKeys({ scenario, report }: CheckContext): void {
  const agendas = new Set(listLengths(scenario).map((length) => `${scenario.lengths[length]?.minutesRoom ?? ''}`));
  const known = new Set(agendas);
  const check = (keys: Readonly<Record<string, unknown>> | undefined, path: Path): void => {
    for (const key of Object.keys(keys ?? {})) {
      // Said once: an agenda that no length has is mostly planned throughout.
      if (known.has(key)) continue;
      known.add(key);
      report('scenario/agenda-unknown', { file, path: [...path, key], aim: 'key' }, { agenda: key, agendas: [...agendas].join(', ') });
    }
  };
  for (const { path, part } of listBeats(scenario)) check(part.minutes, [...path, 'minutes']);
  for (const [id, { pace }] of Object.entries(scenario.decisions)) check(pace, ['decisions', id, 'pace']);
}

/** Two lengths may have one agenda: what is missing in both is told once. */
function checkPlanned({ scenario, report }: CheckContext, length: LengthId, agenda: string, told: Set<string>): void {
  for (const { id, path, part } of listBeats(scenario)) {
    const holdsSomething = (part.injects ?? []).length > 0 || part.decision !== undefined;
    if (!holdsSomething || !isToldIn(part, length) || part.minutes?.[agenda] !== undefined) continue;
    if (told.has(`${id} ${agenda}`)) continue;
    told.add(`${id} ${agenda}`);
    report('scenario/minutes-missing', { file, path, aim: 'key' }, { id, agenda, length });
  }
}

function checkSum({ scenario, report }: CheckContext, length: LengthId, agenda: string): void {
  const planned = scenario.acts.map((act) => findLongest(act, length, agenda)).reduce((sum, one) => sum + one, 0);
  const most = Math.floor(Number(agenda) * shareOfStory);
  if (planned <= most) return;
  report('scenario/minutes-over', { file, path: ['lengths', length, 'minutesRoom'] }, { length, agenda, planned, most });
}

/** Planned minutes of the longest way through an act. Beats that the length leaves out take none. */
function findLongest(act: ScenarioFile['acts'][number], length: LengthId, agenda: string): number {
  const longest = new Map<string, number>();
  const minutesOf = (beat: BeatFile | undefined): number =>
    beat !== undefined && isToldIn(beat, length) ? (beat.minutes?.[agenda] ?? 0) : 0;
  // Acts that go in a circle have their own finding.
  for (const id of (buildBeatGraph(act).order ?? []).toReversed()) {
    const beat = act.beats[id];
    const further = (beat?.goto ?? []).map((rule) => longest.get(rule.to) ?? 0);
    longest.set(id, minutesOf(beat) + Math.max(0, ...further));
  }
  return longest.get(act.first) ?? 0;
}
