import type { Client } from '@colyseus/core';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';

/** Who sits at the other end of a connection. */
export type Standing =
  | { readonly is: 'phone'; readonly participant: string; readonly language: string }
  | { readonly is: 'console' }
  | { readonly is: 'projector' };

/** One connection, and what was last sent over it. */
export class Viewer {
  readonly client: Client;
  readonly standing: Standing;
  denied = 0;
  #last = '';

  constructor(client: Client, standing: Standing) {
    this.client = client;
    this.standing = standing;
  }

  /** Sends a view unless it shows what the one before showed. */
  show(view: PhoneView | ConsoleView | ProjectorView): void {
    const shown = JSON.stringify({ ...view, seq: 0, at: 0 });
    if (shown === this.#last) return;
    this.#last = shown;
    this.client.send('view', view);
  }
}
