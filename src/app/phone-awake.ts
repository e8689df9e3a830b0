/**
 * Asks for a screen that stays on while somebody looks at the page, again after each time it was hidden. Only a secure address
 * may ask; elsewhere the screen sleeps, and the seat is kept.
 */
export function keepAwake(page: Document, told: (isAwake: boolean) => void): void {
  const ask = async (): Promise<void> => {
    if (page.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
    try {
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => told(false));
      told(true);
    } catch {
      told(false);
    }
  };
  page.addEventListener('visibilitychange', () => void ask());
  // Some browsers want to be touched first.
  page.addEventListener('pointerdown', () => void ask(), { once: true, passive: true });
  void ask();
}
