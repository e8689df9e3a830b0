/** What a link needs of the world; a page hands in the browser's. */
export interface LinkWorld {
  /** The address of the folder that the pages of the workshop lie in, with a slash at its end. */
  readonly server: string;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Does something later. Gives back what prevents it. */
  after(ms: number, task: () => void): () => void;
  /** A number from 0 up to 1, for waiting a little more or less than others do. */
  draw(): number;
  /** Calls whenever the page is looked at again or the device is back on the network. Gives back what stops it. */
  onWake(task: () => void): () => void;
  fetch(address: string, request: RequestInit): Promise<Response>;
  readonly memory: LinkMemory;
}

/** Texts that outlive the page, by name. Never throws; where nothing may be stored, it lasts as long as the page. */
export interface LinkMemory {
  read(name: string): string | null;
  write(name: string, text: string): void;
  drop(name: string): void;
}
