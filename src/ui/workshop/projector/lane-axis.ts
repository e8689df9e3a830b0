import type { LocalDay } from '#scenario/compiled.ts';
import type { RoomLanes } from '#workshop/protocol/projector-view.ts';

/** The axis of all lanes, in units of their drawings: a pixel of a wall that is 1920 wide. */
export const axis = { width: 1220, height: 98, line: 71, flagTop: 2, flagHeight: 42 } as const;

/** Where a day lies on the axis. Pure. */
export function createScale({ from, to }: Pick<RoomLanes, 'from' | 'to'>): (day: LocalDay) => number {
  const perDay = axis.width / Math.max(1, to - from);
  return (day) => Math.max(0, Math.min(axis.width, (day - from) * perDay));
}
