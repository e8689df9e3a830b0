import type { LinkMemory, LinkWorld } from '#workshop/client/link-world.ts';
import type { LinkStatus, WorkshopLink } from '#workshop/protocol/link.ts';

/** Texts that last as long as the test. */
export function aMemory(): LinkMemory & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    read: (name) => texts.get(name) ?? null,
    write: (name, text) => void texts.set(name, text),
    drop: (name) => void texts.delete(name),
  };
}

/** Time that only the test moves on. */
export interface HandClock extends Pick<LinkWorld, 'now' | 'after' | 'onWake'> {
  pass(ms: number): void;
  /** Somebody looks at the page. */
  wake(): void;
}

export function aHandClock(): HandClock {
  let now = 1_800_000_000_000;
  const waiting = new Map<number, { readonly at: number; readonly task: () => void }>();
  const wakers = new Set<() => void>();
  let last = 0;
  return {
    now: () => now,
    after(ms, task) {
      const id = (last += 1);
      waiting.set(id, { at: now + ms, task });
      return () => waiting.delete(id);
    },
    onWake(task) {
      wakers.add(task);
      return () => wakers.delete(task);
    },
    wake() {
      for (const task of [...wakers]) task();
    },
    pass(ms) {
      const until = now + ms;
      for (;;) {
        const next = [...waiting].filter(([, one]) => one.at <= until).toSorted(([, one], [, other]) => one.at - other.at)[0];
        if (next === undefined) break;
        waiting.delete(next[0]);
        now = next[1].at;
        next[1].task();
      }
      now = until;
    },
  };
}

/** The world of a real server: real time, a memory of its own, and no waiting between two tries that is longer than it must be. */
export function aRealWorld(server: string, memory: LinkMemory = aMemory()): LinkWorld & { wake(): void } {
  const wakers = new Set<() => void>();
  return {
    server,
    now: () => Date.now(),
    after(ms, task) {
      const timer = setTimeout(task, ms);
      return () => clearTimeout(timer);
    },
    draw: () => 0.5,
    onWake(task) {
      wakers.add(task);
      return () => wakers.delete(task);
    },
    wake() {
      for (const task of [...wakers]) task();
    },
    fetch: (address, request) => fetch(address, request),
    memory,
  };
}

/** Resolves with the first view of a link for which something holds. */
export function seeView<View>(link: WorkshopLink<View>, holds: (view: View) => boolean = () => true): Promise<View> {
  return new Promise((resolve) => {
    let stop: () => void = () => undefined;
    let isOver = false;
    stop = link.follow((news) => {
      if (isOver || news.kind !== 'view' || !holds(news.view)) return;
      isOver = true;
      queueMicrotask(() => stop());
      resolve(news.view);
    });
  });
}

/** Resolves with the first status of a kind. */
export function seeStatus<Kind extends LinkStatus['is']>(
  link: WorkshopLink<unknown>,
  kind: Kind,
): Promise<Extract<LinkStatus, { is: Kind }>> {
  return new Promise((resolve) => {
    let isOver = false;
    const stop = link.follow((news) => {
      if (isOver || news.kind !== 'status' || !isOf(news.status, kind)) return;
      isOver = true;
      queueMicrotask(() => stop());
      resolve(news.status);
    });
  });
}

function isOf<Kind extends LinkStatus['is']>(status: LinkStatus, kind: Kind): status is Extract<LinkStatus, { is: Kind }> {
  return status.is === kind;
}
