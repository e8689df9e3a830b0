import { Client } from '@colyseus/sdk';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { type JoinRequest, roomName } from '#workshop/protocol/message.ts';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import { parseAnswer, parseCode, parseSeat, parseView, type Views } from '#workshop/client/parse-server-message.ts';

/** One connection to a workshop without any of a page's manners: it keeps every frame and sends whatever the test likes. */
export interface RawClient {
  /** Every frame that came, as text. */
  readonly frames: readonly string[];
  /** Every message that came, by type. */
  readonly heard: readonly { readonly type: string; readonly payload: unknown }[];
  /** The key of the seat that was given. */
  readonly seat: string;
  /** Resolves with the close code once the line is gone. */
  readonly gone: Promise<number>;
  /** Whether the server lets this line be. */
  readonly isOpen: boolean;
  say(type: string, payload?: unknown): void;
  /** Bytes as they are. */
  sendBytes(bytes: Uint8Array): void;
  /** Sends a command of any kind and waits for its answer. */
  ask(command: unknown, message?: number): Promise<CommandAnswer>;
  /** Resolves with the first message from now on, or from before, for which something is found. */
  hear<Found>(find: (type: string, payload: unknown) => Found | null): Promise<Found>;
  /** The latest view, if it is such a one, or the next that is. */
  view<Kind extends keyof Views>(kind: Kind, holds?: (view: Views[Kind]) => boolean): Promise<Views[Kind]>;
  readonly phone: (holds?: (view: PhoneView) => boolean) => Promise<PhoneView>;
  readonly console: (holds?: (view: ConsoleView) => boolean) => Promise<ConsoleView>;
  readonly wall: (holds?: (view: ProjectorView) => boolean) => Promise<ProjectorView>;
  /** With a code if the server says goodbye. */
  over(): Promise<string>;
  leave(): Promise<void>;
  /** Breaks the line as a phone does whose battery is empty. */
  drop(): void;
}

/** Joins as asked; rejects with the code of the refusal as the message of the error. */
export async function aRawClient(address: string, request: JoinRequest): Promise<RawClient> {
  const room = await new Client(address).join(roomName, { ...request });
  room.reconnection.enabled = false;
  const frames: string[] = [];
  const heard: { readonly type: string; readonly payload: unknown }[] = [];
  const waiting = new Set<() => void>();
  const { events } = room.connection;
  const pass = events.onmessage;
  Object.assign(events, {
    onmessage(event: MessageEvent<ArrayBuffer>) {
      frames.push(Buffer.from(event.data).toString('utf8'));
      pass?.(event);
    },
  });
  let isOpen = true;
  room.onMessage('*', (type, payload) => {
    heard.push({ type: String(type), payload });
    for (const look of [...waiting]) look();
  });
  room.onError(() => undefined);
  const gone = new Promise<number>((resolve) => {
    room.onLeave((code) => {
      isOpen = false;
      resolve(code);
    });
  });
  let last = 0;

  const hear = <Found>(find: (type: string, payload: unknown) => Found | null): Promise<Found> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = heard.map(({ type, payload }) => find(type, payload)).findLast((one) => one !== null);
        if (found === undefined || found === null) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  const view = <Kind extends keyof Views>(kind: Kind, holds: (view: Views[Kind]) => boolean = () => true): Promise<Views[Kind]> =>
    new Promise((resolve) => {
      const look = (): void => {
        const latest = heard.findLast(({ type }) => type === 'view');
        const found = latest === undefined ? null : parseView(kind, latest.payload);
        if (found === null || !holds(found)) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });

  const { seat } =
    request.as === 'newcomer'
      ? await hear((type, payload) => (type === 'seat' ? parseSeat(payload) : null))
      : { seat: request.as === 'seat' ? request.seat : '' };

  return {
    frames,
    heard,
    seat,
    gone,
    get isOpen() {
      return isOpen;
    },
    say: (type, payload) => room.send(type, payload),
    sendBytes: (bytes) => room.connection.send(bytes),
    ask(command, message = (last += 1)) {
      const before = heard.length;
      room.send('command', { message, command });
      return hear((type, payload) => {
        const answered = type === 'answer' ? parseAnswer(payload) : null;
        if (answered?.message !== message) return null;
        return heard.findLastIndex((one) => one.payload === payload) >= before ? answered.answer : null;
      });
    },
    hear,
    view,
    phone: (holds) => view('phone', holds),
    console: (holds) => view('console', holds),
    wall: (holds) => view('projector', holds),
    over: () =>
      hear((type, payload) =>
        type === 'over' && typeof payload === 'object' && payload !== null && 'code' in payload ? parseCode(payload.code) : null,
      ),
    async leave() {
      if (isOpen) await room.leave(true);
    },
    drop() {
      const { transport } = room.connection;
      if ('ws' in transport && typeof transport.ws === 'object' && transport.ws !== null && 'terminate' in transport.ws)
        if (typeof transport.ws.terminate === 'function') transport.ws.terminate();
    },
  };
}

/** The code with which a place is refused. */
export async function refusalAt(address: string, request: JoinRequest): Promise<string> {
  try {
    await aRawClient(address, request);
    return 'let in';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
