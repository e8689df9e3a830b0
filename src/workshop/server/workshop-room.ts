import { type AuthContext, type Client, Room, ServerError } from '@colyseus/core';
import { parseCommandMessage, parseJoinRequest, parseMessageNumber } from '#workshop/protocol/parse-message.ts';
import type { JoinRequest, ServerMessages } from '#workshop/protocol/message.ts';
import type { Refused, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import type { Author } from '#workshop/protocol/command.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { createArchive } from '#workshop/rules/create-archive.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { selectPhoneView } from '#workshop/rules/select-phone-view.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import type { Viewing } from '#workshop/rules/viewing.ts';
import { drawKey, hashKey, isKeyOf } from './keys.ts';
import { mostDenied } from './server-limits.ts';
import { type Standing, Viewer } from './viewer.ts';
import { describeJoin, openWorkshop, type OpenedWorkshop, type WorkshopDesk } from './workshop-desk.ts';

/** Refused at the door, in the error codes of the room server's protocol. */
const refusedAtTheDoor = 4217;
/** Why a connection is ended by the server. */
const closing = { replaced: 4001, over: 4002, cut: 4008 } as const;
/** Phones are told together what happens within this time; the larger the room, the longer. */
const gatherMs = { small: 4, large: 30 } as const;
const largeRoom = 40;

/**
 * The room of one workshop: connections, and nothing else that is not in the journal. It holds no state of the room server, so
 * that nobody is ever sent more than their own view.
 */
export class WorkshopRoom extends Room {
  override autoDispose = true;
  override patchRate = null;
  override maxClients = workshopLimits.participants + 50;
  override maxMessagesPerSecond = 500;
  readonly #desk: WorkshopDesk;
  #opened: OpenedWorkshop | null = null;
  #code = '';
  #consoleHash = '';
  #facilitatorMessages = new Set<number>();
  readonly #viewers = new Map<string, Viewer>();
  readonly #lostSince = new Map<string, number>();
  #gathering: NodeJS.Timeout | null = null;
  #seats = 0;

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
    this.#opened = opened;
    this.#code = request.code;
    this.#consoleHash = opened.keys.consoleHash;
    this.#facilitatorMessages = new Set(opened.facilitatorMessages);
    this.#seats = Object.keys(opened.host.state.participants).length;
    for (const id of Object.keys(opened.host.state.participants)) this.#lostSince.set(id, this.#desk.now());
    opened.host.follow(() => this.#tellAll());
    this.onMessage('command', (client, message) => void this.#onCommand(client, message));
    this.onMessage('archive', (client) => this.#onArchive(client));
    this.onMessage('key', (client) => void this.#onKey(client));
    this.onMessage('erase', (client, message) => void this.#onErase(client, message));
    this.onMessage('*', (client) => this.#deny(client, null, 'workshop/not-understood'));
  }

  override async onJoin(client: Client, options: unknown): Promise<void> {
    const request = parseJoinRequest(options);
    const standing = request === null ? refuse('workshop/not-understood') : await this.#receive(client, request);
    if (!('is' in standing)) {
      this.#desk.metrics.count('refusals', standing.code);
      throw new ServerError(refusedAtTheDoor, standing.code);
    }
    this.#desk.metrics.count('joins', request?.as ?? '');
    this.#enter(client, standing);
  }

  override onLeave(client: Client): void {
    const viewer = this.#viewers.get(client.sessionId);
    if (!this.#viewers.delete(client.sessionId) || viewer === undefined) return;
    const { standing } = viewer;
    if (standing.is === 'phone' && !this.#isHere(standing.participant)) this.#lostSince.set(standing.participant, this.#desk.now());
    this.#tellAll();
  }

  override onDispose(): void {
    if (this.#gathering !== null) clearTimeout(this.#gathering);
  }

  /** Ends the room for everybody; asked for from any process. */
  closeFor(code: WorkshopRefusal): void {
    for (const { client } of this.#viewers.values()) this.#sayOver(client, code, closing.over);
  }

  /** Somebody else writes this journal: whoever is here finds the room that is alive. */
  #giveUp(): void {
    this.#desk.log.warn('workshop/given-up', { workshop: this.#desk.nameOf(this.#code) });
    this.closeFor('workshop/journal-failed');
    void this.disconnect();
  }

  get #host() {
    if (this.#opened === null) throw new Error('The room was asked for something before it was open.');
    return this.#opened.host;
  }

  async #receive(client: Client, request: JoinRequest): Promise<Standing | Refused> {
    const keys = this.#opened?.keys;
    switch (request.as) {
      case 'console':
        return isKeyOf(request.key, this.#consoleHash) ? { is: 'console' } : refuse('workshop/not-allowed');
      case 'projector':
        return keys !== undefined && isKeyOf(request.key, keys.projectorHash) ? { is: 'projector' } : refuse('workshop/not-allowed');
      case 'seat': {
        const hash = hashKey(request.seat);
        const found = Object.values(this.#host.state.participants).find((one) => one.keyHash === hash);
        if (found === undefined) return refuse('workshop/unknown-seat');
        if (found.isRemoved) return refuse('workshop/removed');
        this.#replace(found.id);
        return { is: 'phone', participant: found.id, language: request.language };
      }
      case 'newcomer': {
        const { language, observes, nickname } = request;
        this.#seats += 1;
        const participant = `p${this.#seats}`;
        const seat = drawKey();
        const answer = await this.#host.ask('host', null, {
          type: 'participant.join',
          participant,
          keyHash: hashKey(seat),
          nickname,
          language,
          observes,
          team: null,
        });
        if (!answer.ok) return answer;
        client.send('seat', { seat, participant } satisfies ServerMessages['seat']);
        return { is: 'phone', participant, language };
      }
    }
  }

  /** One seat has one phone: the newer one. */
  #replace(participant: string): void {
    for (const { client, standing } of this.#viewers.values()) {
      if (standing.is !== 'phone' || standing.participant !== participant) continue;
      this.#viewers.delete(client.sessionId);
      this.#sayOver(client, 'workshop/elsewhere', closing.replaced);
    }
  }

  #enter(client: Client, standing: Standing): void {
    const viewer = new Viewer(client, standing);
    this.#viewers.set(client.sessionId, viewer);
    if (standing.is === 'phone') this.#lostSince.delete(standing.participant);
    this.#show(viewer, this.#look());
    this.#tellAll();
  }

  #isHere(participant: string): boolean {
    return [...this.#viewers.values()].some(({ standing }) => standing.is === 'phone' && standing.participant === participant);
  }

  #look(): Viewing {
    const { state } = this.#host;
    const connected = new Set(
      [...this.#viewers.values()].flatMap(({ standing }) => (standing.is === 'phone' ? [standing.participant] : [])),
    );
    const join = { code: this.#code, ...describeJoin(this.#desk, this.#code) };
    const played = this.#opened?.scenario.played(state.setup.length);
    if (played === undefined) throw new Error('The room was asked for something before it was open.');
    return { played, state, now: this.#desk.now(), connected, lostSince: this.#lostSince, join };
  }

  #show(viewer: Viewer, viewing: Viewing): void {
    const { standing } = viewer;
    const { ruleset, language } = viewing.state.setup;
    const texts = (spoken: string) => this.#opened?.scenario.texts(spoken, ruleset);
    if (standing.is === 'console') {
      viewer.show(selectConsoleView(viewing));
      return;
    }
    const own = texts(standing.is === 'phone' ? standing.language : language);
    if (own === undefined) return;
    if (standing.is === 'projector') {
      viewer.show(selectProjectorView(viewing, own));
      return;
    }
    const view = selectPhoneView(viewing, standing.participant, own);
    if (view === null) this.#sayOver(viewer.client, 'workshop/removed', closing.over);
    else viewer.show(view);
  }

  /** The console at once, everybody else together a moment later. */
  #tellAll(): void {
    const viewing = this.#look();
    for (const viewer of this.#viewers.values()) if (viewer.standing.is === 'console') this.#show(viewer, viewing);
    if (this.#gathering !== null) return;
    const wait = this.#viewers.size > largeRoom ? gatherMs.large : gatherMs.small;
    this.#gathering = setTimeout(() => {
      this.#gathering = null;
      const now = this.#look();
      for (const viewer of this.#viewers.values()) if (viewer.standing.is !== 'console') this.#show(viewer, now);
    }, wait);
  }

  async #onCommand(client: Client, given: unknown): Promise<void> {
    const viewer = this.#viewers.get(client.sessionId);
    if (viewer === undefined || this.#isTooFast(viewer, parseMessageNumber(given))) return;
    const asked = parseCommandMessage(given);
    if (asked === null) {
      this.#deny(client, parseMessageNumber(given), 'workshop/not-understood');
      return;
    }
    const by = this.#standFor(viewer.standing);
    if (by === null) {
      this.#deny(client, asked.message, 'workshop/not-allowed');
      return;
    }
    if (by === 'facilitator' && this.#facilitatorMessages.has(asked.message)) {
      this.#deny(client, asked.message, 'workshop/repeated');
      return;
    }
    const answer = await this.#host.ask(by, asked.message, asked.command);
    if (answer.ok) {
      if (by === 'facilitator') this.#facilitatorMessages.add(asked.message);
      this.#desk.metrics.count('commands', asked.command.type);
      client.send('answer', { message: asked.message, answer } satisfies ServerMessages['answer']);
    } else this.#deny(client, asked.message, answer.code, answer);
  }

  #standFor(standing: Standing): Author | null {
    if (standing.is === 'console') return 'facilitator';
    return standing.is === 'phone' ? toAuthor(standing.participant) : null;
  }

  #onArchive(client: Client): void {
    const viewer = this.#viewers.get(client.sessionId);
    if (viewer === undefined || this.#isTooFast(viewer, null)) return;
    if (viewer.standing.is !== 'console') {
      this.#deny(client, null, 'workshop/not-allowed');
      return;
    }
    const { played, state } = this.#look();
    client.send('archive', createArchive(played, state));
  }

  async #onKey(client: Client): Promise<void> {
    const viewer = this.#viewers.get(client.sessionId);
    if (viewer === undefined || this.#isTooFast(viewer, null)) return;
    if (viewer.standing.is !== 'console') {
      this.#deny(client, null, 'workshop/not-allowed');
      return;
    }
    const key = drawKey();
    await this.#desk.store.changeConsoleKey(this.#code, hashKey(key));
    this.#consoleHash = hashKey(key);
    client.send('key', { key } satisfies ServerMessages['key']);
    for (const one of this.#viewers.values()) {
      if (one !== viewer && one.standing.is === 'console') this.#sayOver(one.client, 'workshop/not-allowed', closing.over);
    }
  }

  async #onErase(client: Client, given: unknown): Promise<void> {
    const viewer = this.#viewers.get(client.sessionId);
    if (viewer === undefined || this.#isTooFast(viewer, null)) return;
    if (viewer.standing.is !== 'console') {
      this.#deny(client, null, 'workshop/not-allowed');
      return;
    }
    await this.#desk.store.erase(this.#code);
    this.#desk.log.info('workshop/erased', { workshop: this.#desk.nameOf(this.#code) });
    const message = typeof given === 'object' && given !== null && 'message' in given ? Number(given.message) : 0;
    client.send('answer', { message, answer: { ok: true } } satisfies ServerMessages['answer']);
    this.closeFor('workshop/over');
    await this.disconnect();
  }

  #isTooFast(viewer: Viewer, message: number | null): boolean {
    if (this.#desk.limits.messages.take(viewer.client.sessionId)) return false;
    viewer.denied += 1;
    if (viewer.denied > mostDenied) {
      this.#desk.metrics.count('messages_cut', 'too-fast');
      this.#desk.log.warn('workshop/client-cut', { workshop: this.#desk.nameOf(this.#code) });
      this.#viewers.delete(viewer.client.sessionId);
      viewer.client.leave(closing.cut);
      this.#tellAll();
    } else this.#deny(viewer.client, message, 'workshop/too-fast');
    return true;
  }

  #deny(client: Client, message: number | null, code: WorkshopRefusal, refused: Refused = refuse(code)): void {
    this.#desk.metrics.count('refusals', code);
    this.#desk.log.info('workshop/refused', { workshop: this.#desk.nameOf(this.#code), refusal: code });
    if (message !== null) client.send('answer', { message, answer: refused } satisfies ServerMessages['answer']);
  }

  #sayOver(client: Client, code: WorkshopRefusal, close: number): void {
    client.send('over', { code } satisfies ServerMessages['over']);
    client.leave(close);
  }
}

function refuse(code: WorkshopRefusal): Refused {
  return { ok: false, code };
}

function toAuthor(participant: string): Author {
  return `p${Number(participant.slice(1))}`;
}
