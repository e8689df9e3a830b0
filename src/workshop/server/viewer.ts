import { type Client, ClientState } from '@colyseus/core';
import type { ServerMessages } from '#workshop/protocol/message.ts';
import type { Standing, View } from './select-view.ts';

/** Frames that may wait for somebody who has a place and does not come in. */
const mostWaiting = 200;
/** Bytes that may wait for somebody who does not read. */
const mostUnread = 4 * 1024 * 1024;

/** One connection, and what was last sent over it. */
export class Viewer {
  readonly client: Client;
  readonly standing: Standing;
  /** Messages beyond the allowance. */
  denied = 0;
  #last = '';
  #waiting = 0;

  constructor(client: Client, standing: Standing) {
    this.client = client;
    this.standing = standing;
  }

  /** Sends a view unless it shows what the one before showed. */
  show(view: View): void {
    const shown = JSON.stringify({ ...view, seq: 0, at: 0 });
    if (shown === this.#last) return;
    this.#last = shown;
    this.#waiting = this.client.state === ClientState.JOINED ? 0 : this.#waiting + 1;
    this.client.send('view', view satisfies ServerMessages['view']);
  }

  /** Whether so much waits for them that they are not there: all of it is kept in memory. */
  get isClogged(): boolean {
    const { ref } = this.client;
    const unread = 'bufferedAmount' in ref && typeof ref.bufferedAmount === 'number' ? ref.bufferedAmount : 0;
    return this.#waiting > mostWaiting || unread > mostUnread;
  }
}
