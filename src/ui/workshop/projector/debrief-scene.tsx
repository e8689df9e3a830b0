import { civilOf } from '#shared/local-time.ts';
import type { RoomLanes } from '#workshop/protocol/projector-view.ts';
import { useSpoken } from '../../spoken.ts';
import { axis, createScale } from './lane-axis.ts';
import { RoomLaneRow } from './room-lane-row.tsx';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';

/** More tables than this lie closer. */
const airy = 4;

/** The room looks back: one tape, the published course first, then the tables by their numbers. Nothing is ranked or added up. */
export function DebriefScene({ view }: { readonly view: SceneOf<'debrief'> }) {
  const { t } = useSpoken();
  const { lanes } = view;
  const { teams, counter } = lanes;
  const isDense = teams.length > airy;
  return (
    <SceneBox class={isDense ? 'pw-debrief pw-debrief-dense' : 'pw-debrief'} content={view}>
      <section class="pw-sheet">
        <div class="pw-debrief-head">
          <h1>
            {view.teams.length === 1 ? t('projector:debrief.headline-one') : t('projector:debrief.headline', { count: view.teams.length })}
          </h1>
          <ul>
            {lanes.marks.map(({ mark, name }) => (
              <li key={mark}>
                <b>{mark}</b> {name}
              </li>
            ))}
          </ul>
        </div>
        <Tape lanes={lanes} />
        <table class="pw-lanes">
          <caption class="hidden-text">{t('projector:debrief.heading')}</caption>
          <tbody>
            <RoomLaneRow
              lanes={lanes}
              lane={lanes.history}
              name={t('projector:debrief.actual')}
              kind="history"
              counter={counter === null ? null : '—'}
              days={lanes.history.daysToPublication}
              before={null}
            />
            {teams.map((team) => (
              <RoomLaneRow
                key={team.number}
                lanes={lanes}
                lane={team}
                name={t('projector:team', { number: team.number })}
                kind="team"
                counter={counter === null ? null : (team.counter ?? '—')}
                days={team.daysToPublication}
                before={team.before}
              />
            ))}
          </tbody>
        </table>
      </section>
    </SceneBox>
  );
}

/** The punched tape with its months, over the columns beneath it. */
function Tape({ lanes }: { readonly lanes: RoomLanes }) {
  const { t, formats } = useSpoken();
  const xOf = createScale(lanes);
  const months = listMonths(lanes);
  return (
    <div class="pw-tape">
      <span>{t('projector:debrief.order')}</span>
      <svg viewBox={`0 0 ${axis.width} 60`} aria-hidden="true" focusable="false">
        {months.map((day) => (
          <g key={day}>
            <path d={`M${xOf(day)} 14V46`} class="pw-tick" />
            {xOf(day) > axis.width - 90 ? null : (
              <text x={xOf(day) + 10} y="41">
                {civilOf(day).day === 1 ? formats.value.month(day) : formats.value.tick(day)}
              </text>
            )}
          </g>
        ))}
      </svg>
      <span>{lanes.counter?.name}</span>
      <span>{t('projector:debrief.until-published')}</span>
    </div>
  );
}

/** Under a month the first day of each month says too little: there the days of the axis are told a week apart. */
const fewestMonths = 2;
const week = 7;

function listMonths({ from, to, alert }: RoomLanes): readonly number[] {
  const days = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const months = days.filter((day) => civilOf(day).day === 1);
  if (months.length > fewestMonths) return months;
  return days.filter((day) => (day - alert) % week === 0);
}
