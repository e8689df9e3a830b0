import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { codeLength, codeLetters } from '#workshop/protocol/words.ts';

/** 128 bits nobody can guess, as 22 characters of base64url. */
export function drawKey(): string {
  return randomBytes(16).toString('base64url');
}

/** What of a key is kept: its SHA-256 in hex. Pure. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Whether a key is the one whose hash was kept; takes as long for a wrong one. Pure. */
export function isKeyOf(key: string, kept: string): boolean {
  const [given, wanted] = [Buffer.from(hashKey(key)), Buffer.from(kept)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/** A code as it is read out from the wall. */
export function drawCode(): string {
  return Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('');
}

/** A word for a seed. */
export function drawWord(): string {
  return randomBytes(8).toString('hex');
}
