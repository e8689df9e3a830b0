import { createTokenBuckets, type TokenBuckets } from './token-bucket.ts';

/** How much one client, one address and everybody together may ask for. An office of two hundred phones has one address. */
export interface ServerLimits {
  /** Joins and returns of one address. */
  readonly joins: TokenBuckets;
  /** Codes that were wrong, of one address and of all together. */
  readonly guesses: TokenBuckets;
  readonly allGuesses: TokenBuckets;
  /** Workshops that one address makes. */
  readonly creations: TokenBuckets;
  /** Messages of one client. */
  readonly messages: TokenBuckets;
  readonly liveWorkshops: number;
}

/** Whose guesses are counted together when all guess too much. */
const everybody = 'all';
const guessesOfOne = { burst: 40, perSecond: 0.2 } as const;

/** The limits of a server, by the given clock. */
export function createServerLimits(now: () => number, liveWorkshops: number): ServerLimits {
  return {
    joins: createTokenBuckets({ burst: 600, perSecond: 40 }, now),
    guesses: createTokenBuckets(guessesOfOne, now),
    allGuesses: createTokenBuckets({ burst: 400, perSecond: 5 }, now),
    creations: createTokenBuckets({ burst: 30, perSecond: 0.05 }, now),
    messages: createTokenBuckets({ burst: 60, perSecond: 15 }, now),
    liveWorkshops,
  };
}

/**
 * Whether a code of this address is looked at. Where the whole world guesses, whoever has guessed wrong lately waits, and
 * nobody else does.
 */
export function mayGuess({ guesses, allGuesses }: ServerLimits, address: string): boolean {
  const left = guesses.left(address);
  return left >= 1 && (allGuesses.left(everybody) >= 1 || left >= guessesOfOne.burst);
}

/** Writes a wrong code down. */
export function countGuess({ guesses, allGuesses }: ServerLimits, address: string): void {
  guesses.take(address);
  allGuesses.take(everybody);
}

/** Messages beyond the allowance that one client may lose before it is cut. */
export const mostDenied = 200;
