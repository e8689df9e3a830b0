import { type AuthContext, type Client, ClientState, matchMaker, Room, ServerError } from '@colyseus/core';
import { parseCommandMessage, parseEraseNumber, parseJoinRequest, parseMessageNumber } from '#workshop/protocol/parse-message.ts';
import { type JoinRequest, roomName, type ServerMessages } from '#workshop/protocol/message.ts';
import type { CommandAnswer, Refused, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import type { Author } from '#workshop/protocol/command.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { createArchive } from '#workshop/rules/create-archive.ts';
import type { Viewing } from '#workshop/rules/viewing.ts';
import { drawKey, hashKey, isKeyOf } from './keys.ts';
import { createOnceEach, type OnceEach } from './once-each.ts';
import { type Standing, selectView } from './select-view.ts';
import { mostDenied } from './server-limits.ts';
import { Viewer } from './viewer.ts';
import { describeJoin, openWorkshop, type OpenedWorkshop, type WorkshopDesk } from './workshop-desk.ts';

/** Refused at the door, in the error codes of the room server's protocol. */
const refusedAtTheDoor = 4217;
/** The message of an error for whoever opens a room that another process has opened meanwhile. */
export const openedElsewhere = 'opened-elsewhere';
/** Why a connection is ended by the server. */
const closing = { replaced: 4001, over: 4002, cut: 4008 } as const;
/** Phones are told together what happens within this time; the larger the room, the longer. */
const gatherMs = { small: 4, large: 30 } as const;
const largeRoom = 40;
/** So long may somebody who is only just coming in take to be told that they must go. */
const farewellMs = 1000;
/** Phones, one for each seat, and so many windows of the facilitator. */
const mostWindows = 50;

/**
 * The room of one workshop: connections, and nothing else that is not in the journal. It holds no state of the room server, so
 * that nobody is ever sent more than their own view.
 */
export class WorkshopRoom extends Room {
  override autoDispose = true;
  /** Nothing is patched; the room server's own clock goes by it, 60 times a second where there is none. */
  override patchRate = 1000;
  override seatReservationTimeout = 10;
  /** Above what the limits of the desk let through: for frames that never reach them. */
  override maxMessagesPerSecond = 500;
  readonly #desk: WorkshopDesk;
  #opened: OpenedWorkshop | null = null;
  #code = '';
  #consoleHash = '';
  #onceEach: OnceEach = createOnceEach([]);
  readonly #viewers = new Map<string, Viewer>();
  readonly #lostSince = new Map<string, number>();
  /** Commands that are not answered yet. */
  readonly #underWay = new Set<Promise<CommandAnswer>>();
  #gathering: NodeJS.Timeout | null = null;
  #telling: NodeJS.Immediate | null = null;
  /** Highest number of a seat. */
  #seats = 0;
  /** Why nothing is taken here any more. */
  #over: WorkshopRefusal | null = null;

  constructor(desk: WorkshopDesk) {
    super();
    this.#desk = desk;
  }

  static override async onAuth(_token: string, options: unknown, _context: AuthContext): Promise<JoinRequest> {
    const request = parseJoinRequest(options);
    if (request === null) throw new ServerError(refusedAtTheDoor, 'workshop/not-understood');
    return request;
  }

  override async onCreate(options: unknown): Promise<void> {
    const request = parseJoinRequest(options);
    const opened = request === null ? null : await openWorkshop(this.#desk, request.code, () => this.#giveUp());
    if (request === null || opened === null || !opened.ok) {
      throw new ServerError(refusedAtTheDoor, opened?.ok === false ? opened.code : 'workshop/not-understood');
    }
    const others = await matchMaker.query({ name: roomName, code: request.code });
    if (others.length > 0) throw new ServerError(refusedAtTheDoor, openedElsewhere);
    this.#opened = opened;
    this.#code = request.code;
    this.#consoleHash = opened.keys.consoleHash;
    this.#onceEach = createOnceEach(opened.facilitatorMessages);
    const seats = Object.keys(opened.host.state.participants);
    // A seat that was refused has used up its number: the highest one counts, not how many there are.
    this.#seats = Math.max(0, ...seats.map((id) => Number(id.slice(1))));
    for (const id of seats) this.#lostSince.set(id, this.#desk.now());
    opened.host.follow(() => this.#tellAll());
    this.onMessage('command', (client, message) => this.#mind(this.#onCommand(client, message)));
    this.onMessage('archive', (client) => this.#mind(this.#onArchive(client)));
    this.onMessage('key', (client) => this.#mind(this.#onKey(client)));
    this.onMessage('erase', (client, message) => this.#mind(this.#onErase(client, message)));
    this.onMessage('*', (client) => {
      if (this.#hear(client, null) !== null) this.#deny(client, null, 'workshop/not-understood');
    });
  }

  override async onJoin(client: Client, options: unknown): Promise<void> {
    const request = parseJoinRequest(options);
    const standing = request === null ? refuse('workshop/not-understood') : await this.#receive(client, request);
    // While a newcomer was written down, the room may have come to its end.
    const refused = 'is' in standing ? this.#over : standing.code;
    if (!('is' in standing) || refused !== null) {
      this.#desk.metrics.count('refusals', refused ?? '');
      throw new ServerError(refusedAtTheDoor, refused ?? '');
    }
    this.#desk.metrics.count('joins', request?.as ?? '');
    this.#enter(client, standing);
  }

  override onLeave(client: Client): void {
    this.#desk.limits.messages.forget(client.sessionId);
    const viewer = this.#viewers.get(client.sessionId);
    if (viewer !== undefined) this.#letGo(viewer);
  }

  override async onDispose(): Promise<void> {
    if (this.#gathering !== null) clearTimeout(this.#gathering);
    if (this.#telling !== null) clearImmediate(this.#telling);
    await Promise.allSettled(this.#underWay);
  }

  /** Ends the room for everybody; asked for from any process. */
  closeFor(code: WorkshopRefusal): void {
    this.#over ??= code;
    for (const viewer of this.#viewers.values()) this.#dismiss(viewer, code, closing.over);
  }

  /** Somebody else writes this journal: whoever is here finds the room that is alive. */
  #giveUp(): void {
    if (this.#over !== null) return;
    this.#desk.log.warn('workshop/given-up', { workshop: this.#name });
    this.closeFor('workshop/journal-failed');
    this.#mind(this.disconnect());
  }

  get #name(): string {
    return this.#desk.nameOf(this.#code);
  }

  get #workshop(): OpenedWorkshop {
    if (this.#opened === null) throw new Error('The room was asked for something before it was open.');
    return this.#opened;
  }

  async #receive(client: Client, request: JoinRequest): Promise<Standing | Refused> {
    const { host, keys } = this.#workshop;
    if (this.#over !== null) return refuse(this.#over);
    if (this.#viewers.size >= workshopLimits.participants + mostWindows) return refuse('workshop/full');
    switch (request.as) {
      case 'console':
        return isKeyOf(request.key, this.#consoleHash) ? { is: 'console' } : refuse('workshop/not-allowed');
      case 'projector':
        return isKeyOf(request.key, keys.projectorHash) ? { is: 'projector' } : refuse('workshop/not-allowed');
      case 'seat': {
        const hash = hashKey(request.seat);
        const found = Object.values(host.state.participants).find((one) => one.keyHash === hash);
        if (found === undefined) return refuse('workshop/unknown-seat');
        return found.isRemoved ? refuse('workshop/removed') : { is: 'phone', participant: found.id, language: request.language };
      }
      case 'newcomer': {
        const { language, observes, nickname } = request;
        this.#seats += 1;
        const participant = `p${this.#seats}`;
        const seat = drawKey();
        const keyHash = hashKey(seat);
        const command = { type: 'participant.join', participant, keyHash, nickname, language, observes, team: null } as const;
        const answer = await this.#keep(host.ask('host', null, command));
        if (!answer.ok) return answer;
        client.send('seat', { seat, participant } satisfies ServerMessages['seat']);
        return { is: 'phone', participant, language };
      }
    }
  }

  /** Lets somebody in. One seat has one phone: the newer one. */
  #enter(client: Client, standing: Standing): void {
    const viewer = new Viewer(client, standing);
    const before = standing.is === 'phone' ? this.#findPhone(standing.participant) : undefined;
    this.#viewers.set(client.sessionId, viewer);
    if (before !== undefined) this.#dismiss(before, 'workshop/elsewhere', closing.replaced);
    if (standing.is === 'phone') this.#lostSince.delete(standing.participant);
    this.#show(viewer, this.#look());
    this.#tellSoon();
  }

  /** A connection that is gone, or about to go. */
  #letGo({ client, standing }: Viewer): void {
    if (!this.#viewers.delete(client.sessionId)) return;
    if (standing.is === 'phone' && this.#findPhone(standing.participant) === undefined) {
      this.#lostSince.set(standing.participant, this.#desk.now());
    }
    this.#tellSoon();
  }

  #dismiss(viewer: Viewer, code: WorkshopRefusal, close: number): void {
    this.#letGo(viewer);
    viewer.client.send('over', { code } satisfies ServerMessages['over']);
    // Who is only just coming in is told on the way in, and would miss it with the door closed.
    if (viewer.client.state === ClientState.JOINED) viewer.client.leave(close);
    else setTimeout(() => viewer.client.leave(close), farewellMs).unref();
  }

  #findPhone(participant: string): Viewer | undefined {
    return [...this.#viewers.values()].find(({ standing }) => standing.is === 'phone' && standing.participant === participant);
  }

  #look(): Viewing {
    const { host, scenario } = this.#workshop;
    const { state } = host;
    const connected = new Set(
      [...this.#viewers.values()].flatMap(({ standing }) => (standing.is === 'phone' ? [standing.participant] : [])),
    );
    const join = { code: this.#code, ...describeJoin(this.#desk, this.#code) };
    return { played: scenario.played(state.setup.length), state, now: this.#desk.now(), connected, lostSince: this.#lostSince, join };
  }

  /** A view that cannot be told is told to the operator, and is nobody else's harm. */
  #show(viewer: Viewer, viewing: Viewing): void {
    try {
      const view = selectView(this.#workshop.scenario, viewing, viewer.standing);
      if (view === null) this.#dismiss(viewer, 'workshop/removed', closing.over);
      else viewer.show(view);
    } catch (error) {
      this.#desk.log.warn('workshop/not-shown', { workshop: this.#name, reason: String(error) });
    }
    if (viewer.isClogged) this.#cut(viewer, 'clogged');
  }

  /** The console at once, everybody else together a moment later. */
  #tellAll(): void {
    this.#tellConsoles();
    this.#tellOthersSoon();
  }

  /** Who is here has changed: often that of many at once. */
  #tellSoon(): void {
    this.#telling ??= setImmediate(() => {
      this.#telling = null;
      this.#tellConsoles();
    });
    this.#tellOthersSoon();
  }

  #tellConsoles(): void {
    const consoles = [...this.#viewers.values()].filter(({ standing }) => standing.is === 'console');
    if (consoles.length === 0) return;
    const viewing = this.#look();
    for (const viewer of consoles) this.#show(viewer, viewing);
  }

  #tellOthersSoon(): void {
    const wait = this.#viewers.size > largeRoom ? gatherMs.large : gatherMs.small;
    this.#gathering ??= setTimeout(() => {
      this.#gathering = null;
      const viewing = this.#look();
      for (const viewer of this.#viewers.values()) if (viewer.standing.is !== 'console') this.#show(viewer, viewing);
    }, wait);
  }

  async #onCommand(client: Client, given: unknown): Promise<void> {
    const viewer = this.#hear(client, parseMessageNumber(given));
    if (viewer === null) return;
    const asked = parseCommandMessage(given);
    const by = toAuthor(viewer.standing);
    if (asked === null || by === null) {
      this.#deny(client, parseMessageNumber(given), asked === null ? 'workshop/not-understood' : 'workshop/not-allowed');
      return;
    }
    const { message, command } = asked;
    const ask = () => this.#keep(this.#workshop.host.ask(by, message, command));
    const answer = await (by === 'facilitator' ? this.#onceEach(message, ask) : ask());
    if (!answer.ok) {
      this.#deny(client, message, answer.code, answer);
      return;
    }
    this.#desk.metrics.count('commands', command.type);
    client.send('answer', { message, answer } satisfies ServerMessages['answer']);
  }

  async #onArchive(client: Client): Promise<void> {
    if (!this.#hearFacilitator(client)) return;
    const { played, state } = this.#look();
    client.send('archive', createArchive(played, state) satisfies ServerMessages['archive']);
  }

  async #onKey(client: Client): Promise<void> {
    if (!this.#hearFacilitator(client)) return;
    const key = drawKey();
    await this.#desk.store.changeConsoleKey(this.#code, hashKey(key));
    this.#consoleHash = hashKey(key);
    client.send('key', { key } satisfies ServerMessages['key']);
    for (const one of this.#viewers.values()) {
      if (one.client !== client && one.standing.is === 'console') this.#dismiss(one, 'workshop/not-allowed', closing.over);
    }
  }

  async #onErase(client: Client, given: unknown): Promise<void> {
    if (!this.#hearFacilitator(client)) return;
    const message = parseEraseNumber(given);
    // Nothing is written any more that would have to be erased once again.
    this.#over = 'workshop/over';
    try {
      await this.#desk.store.erase(this.#code);
    } catch (error) {
      this.#over = null;
      this.#deny(client, message, 'workshop/journal-failed');
      throw error;
    }
    this.#desk.log.info('workshop/erased', { workshop: this.#name });
    client.send('answer', { message, answer: { ok: true } } satisfies ServerMessages['answer']);
    this.closeFor('workshop/over');
    await this.disconnect();
  }

  /** Who has sent this, unless they may not say anything now: then they are told. */
  #hear(client: Client, message: number | null): Viewer | null {
    if (this.#over !== null) this.#deny(client, message, this.#over);
    const viewer = this.#viewers.get(client.sessionId);
    if (this.#over !== null || viewer === undefined) return null;
    if (this.#desk.limits.messages.take(client.sessionId)) return viewer;
    viewer.denied += 1;
    if (viewer.denied > mostDenied) this.#cut(viewer, 'too-fast');
    else this.#deny(client, message, 'workshop/too-fast');
    return null;
  }

  #hearFacilitator(client: Client): boolean {
    const viewer = this.#hear(client, null);
    if (viewer !== null && viewer.standing.is !== 'console') this.#deny(client, null, 'workshop/not-allowed');
    return viewer?.standing.is === 'console';
  }

  #cut(viewer: Viewer, why: 'too-fast' | 'clogged'): void {
    this.#desk.metrics.count('messages_cut', why);
    this.#desk.log.warn('workshop/client-cut', { workshop: this.#name, why });
    this.#letGo(viewer);
    viewer.client.leave(closing.cut);
  }

  #deny(client: Client, message: number | null, code: WorkshopRefusal, refused: Refused = refuse(code)): void {
    this.#desk.metrics.count('refusals', code);
    // Whoever sends too much would write the operator's log full as well; that they are cut is written once.
    if (code !== 'workshop/too-fast') this.#desk.log.info('workshop/refused', { workshop: this.#name, refusal: code });
    if (message !== null) client.send('answer', { message, answer: refused } satisfies ServerMessages['answer']);
  }

  /** Remembers that something is being written, so that the room does not end before it. */
  async #keep(asked: Promise<CommandAnswer>): Promise<CommandAnswer> {
    this.#underWay.add(asked);
    try {
      return await asked;
    } finally {
      this.#underWay.delete(asked);
    }
  }

  /** Nothing that one client asks for ends the process. */
  #mind(task: Promise<unknown>): void {
    task.catch((error: unknown) => this.#desk.log.warn('workshop/failed', { workshop: this.#name, reason: String(error) }));
  }
}

function refuse(code: WorkshopRefusal): Refused {
  return { ok: false, code };
}

function toAuthor(standing: Standing): Author | null {
  if (standing.is === 'projector') return null;
  return standing.is === 'console' ? 'facilitator' : `p${Number(standing.participant.slice(1))}`;
}
