import { createWorkshop } from '#workshop/client/create-workshop.ts';
import type { LinkWorld } from '#workshop/client/link-world.ts';
import { openConsoleLink } from '#workshop/client/open-console-link.ts';
import { openPhoneLink } from '#workshop/client/open-phone-link.ts';
import type { FacilitatorCommand, WorkshopSetup } from '#workshop/protocol/command.ts';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { ConsoleLink, LinkStatus, PhoneLink, WorkshopLink } from '#workshop/protocol/link.ts';
import type { Created } from '#workshop/protocol/message.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';

/** A link with what it last told. */
export interface Followed<View> {
  readonly view: View | null;
  /** Resolves when the line has broken and is whole again. */
  comeBack(): Promise<void>;
  /** Resolves with the first view for which something holds, this one or a later one. */
  see(holds: (view: View) => boolean): Promise<View>;
  /** Calls with every view. */
  onView(task: (view: View) => void): void;
}

export interface LoadedPhone extends Followed<PhoneView> {
  readonly link: PhoneLink<PhoneView>;
}

/** A workshop with everybody who sits in it. */
export interface LoadedRoom extends Followed<ConsoleView> {
  readonly created: Created;
  readonly link: ConsoleLink<ConsoleView>;
  readonly phones: readonly LoadedPhone[];
  close(): void;
}

/**
 * Every room comes from an office of its own, whose address a proxy would tell. The links have no way of saying so: it is told
 * for them, by the code they ask for. To be called before the first link is opened.
 */
export function tellOffices(): void {
  const fetchAsIs = globalThis.fetch;
  let made = 0;
  globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers);
    const asked: unknown = JSON.parse(typeof init?.body === 'string' ? init.body : '{}');
    const code = typeof asked === 'object' && asked !== null && 'code' in asked ? String(asked.code) : String((made += 1));
    headers.set('x-forwarded-for', `office-${code}`);
    return fetchAsIs(input, { ...init, headers });
  };
}

/** Makes a workshop and seats so many people in it; resolves when the console has seen all of them. */
export async function openRoom(server: string, setup: WorkshopSetup, people: number): Promise<LoadedRoom> {
  const created = await createWorkshop(aWorld(server), setup);
  if (!created.ok) throw new Error(`No workshop can be made: ${created.code}.`);
  const link = openConsoleLink(aWorld(server), created.code, created.consoleKey);
  const phones = Array.from({ length: people }, (_, at) => {
    const own = openPhoneLink(aWorld(server), { code: created.code, language: at % 2 === 0 ? 'ja' : 'en', observes: false, nickname: at });
    return Object.assign(follow(own), { link: own });
  });
  const followed = follow(link);
  await followed.see((view) => view.people.connected === people);
  return Object.assign(followed, {
    created,
    link,
    phones,
    close() {
      for (const one of [link, ...phones.map((phone) => phone.link)]) one.close();
    },
  });
}

/** Leads; throws where it is refused. */
export async function lead({ link }: LoadedRoom, command: FacilitatorCommand): Promise<void> {
  const answer = await link.send(command);
  if (!answer.ok) throw new Error(`${command.type} is refused: ${answer.code}.`);
}

/** Sends a first answer. One in five is of another opinion. */
export async function vote({ link, view }: LoadedPhone, at: number): Promise<boolean> {
  const question = view?.question ?? null;
  const option = question?.options[at % 5 === 4 ? 1 : 0]?.id;
  if (question === null || option === undefined) return false;
  const command = { type: 'answer.give', round: 'first', decision: question.decision, option, confidence: null, reason: null } as const;
  return (await link.send(command)).ok;
}

/** From open answers to the next question. */
export async function goOn(room: LoadedRoom): Promise<void> {
  await lead(room, { type: 'answers.reveal', target: 'all' });
  await lead(room, { type: 'teams.settle', target: 'all' });
  const isAsked = (view: ConsoleView | null) => view?.teams.every((team) => team.stage === 'answering') ?? false;
  while (!isAsked(room.view)) {
    const before = room.view?.seq ?? 0;
    await lead(room, { type: 'team.continue', target: 'all' });
    await room.see((view) => view.seq > before);
  }
  await Promise.all(room.phones.map((phone) => phone.see((view) => view.question !== null && view.mine.first === null)));
}

function follow<View>(link: WorkshopLink<View>): Followed<View> {
  let latest: View | null = null;
  const listeners = new Set<(view: View) => void>();
  const statusListeners = new Set<(status: LinkStatus) => void>();
  link.follow((news) => {
    if (news.kind === 'status') for (const listener of [...statusListeners]) listener(news.status);
    else {
      latest = news.view;
      for (const listener of [...listeners]) listener(news.view);
    }
  });
  return {
    get view() {
      return latest;
    },
    comeBack: () =>
      new Promise((resolve) => {
        let wasLost = false;
        statusListeners.add(({ is }) => {
          if (is === 'lost') wasLost = true;
          if (is === 'open' && wasLost) resolve();
        });
      }),
    see: (holds) =>
      new Promise((resolve) => {
        const look = (view: View): void => {
          if (!holds(view)) return;
          listeners.delete(look);
          resolve(view);
        };
        listeners.add(look);
        if (latest !== null) look(latest);
      }),
    onView: (task) => void listeners.add(task),
  };
}

function aWorld(server: string): LinkWorld {
  const texts = new Map<string, string>();
  return {
    server,
    now: () => Date.now(),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    draw: () => Math.random(),
    onWake: () => () => undefined,
    fetch: (address, request) => fetch(address, request),
    memory: {
      read: (name) => texts.get(name) ?? null,
      write: (name, text) => void texts.set(name, text),
      drop: (name) => void texts.delete(name),
    },
  };
}
