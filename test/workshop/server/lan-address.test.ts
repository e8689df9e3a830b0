import { describe, expect, it } from 'vitest';
import { findLanAddress } from '#workshop/server/read-options.ts';

const own = (address: string) => [{ address, family: 'IPv4', internal: false } as const];

describe('the address that phones are told', () => {
  it('is that of the office and not that of a container or a tunnel, whichever comes first', () => {
    expect(findLanAddress({ docker0: own('172.17.0.1'), utun3: own('10.8.0.2'), en0: own('192.168.11.5') })).toBe('192.168.11.5');
    expect(findLanAddress({ 'vEthernet (WSL)': own('172.29.0.1'), Ethernet: own('10.1.2.3') })).toBe('10.1.2.3');
  });

  it('is that of a container where there is no other, and none where the machine is in no network', () => {
    expect(findLanAddress({ docker0: own('172.17.0.1') })).toBe('172.17.0.1');
    expect(findLanAddress({ lo: [{ address: '127.0.0.1', family: 'IPv4', internal: true }] })).toBeNull();
  });
});
