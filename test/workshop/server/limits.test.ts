import { describe, expect, it } from 'vitest';
import { addressOf, isOwnPage } from '#workshop/server/routes.ts';
import { countGuess, createServerLimits, mayGuess } from '#workshop/server/server-limits.ts';
import { createTokenBuckets } from '#workshop/server/token-bucket.ts';

function aClock() {
  let now = 0;
  return { now: () => now, pass: (ms: number) => void (now += ms) };
}

describe('an allowance', () => {
  it('is so much at once, and so much again each second, up to no more than at once', () => {
    const { now, pass } = aClock();
    const buckets = createTokenBuckets({ burst: 3, perSecond: 2 }, now);
    const takeFour = () => [1, 2, 3, 4].map(() => buckets.take('one'));
    expect(takeFour()).toEqual([true, true, true, false]);
    expect(buckets.left('one')).toBe(0);
    expect(buckets.take('other')).toBe(true);
    pass(500);
    expect([buckets.take('one'), buckets.take('one')]).toEqual([true, false]);
    pass(600_000);
    expect(takeFour()).toEqual([true, true, true, false]);
  });

  it('is not given back by being refused, nor by a clock that runs back', () => {
    const { now, pass } = aClock();
    const buckets = createTokenBuckets({ burst: 1, perSecond: 1 }, now);
    expect(buckets.take('one')).toBe(true);
    for (let at = 0; at < 9; at += 1) {
      pass(100);
      expect(buckets.take('one')).toBe(false);
    }
    pass(-5000);
    expect(buckets.take('one')).toBe(false);
    pass(5100);
    expect(buckets.take('one')).toBe(true);
  });

  it('is forgotten where it is whole again, however many have asked', () => {
    const { now, pass } = aClock();
    const buckets = createTokenBuckets({ burst: 2, perSecond: 1 }, now);
    for (let at = 0; at < 30_000; at += 1) buckets.take(`key ${at}`);
    expect(buckets.size).toBe(30_000);
    pass(2000);
    for (let at = 0; at < 20_000; at += 1) buckets.take(`later ${at}`);
    expect(buckets.size).toBeLessThan(25_000);
    buckets.forget('later 1');
    expect(buckets.left('later 1')).toBe(2);
  });
});

describe('guessing', () => {
  it('ends for one address long before it ends for all', () => {
    const { now, pass } = aClock();
    const limits = createServerLimits(now, 10);
    for (let at = 0; at < 40; at += 1) countGuess(limits, 'one');
    expect([mayGuess(limits, 'one'), mayGuess(limits, 'other')]).toEqual([false, true]);
    for (let at = 0; at < 400; at += 1) countGuess(limits, `another ${at}`);
    expect([mayGuess(limits, 'another 3'), mayGuess(limits, 'other')]).toEqual([false, true]);
    pass(5000);
    expect(mayGuess(limits, 'one')).toBe(true);
  });
});

describe('an address', () => {
  const of = (remoteAddress: string, forwarded?: string, trustsProxy = false) =>
    addressOf({ trustsProxy }, { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } });

  it('is the one that the line comes from, whatever the sender says', () => {
    expect(of('192.0.2.1', '198.51.100.1')).toBe('192.0.2.1');
    expect(of('::ffff:192.0.2.1')).toBe('192.0.2.1');
  });

  it('is what a proxy of ours has added last', () => {
    expect(of('127.0.0.1', '203.0.113.9, 198.51.100.1', true)).toBe('198.51.100.1');
    expect(of('127.0.0.1', undefined, true)).toBe('127.0.0.1');
    expect(of('127.0.0.1', '', true)).toBe('127.0.0.1');
  });

  it('of the newer kind is its network, however it is written', () => {
    const network = of('2001:db8:0:7:1:2:3:4');
    for (const same of ['2001:db8:0:7::9', '2001:0db8:0000:0007:ffff::', '2001:DB8::7:0:0:0:1']) expect(of(same)).toBe(network);
    expect(of('2001:db8:0:8::9')).not.toBe(network);
    expect(of('::1')).toBe('0:0:0:0::');
  });
});

describe('our own page', () => {
  const isOwn = (headers: Record<string, string>) => isOwnPage({ headers }, 'https://workshop.example');

  it('is where the request went, where phones are sent, or no page at all', () => {
    expect(isOwn({ host: 'a.example' })).toBe(true);
    expect(isOwn({ host: 'a.example:4173', origin: 'http://a.example:4173' })).toBe(true);
    expect(isOwn({ host: '127.0.0.1:4173', origin: 'https://workshop.example' })).toBe(true);
    expect(isOwn({ host: '127.0.0.1', 'x-forwarded-host': 'b.example', origin: 'https://b.example' })).toBe(true);
  });

  it('is nothing else', () => {
    for (const origin of ['null', '', 'https://b.example', 'https://a.example.b.example', 'https://workshop.example:8443']) {
      expect(isOwn({ host: 'a.example', origin })).toBe(false);
    }
  });
});
