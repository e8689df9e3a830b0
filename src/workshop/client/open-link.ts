import type { FacilitatorCommand, ParticipantCommand } from '#workshop/protocol/command.ts';
import type { LinkNews, LinkStatus, WorkshopLink } from '#workshop/protocol/link.ts';
import { type ClientMessages, type JoinRequest, largestMessage } from '#workshop/protocol/message.ts';
import type { CommandAnswer, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import { joinRoom, type Line } from './join-room.ts';
import type { LinkWorld } from './link-world.ts';
import { parseAnswer, parseCode, parseView, type Views } from './parse-server-message.ts';
import { createPendingCommands } from './pending-commands.ts';
import { watchLine } from './watch-line.ts';

/** What makes a link one of a phone, a console or a projector. */
export interface LinkKind<Kind extends keyof Views> {
  readonly kind: Kind;
  /** How it asks for its place now; asked again before every joining. */
  request(): JoinRequest;
  /** Name under which the numbers of its commands are stored. */
  readonly numbers: string;
  /** Whether a command that is asked for while the line is broken waits for the next line, or is refused at once. */
  readonly keepsCommands: boolean;
  /** Hears what only this kind of screen is told. */
  hear?(type: string, payload: unknown): void;
  /** Hears that a place was refused for good. */
  refused?(code: WorkshopRefusal): void;
}

/** A link with the joints that the three kinds need. */
export interface OpenedLink<View> extends WorkshopLink<View> {
  readonly status: LinkStatus;
  ask(command: FacilitatorCommand | ParticipantCommand): Promise<CommandAnswer>;
  /** Says something else on the line; false while there is none. */
  say<Type extends keyof ClientMessages>(type: Type, payload: ClientMessages[Type]): boolean;
  /** Leaves the line and asks for the place anew. */
  rejoin(): void;
}

/** What the protocol puts round a command. */
const frameBytes = 256;
const firstWaitMs = 250;
const longestWaitMs = 5000;
/** So long does a server have for letting somebody in. */
const joiningMs = 10_000;
/** What may be otherwise in a moment. Whoever has a place goes on asking for it; a newcomer is told. */
const passing: readonly WorkshopRefusal[] = [
  'workshop/no-connection',
  'workshop/shutting-down',
  'workshop/too-fast',
  'workshop/too-many-guesses',
  'workshop/journal-failed',
  'workshop/no-room',
];

/**
 * Goes to the workshop and stays: whatever breaks the line, the place is asked for again with the same key, waiting a little
 * longer each time, and at once when somebody looks at the page. Never throws.
 */
export function openLink<Kind extends keyof Views>(world: LinkWorld, own: LinkKind<Kind>): OpenedLink<Views[Kind]> {
  type View = Views[Kind];
  const listeners = new Set<(news: LinkNews<View>) => void>();
  const commands = createPendingCommands(world, own.numbers);
  let status: LinkStatus = { is: 'connecting' };
  let view: View | null = null;
  let line: Line | null = null;
  let stopWatching: () => void = () => undefined;
  let stopWaiting: () => void = () => undefined;
  /** Of the joining that counts; an older one that still comes is turned away. */
  let turn = 0;
  let failures = 0;

  const tell = (news: LinkNews<View>): void => {
    for (const listener of [...listeners]) listener(news);
  };
  const become = (next: LinkStatus): void => {
    status = next;
    tell({ kind: 'status', status });
  };

  const join = (): void => {
    stopWaiting();
    const mine = (turn += 1);
    const request = own.request();
    let isLate = false;
    /** The latest that came over this line; what the place showed before may be of another language. */
    let seq = -1;
    stopWaiting = world.after(joiningMs, () => {
      isLate = true;
      if (mine === turn) fail(request, 'workshop/no-connection');
    });
    const events = {
      message: (type: string, payload: unknown) => {
        if (mine !== turn) return;
        seq = hear(type, payload, seq);
      },
      gone: () => {
        if (mine === turn) lose();
      },
    };
    void joinRoom(world.server, request, events).then((joined) => {
      if (mine !== turn || isLate) {
        if (joined.ok) joined.line.close();
        return;
      }
      stopWaiting();
      if (joined.ok) enter(joined.line);
      else fail(request, joined.code);
    });
  };

  const enter = (entered: Line): void => {
    line = entered;
    failures = 0;
    stopWatching = watchLine(world, entered, () => commands.waitingSince, lose);
    become({ is: 'open' });
    commands.sendAll((message) => entered.send('command', message));
  };

  const hear = (type: string, payload: unknown, seq: number): number => {
    if (type === 'view') {
      const next = parseView(own.kind, payload);
      if (next === null || next.seq < seq) return seq;
      view = next;
      tell({ kind: 'view', view: next });
      return next.seq;
    }
    if (type === 'answer') {
      const answered = parseAnswer(payload);
      if (answered !== null && !commands.settle(answered.message, answered.answer)) own.hear?.(type, payload);
    } else if (type === 'over') {
      const code = typeof payload === 'object' && payload !== null && 'code' in payload ? parseCode(payload.code) : null;
      if (code === null || passing.includes(code)) lose();
      else end(code);
    } else own.hear?.(type, payload);
    return seq;
  };

  const leaveLine = (): void => {
    turn += 1;
    stopWatching();
    stopWaiting();
    line?.close();
    line = null;
  };

  const lose = (): void => {
    leaveLine();
    if (status.is !== 'lost') become({ is: 'lost', since: world.now() });
    waitAndJoin();
  };

  const fail = (request: JoinRequest, code: WorkshopRefusal): void => {
    if (request.as === 'newcomer' || !passing.includes(code)) end(code);
    else lose();
  };

  const waitAndJoin = (): void => {
    const longest = Math.min(longestWaitMs, firstWaitMs * 2 ** failures);
    failures += 1;
    stopWaiting = world.after(longest * (1 - world.draw() / 2), join);
  };

  const end = (code: WorkshopRefusal): void => {
    leaveLine();
    stopWaking();
    own.refused?.(code);
    commands.giveUp(code);
    become({ is: 'ended', code });
  };

  const stopWaking = world.onWake(() => {
    if (status.is !== 'lost') return;
    failures = 0;
    join();
  });

  join();

  return {
    get status() {
      return status;
    },
    follow(listener) {
      listeners.add(listener);
      listener({ kind: 'status', status });
      if (view !== null) listener({ kind: 'view', view });
      return () => listeners.delete(listener);
    },
    close() {
      leaveLine();
      stopWaking();
      listeners.clear();
      commands.giveUp('workshop/no-connection');
    },
    async ask(command) {
      if (status.is === 'ended') return { ok: false, code: status.code };
      if (line === null && !own.keepsCommands) return { ok: false, code: 'workshop/no-connection' };
      // The server would cut the line, and what waits for an answer would be sent again.
      if (new TextEncoder().encode(JSON.stringify(command)).length > largestMessage - frameBytes)
        return { ok: false, code: 'workshop/too-large' };
      const { number, answer } = commands.add(command);
      const open = line;
      if (open !== null) commands.send(number, (message) => open.send('command', message));
      return await answer;
    },
    say(type, payload) {
      line?.send(type, payload);
      return line !== null;
    },
    rejoin() {
      if (status.is === 'ended') return;
      leaveLine();
      become({ is: 'connecting' });
      join();
    },
  };
}
