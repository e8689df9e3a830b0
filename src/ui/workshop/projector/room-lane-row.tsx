import type { RoomLane, RoomLanes } from '#workshop/protocol/projector-view.ts';
import { useSpoken } from '../../spoken.ts';
import { LaneDrawing } from './lane-drawing.tsx';

interface RoomLaneRowProps {
  readonly lanes: RoomLanes;
  readonly lane: RoomLane;
  readonly name: string;
  readonly kind: 'history' | 'team';
  /** The figure of the counter; null where the scenario shows none. */
  readonly counter: number | '—' | null;
  readonly days: number | null;
  readonly before: RoomLane | null;
}

/** One course: its lane on the axis and two figures, and no more. */
export function RoomLaneRow({ lanes, lane, name, kind, counter, days, before }: RoomLaneRowProps) {
  const { t, formats } = useSpoken();
  const unit = lanes.counter?.unit ?? '';
  return (
    <tr class={`pw-lane pw-lane-${kind}`}>
      <th scope="row">{name}</th>
      <td class="pw-lane-axis">
        <LaneDrawing lanes={lanes} lane={lane} before={before} kind={kind} />
      </td>
      <td class="pw-lane-figure">{typeof counter === 'number' ? formats.value.amount(counter, unit) : counter}</td>
      <td class="pw-lane-figure">
        {days === null ? <span class="pw-lane-never">{t('projector:debrief.never')}</span> : formats.value.days(days)}
      </td>
    </tr>
  );
}
