import type { Logger } from '#session/ports.ts';

/** Codes for whoever looks into the browser's console: no sentences and nothing of what a player wrote. */
export function createConsoleLogger(): Logger {
  return {
    // oxlint-disable-next-line no-console -- the one way out for codes in a browser
    warn: (code, params) => console.warn(code, params ?? {}),
    // oxlint-disable-next-line no-console -- the one way out for codes in a browser
    error: (code, params) => console.error(code, params ?? {}),
  };
}
