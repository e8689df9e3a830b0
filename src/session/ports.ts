import type { SessionRecord } from '#engine/record.ts';
import type { Confidence } from '#engine/state.ts';

/** What the outside world offers a session. Adapters live in `storage`, `app` and `cli`; only those two roots connect them. */

/** Wall clock of the device. The scenario's clock is the engine's own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export interface Save {
  readonly format: 2;
  readonly id: string;
  /** The id of one of the product's own scenarios, or the key of the pack: a run of one never goes on with the other. */
  readonly scenario: string;
  readonly savedAt: string;
  readonly record: SessionRecord;
  readonly settings: PlaySettings;
  /** The option and confidence chosen but not yet sealed. */
  readonly draft: { readonly option: string | null; readonly confidence: Confidence | null };
  /** Records of later takes; the first take is the score that is reported. */
  readonly takes: readonly SessionRecord[];
  readonly finished: boolean;
  /** The learner's own sentence in the improvement plan. */
  readonly commitment: string;
  /** Where the run stands, for the list of saves: it is shown before any scenario is loaded. */
  readonly progress: SaveProgress;
}

export interface SaveProgress {
  readonly act: string;
  readonly actIndex: number;
  readonly decided: number;
  readonly decisions: number;
  /** Minute of the scenario clock. */
  readonly now: number;
}

export interface PlaySettings {
  readonly explain: 'each-act' | 'end';
  readonly confidence: boolean;
}

/** `storage/…` codes are worded in `locales/<lng>/notices.json`. */
export type StoreFault =
  | 'storage/full'
  | 'storage/blocked'
  | 'storage/missing'
  | 'storage/damaged'
  | 'storage/unknown-format'
  | 'storage/unknown-scenario-version';

export type Stored<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: StoreFault };

export interface SaveList {
  /** Newest first. */
  readonly saves: readonly Save[];
  readonly unreadable: readonly { readonly id: string; readonly fault: StoreFault; readonly raw: string }[];
  /** Set where the storage itself could not be asked. */
  readonly fault: StoreFault | null;
}

/** Never throws. What cannot be read is kept where it is and reported, and nothing is ever written over it. */
export interface SaveStore {
  list(): SaveList;
  read(id: string): Stored<Save>;
  write(save: Save): Stored<null>;
  remove(id: string): Stored<null>;
}

/** The house file that this device keeps, as the text that was opened. Never throws. */
export interface HouseStore {
  /** null where none is kept. */
  read(): Stored<string | null>;
  /** Sets what cannot be read aside before it writes. */
  write(text: string): Stored<null>;
  remove(): Stored<null>;
}

/** A scenario that a player has brought, as the texts of its files. */
export interface StoredPack {
  /** `pack:` and the SHA-256 of its files: two packs of one scenario stay apart, the same one is kept once. */
  readonly key: string;
  /** Name of the file it came in. */
  readonly file: string;
  /** ISO 8601. */
  readonly broughtAt: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface PackList {
  readonly packs: readonly StoredPack[];
  readonly unreadable: readonly { readonly key: string; readonly fault: StoreFault }[];
  /** Set where the storage itself could not be asked. */
  readonly fault: StoreFault | null;
}

/** Never rejects. What cannot be read is kept where it is and reported. */
export interface PackStore {
  list(): Promise<PackList>;
  write(pack: StoredPack): Promise<Stored<null>>;
  remove(key: string): Promise<Stored<null>>;
}

export interface Logger {
  warn(code: string, params?: Readonly<Record<string, unknown>>): void;
  error(code: string, params?: Readonly<Record<string, unknown>>): void;
}
