/** What the adapters of SCORM ask of the page that they run in. */
export interface ScormWorld {
  /** The window of the page: the API hangs somewhere above it. Frames of another origin throw as soon as they are looked into. */
  readonly window: object;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Minutes that the clock on the wall is ahead of UTC at that moment: SCORM 1.2 knows times of the day only. */
  minutesAhead(at: number): number;
  /** Does a task later; gives back what calls it off. */
  after(ms: number, task: () => void): () => void;
  /** Does a task whenever the page goes out of sight, which may be for good; gives back what ends that. */
  onHidden(task: () => void): () => void;
}
