/** 6:10, of so many milliseconds, never below nothing. Pure. */
export function wordClock(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What a clock of the real world has left at a moment; it stands still while it is stopped. Pure. */
export function countLeft(timer: { readonly endsAt: number; readonly pausedLeftMs: number | null }, now: number): number {
  return timer.pausedLeftMs ?? Math.max(0, timer.endsAt - now);
}
