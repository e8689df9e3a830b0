import { type ClientMessages, type JoinRequest, roomName } from '#workshop/protocol/message.ts';
import type { Refused, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { parseCode } from './parse-server-message.ts';

/** One connection to the room of a workshop, until it breaks. */
export interface Line {
  send<Type extends keyof ClientMessages>(type: Type, payload: ClientMessages[Type]): void;
  /** Calls when the server has answered; never, if the connection is dead. */
  ping(answered: () => void): void;
  /** Goes without a word of `gone`. */
  close(): void;
}

export interface LineEvents {
  message(type: string, payload: unknown): void;
  gone(): void;
}

export type Joined = { readonly ok: true; readonly line: Line } | Refused;

/** Taken apart at once, so that no more of the package travels than what is used. */
async function fetchClient() {
  const { Client } = await import('@colyseus/sdk');
  return Client;
}

/** Fetches what a connection needs before it is asked for; a page that shows something first has the time. */
export function fetchAhead(): void {
  fetchClient().catch(() => undefined);
}

/** Asks for a place in the room. Never rejects. */
export async function joinRoom(server: string, request: JoinRequest, events: LineEvents): Promise<Joined> {
  try {
    const Client = await fetchClient();
    const room = await new Client(server).join(roomName, { ...request });
    // A seat is come back to by its key, whatever has happened to the connection, the server or the page.
    room.reconnection.enabled = false;
    let isOpen = true;
    room.onMessage('*', (type, payload) => {
      if (isOpen) events.message(String(type), payload);
    });
    room.onError(() => undefined);
    room.onLeave(() => {
      if (!isOpen) return;
      isOpen = false;
      events.gone();
    });
    return {
      ok: true,
      line: {
        send: (type, payload) => room.send(type, payload),
        ping: (answered) => room.ping(answered),
        close() {
          isOpen = false;
          room.leave(false).catch(() => undefined);
        },
      },
    };
  } catch (error) {
    return { ok: false, code: readFault(error) };
  }
}

/** The server says why as the message of its error; anything else never came from it. */
function readFault(error: unknown): WorkshopRefusal {
  return (error instanceof Error ? parseCode(error.message) : null) ?? 'workshop/no-connection';
}
