import { describe, expect, it } from 'vitest';
import { countCrc32 } from '#shared/crc32.ts';

describe('the CRC-32', () => {
  it.each([
    ['', 0],
    ['123456789', 0xcbf43926],
    ['The quick brown fox jumps over the lazy dog', 0x414fa339],
  ])('of “%s” is the one every archiver counts', (text, sum) => {
    expect(countCrc32(new TextEncoder().encode(text))).toBe(sum);
  });
});
