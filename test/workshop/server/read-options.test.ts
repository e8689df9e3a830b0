import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findLanAddress, readOptions } from '#workshop/server/read-options.ts';

const shared = { DATABASE_URL: 'postgres://u:p@db/x', REDIS_URL: 'redis://cache', PROCESS_ADDRESS: 'drill.example.jp/p1' };

describe('what an operator says', () => {
  it('may be nothing', () => {
    expect(readOptions({})).toEqual({
      dataFolder: 'data',
      databaseUrl: null,
      redisUrl: null,
      processAddress: null,
      publicUrl: null,
      idleMs: 24 * 3_600_000,
      mostWorkshops: 500,
      trustsProxy: false,
    });
  });

  it('is taken as it was said, and nothing is as good as not said', () => {
    expect(
      readOptions({
        ...shared,
        DATA_DIR: '/srv/x',
        PUBLIC_URL: 'https://drill.example.jp//',
        IDLE_HOURS: '1.5',
        MOST_WORKSHOPS: '20',
        TRUST_PROXY: '1',
      }),
    ).toEqual({
      dataFolder: '/srv/x',
      databaseUrl: shared.DATABASE_URL,
      redisUrl: shared.REDIS_URL,
      processAddress: shared.PROCESS_ADDRESS,
      publicUrl: 'https://drill.example.jp',
      idleMs: 5_400_000,
      mostWorkshops: 20,
      trustsProxy: true,
    });
    expect(readOptions({ DATA_DIR: '', IDLE_HOURS: '', TRUST_PROXY: '0' })).toEqual(readOptions({}));
  });

  it.each([
    [{ PUBLIC_URL: 'drill.example.jp' }, 'PUBLIC_URL'],
    [{ IDLE_HOURS: 'never' }, 'IDLE_HOURS'],
    [{ IDLE_HOURS: '0' }, 'IDLE_HOURS'],
    [{ MOST_WORKSHOPS: '-1' }, 'MOST_WORKSHOPS'],
    [{ DATABASE_URL: 'mysql://secret' }, 'DATABASE_URL'],
    [{ ...shared, REDIS_URL: 'localhost:6379' }, 'REDIS_URL'],
    [{ REDIS_URL: shared.REDIS_URL }, 'DATABASE_URL and PROCESS_ADDRESS'],
    [{ ...shared, PROCESS_ADDRESS: 'https://drill.example.jp' }, 'PROCESS_ADDRESS'],
    [{ ...shared, PROCESS_ADDRESS: 'drill.example.jp/p1/' }, 'PROCESS_ADDRESS'],
  ])('is refused with a sentence that names it: %o', (environment, name) => {
    expect(() => readOptions(environment)).toThrow(name);
  });

  it('is shown to nobody where it may hold a password', () => {
    for (const environment of [{ DATABASE_URL: 'mysql://u:secret@x' }, { ...shared, REDIS_URL: 'u:secret@x' }])
      expect(() => readOptions(environment)).not.toThrow(/secret/u);
  });

  it.each(['docs/workshop.md', 'docs/workshop.ja.md'])('is told whole, and nothing else, by the table of %s', (page) => {
    const asked = new Set<string>();
    // What serves the pages reads these two.
    for (const name of ['PORT', 'HOST']) asked.add(name);
    const environment = new Proxy<Record<string, string>>({}, { get: (_, name) => void asked.add(String(name)) });
    readOptions(environment);
    const told = [...readFileSync(page, 'utf8').matchAll(/^\| `([A-Z_]+)` +\|/gmu)].map(([, name]) => name);
    expect(told.toSorted()).toEqual([...asked].toSorted());
  });
});

describe('the address for phones', () => {
  const at = (address: string, family: 'IPv4' | 'IPv6' = 'IPv4', internal = false) => ({ address, family, internal });

  it('is that of the network at home or in the office, not of a container, a tunnel or the computer itself', () => {
    const interfaces = {
      lo: [at('127.0.0.1', 'IPv4', true)],
      docker0: [at('172.17.0.1')],
      tun0: [at('10.8.0.2')],
      eth0: [at('fe80::1', 'IPv6'), at('192.168.1.20')],
    };
    expect(findLanAddress(interfaces)).toBe('192.168.1.20');
  });

  it('is that of a container where there is no other, and none where there is none', () => {
    expect(findLanAddress({ docker0: [at('172.17.0.1')] })).toBe('172.17.0.1');
    expect(findLanAddress({ lo: [at('127.0.0.1', 'IPv4', true)] })).toBe(null);
  });
});
