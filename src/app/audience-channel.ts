import { type ReadonlySignal, signal } from '@preact/signals';
import type { LinkNews, LinkStatus, WorkshopLink } from '#workshop/protocol/link.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { type AudienceMessage, readAudienceMessage } from './read-audience-message.ts';
import type { Timer } from './sound-captions.ts';

/** So often the audience's window says that it is there. */
const signOfLifeMs = 2000;
/** Without a word for so long the other window counts as gone: two signs may be missed. */
const silenceMs = 5000;
/** Without the first picture for so long it is asked for again: the facilitator's window may be coming up itself. */
const impatienceMs = 500;

type Say = (message: AudienceMessage) => void;

/** The facilitator's side of two windows of one browser. */
export interface Audience {
  /** Whether a window for the audience is open. */
  readonly isOpen: ReadonlySignal<boolean>;
  show(view: ProjectorView): void;
  close(): void;
}

/** Opens the facilitator's side of a channel; the last picture is told again to whoever comes. */
export function openAudience(id: string, timer: Timer): Audience {
  const channel = new BroadcastChannel(nameChannel(id));
  const isOpen = signal(false);
  let latest: ProjectorView | null = null;
  let stopWaiting = (): void => undefined;
  const say: Say = channel.postMessage.bind(channel);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readAudienceMessage(data);
    if (message?.is === 'bye') {
      stopWaiting();
      isOpen.value = false;
    }
    if (message?.is !== 'hello') return;
    isOpen.value = true;
    stopWaiting();
    stopWaiting = timer.after(silenceMs, () => (isOpen.value = false));
    say({ is: 'here', view: latest?.seq === message.seq ? null : latest });
  });
  return {
    isOpen,
    show(view) {
      latest = view;
      say({ is: 'here', view });
    },
    close() {
      stopWaiting();
      channel.close();
    },
  };
}

/** The audience's side: the picture is asked for at once, and what has come stays when the facilitator's window is gone. */
export function openAudienceLink(id: string, timer: Timer): WorkshopLink<ProjectorView> {
  const channel = new BroadcastChannel(nameChannel(id));
  const listeners = new Set<(news: LinkNews<ProjectorView>) => void>();
  let status: LinkStatus = { is: 'connecting' };
  let view: ProjectorView | null = null;
  let heardAt = timer.now();
  const tell = (news: LinkNews<ProjectorView>): void => listeners.forEach((listener) => listener(news));
  const turn = (next: LinkStatus): void => {
    if (next.is === status.is) return;
    status = next;
    tell({ kind: 'status', status });
  };
  const say: Say = channel.postMessage.bind(channel);
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readAudienceMessage(data);
    if (message?.is !== 'here') return;
    heardAt = timer.now();
    if (message.view !== null) {
      view = message.view;
      tell({ kind: 'view', view });
    }
    if (view !== null) turn({ is: 'open' });
  });
  let stopSigns = (): void => undefined;
  const giveSign = (): void => {
    if (view !== null && timer.now() - heardAt >= silenceMs) turn({ is: 'lost', since: heardAt });
    say({ is: 'hello', seq: view?.seq ?? 0 });
    stopSigns = timer.after(view === null ? impatienceMs : signOfLifeMs, giveSign);
  };
  giveSign();
  return {
    follow(listener) {
      listeners.add(listener);
      listener({ kind: 'status', status });
      if (view !== null) listener({ kind: 'view', view });
      return () => listeners.delete(listener);
    },
    close() {
      stopSigns();
      say({ is: 'bye' });
      channel.close();
    },
  };
}

function nameChannel(id: string): string {
  return `breach-tabletop audience ${id}`;
}
