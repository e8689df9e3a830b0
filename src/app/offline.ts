import { type ReadonlySignal, signal } from '@preact/signals';
import type { Logger } from '#session/ports.ts';
import type { OfflineState } from '#ui/app-model.ts';

/** A page's way to the worker that keeps its files. */
export interface OfflineKeeper {
  readonly state: ReadonlySignal<OfflineState>;
  /** Has the worker fetch and keep everything, or look whether there is something newer. Called when the page needs the line no longer. */
  begin(): void;
}

/** The worker beside the page, made by `build/offline-plugin.ts`. */
const script = './offline-worker.js';

/**
 * The workers of this browser, or null for a page that is not to be kept: one without a manifest, as in every package for a
 * learning management system, and one that does not come over a secure line.
 */
export function findWorkers(page: Window): ServiceWorkerContainer | null {
  if (page.document.querySelector('link[rel=manifest]') === null) return null;
  if (!/^https?:$/u.test(page.location.protocol) || !page.isSecureContext) return null;
  try {
    // A frame may be forbidden the very word.
    return page.navigator.serviceWorker ?? null;
  } catch {
    return null;
  }
}

/** The keeper of a page; what an earlier visit has kept is told at once. Never throws. */
export function createOfflineKeeper(workers: ServiceWorkerContainer | null, logger: Logger): OfflineKeeper {
  const state = signal<OfflineState>('none');
  if (workers === null) return { state, begin: () => undefined };
  let followed: ServiceWorkerRegistration | null = null;
  const follow = (registration: ServiceWorkerRegistration): void => {
    if (followed === registration) return;
    followed = registration;
    followRegistration(registration, state);
  };
  const scope = new URL('./', window.location.href).href;
  workers.getRegistration(scope).then(
    (registration) => {
      // Another product may have a worker for everything under this address.
      if (registration?.scope === scope) follow(registration);
    },
    (problem: unknown) => logger.warn('app/no-worker', { problem: String(problem) }),
  );
  return {
    state,
    begin() {
      workers
        .register(script, { scope: './', updateViaCache: 'none' })
        .then(follow)
        .catch((problem: unknown) => logger.warn('app/not-kept-offline', { problem: String(problem) }));
    },
  };
}

function followRegistration(registration: ServiceWorkerRegistration, state: { value: OfflineState }): void {
  const watched = new Set<ServiceWorker>();
  const look = (): void => {
    for (const worker of [registration.installing, registration.waiting, registration.active]) {
      if (worker === null || watched.has(worker)) continue;
      watched.add(worker);
      worker.addEventListener('statechange', look);
    }
    state.value = readState(registration);
  };
  registration.addEventListener('updatefound', look);
  look();
}

/** A worker is active only once all of its files are kept. Pure. */
export function readState({
  installing,
  waiting,
  active,
}: Pick<ServiceWorkerRegistration, 'installing' | 'waiting' | 'active'>): OfflineState {
  if (active !== null) return waiting === null ? 'ready' : 'newer';
  return installing === null && waiting === null ? 'none' : 'preparing';
}
