import type { Timer } from './sound-captions.ts';
import type { SoundWorld } from './sound-speaker.ts';
import { whenIdle } from './browser-acts.ts';

/** The page's own clock. */
export const pageTimer: Timer = {
  now: () => performance.now(),
  after(ms, task) {
    const timer = window.setTimeout(task, ms);
    return () => window.clearTimeout(timer);
  },
};

/** The browser as sounds need it. */
export const soundWorld: SoundWorld = {
  onDeed(task) {
    for (const deed of ['pointerdown', 'keydown']) window.addEventListener(deed, task, { capture: true, passive: true });
  },
  onHidden: (task) => document.addEventListener('visibilitychange', () => task(document.visibilityState === 'hidden')),
  async bringPlayer() {
    if (typeof AudioContext !== 'function') return null;
    const { createPlayer } = await import('#sound/player.ts');
    return createPlayer(new AudioContext());
  },
  now: () => performance.now(),
  whenIdle,
};
