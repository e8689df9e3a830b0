import type { LaneEntry, Lanes } from '#report/report.ts';
import { useSpoken } from '../spoken.ts';
import { SourceLinks } from './source-links.tsx';

interface LaneTableProps {
  readonly lanes: Lanes;
}

/** The timeline in words: on wide screens folded away beside the picture, on narrow ones in its place. */
export function LaneTable({ lanes }: LaneTableProps) {
  const { t } = useSpoken();
  return (
    <details class="db-lane-table">
      <summary>{t('debrief:timeline.as-table')}</summary>
      <LaneRows lanes={lanes} />
    </details>
  );
}

/** Both lanes in one table by date: what was published at one side, the players' own at the other. */
export function LaneRows({ lanes }: LaneTableProps) {
  const { t } = useSpoken();
  return (
    <table class="db-table db-lanes">
      <caption class="hidden-text">{t('debrief:timeline.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('debrief:timeline.date')}</th>
          <th scope="col">{t('debrief:timeline.history')}</th>
          <th scope="col">{t('debrief:timeline.own')}</th>
        </tr>
      </thead>
      <tbody>
        {groupByDay(lanes).map(({ day, when, history, own }) => (
          <tr key={day}>
            <th scope="row">{when}</th>
            <td>
              {history.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </td>
            <td class="db-own">
              {own.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is known without a date, and what was never published. */
export function NoteList({ lanes }: LaneTableProps) {
  const { t } = useSpoken();
  if (lanes.notes.length === 0) return null;
  return (
    <section class="db-sheet paper db-notes">
      <h2>{t('debrief:timeline.notes')}</h2>
      <ul>
        {lanes.notes.map((entry) => (
          <li key={entry.id}>
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One entry of a lane with its label and its sources. */
export function Entry({ entry }: { readonly entry: LaneEntry }) {
  return (
    <p class={entry.label === null ? 'db-entry db-entry-yardstick' : 'db-entry'}>
      {entry.label === null ? null : <span class={`badge badge-${entry.label}`}>{entry.labelWord}</span>} <span>{entry.text}</span>{' '}
      <SourceLinks sources={entry.sources} />
    </p>
  );
}

interface DayGroup {
  readonly day: number;
  readonly when: string;
  readonly history: LaneEntry[];
  readonly own: LaneEntry[];
}

function groupByDay(lanes: Lanes): readonly DayGroup[] {
  const groups = new Map<number, DayGroup>();
  const add = (lane: 'history' | 'own', entry: LaneEntry) => {
    if (entry.day === null) return;
    const group = groups.get(entry.day) ?? { day: entry.day, when: entry.when, history: [], own: [] };
    group[lane].push(entry);
    groups.set(entry.day, group);
  };
  for (const entry of lanes.history) add('history', entry);
  for (const entry of [...lanes.own, ...lanes.yardsticks]) add('own', entry);
  return [...groups.values()].toSorted((a, b) => a.day - b.day);
}
