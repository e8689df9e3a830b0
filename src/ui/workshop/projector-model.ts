import type { ReadonlySignal } from '@preact/signals';
import type { LinkStatus } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { Spoken } from '../spoken.ts';

/** Everything the window on the projector reads. It asks for nothing. */
export interface ProjectorModel extends Spoken {
  readonly view: ReadonlySignal<ProjectorView | null>;
  readonly status: ReadonlySignal<LinkStatus>;
  /** The host's clock in milliseconds, every second. */
  readonly now: ReadonlySignal<number>;
  readonly prefersStill: ReadonlySignal<boolean>;
}
