/** What the adapter of cmi5 asks of the page that it runs in. */
export interface Cmi5World {
  /** With its query: the launch is written there (cmi5, 8.1). */
  readonly address: string;
  readonly fetch: (address: string, request: RequestInit) => Promise<Response>;
  /** Browsers that forbid the storage throw as soon as it is named. */
  openSessionStorage(): Pick<Storage, 'getItem' | 'setItem'>;
  /** From now on the page is to speak to its own origin and to these, and to nobody else: `confinePage`. */
  confine(origins: readonly string[]): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Does a task later; gives back what calls it off. */
  after(ms: number, task: () => void): () => void;
  /** Does a task whenever the page goes out of sight, which may be for good; gives back what ends that. */
  onHidden(task: () => void): () => void;
  /** A random UUID. */
  drawUuid(): string;
}
