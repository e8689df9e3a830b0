import type { FacilitatorCommand, ParticipantCommand } from './command.ts';
import type { CommandAnswer } from './refusal.ts';

/** Name of the one kind of room on the server. */
export const roomName = 'workshop';

/** Bytes of the largest message a client may send: a hot wash that is filled to its last character, in Japanese. */
export const largestMessage = 32_768;

/**
 * How a client asks for its place, as the options of a join. Whoever is not let in is told a code of `WorkshopRefusal` as
 * the message of the error. `seat`: whoever comes back; `key`: console and projector, by
 * what their link said. Keys are 22 characters of base64url: 128 bits.
 */
export type JoinRequest = { readonly code: string } & (
  | { readonly as: 'newcomer'; readonly language: string; readonly observes: boolean; readonly nickname: number }
  | { readonly as: 'seat'; readonly seat: string; readonly language: string }
  | { readonly as: 'console'; readonly key: string }
  | { readonly as: 'projector'; readonly key: string }
);

/** Client to server, message type `command`. `message` counts up per client and survives a reconnection. */
export interface CommandMessage {
  readonly message: number;
  readonly command: FacilitatorCommand | ParticipantCommand;
}

/** Client to server, by message type. All but `command` are the console's; each is answered by the server's message of that name, `erase` by an `answer`. */
export interface ClientMessages {
  readonly command: CommandMessage;
  readonly archive: Record<string, never>;
  readonly key: Record<string, never>;
  readonly erase: { readonly message: number };
}

/** Server to client, by message type. */
export interface ServerMessages {
  /** Once, to a newcomer: the key of the seat, which is told to nobody again. */
  readonly seat: { readonly seat: string; readonly participant: string };
  /** A PhoneView, ConsoleView or ProjectorView. */
  readonly view: unknown;
  readonly answer: { readonly message: number; readonly answer: CommandAnswer };
  readonly archive: unknown;
  readonly key: { readonly key: string };
  /** The room is about to go for this client. */
  readonly over: { readonly code: string };
}

/** Paths of the server beside its pages: where workshops are made, and what answers `{ "ok": true }` where there is such a server. */
export const serverPaths = { workshops: 'workshops', health: 'health' } as const;

export interface Created {
  readonly code: string;
  readonly consoleKey: string;
  readonly projectorKey: string;
  /** Where phones join: host and path, without scheme, to be read out; and the whole address for the QR code. */
  readonly address: string;
  readonly joinUrl: string;
}
