import { isJsonObject, readJson } from './cmi5-json.ts';
import type { Cmi5World } from './cmi5-world.ts';

/**
 * What one session of cmi5 needs in order to survive a reload: the token, which is given once (8.2), and the first
 * statement, which is said once (9.3.2). It lives in the tab, as the session does.
 */
export interface Ticket {
  readonly token: string;
  readonly initialized: { readonly id: string; readonly at: number };
  /** Whether the other side has said that it has the first statement. */
  readonly isOpened: boolean;
  /** Whether the last one has been said: the token is worth nothing any more. */
  readonly isEnded: boolean;
  /** The last writing of our document that was sent off; a page that is reloaded in the middle of it is soon overtaken by it. */
  readonly lastWrite: string | null;
}

/** Keeps the ticket of one launch; a tab that forbids the storage keeps none, and the session ends with a reload. */
export interface TicketPocket {
  read(): Ticket | null;
  write(ticket: Ticket): void;
}

/** A pocket for the launch with this address of the token. */
export function createTicketPocket(world: Cmi5World, fetchAddress: string): TicketPocket {
  const key = `breach-tabletop cmi5 ${fetchAddress}`;
  return {
    read() {
      try {
        return readTicket(world.openSessionStorage().getItem(key) ?? '');
      } catch {
        return null;
      }
    },
    write(ticket) {
      try {
        world.openSessionStorage().setItem(key, JSON.stringify(ticket));
      } catch {
        // Blocked or full: everything goes on until the tab is reloaded.
      }
    },
  };
}

function readTicket(text: string): Ticket | null {
  const value = readJson(text);
  if (!isJsonObject(value) || !isJsonObject(value['initialized'])) return null;
  const { token, isOpened, isEnded, lastWrite } = value;
  const { id, at } = value['initialized'];
  if (typeof token !== 'string' || typeof id !== 'string' || typeof at !== 'number') return null;
  if (typeof isOpened !== 'boolean' || typeof isEnded !== 'boolean') return null;
  if (typeof lastWrite !== 'string' && lastWrite !== null) return null;
  return { token, initialized: { id, at }, isOpened, isEnded, lastWrite };
}
