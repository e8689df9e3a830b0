import type { NetworkInterfaceInfo } from 'node:os';

/** What an operator has said, and what holds where nothing was said. */
export interface ServerOptions {
  readonly dataFolder: string;
  readonly databaseUrl: string | null;
  readonly redisUrl: string | null;
  /** Where clients reach this very process; needed where several share the load. */
  readonly processAddress: string | null;
  readonly publicUrl: string | null;
  readonly idleMs: number;
  readonly mostWorkshops: number;
  readonly trustsProxy: boolean;
}

const hour = 3_600_000;

/** Reads the environment of a process. Pure; throws a sentence for an operator where a value is none. */
export function readOptions(environment: Readonly<Record<string, string | undefined>>): ServerOptions {
  const read = (name: string): string | null => (environment[name] ?? '') || null;
  const publicUrl = read('PUBLIC_URL');
  if (publicUrl !== null && !/^https?:\/\/[^\s/]+/u.test(publicUrl))
    throw new Error(`PUBLIC_URL must begin with http:// or https://: ${publicUrl}`);
  const [databaseUrl, redisUrl, processAddress] = [read('DATABASE_URL'), read('REDIS_URL'), read('PROCESS_ADDRESS')];
  // Whose value is wrong is not shown: it may hold a password.
  if (databaseUrl !== null && !/^postgres(?:ql)?:\/\//u.test(databaseUrl)) throw new Error('DATABASE_URL must begin with postgres://');
  if (redisUrl !== null && !/^rediss?:\/\//u.test(redisUrl)) throw new Error('REDIS_URL must begin with redis:// or rediss://');
  if (redisUrl !== null && (databaseUrl === null || processAddress === null))
    throw new Error('Processes that share their workshops (REDIS_URL) need DATABASE_URL and PROCESS_ADDRESS too');
  if (processAddress !== null && !/^[^\s/]+(?:\/[\w-]+)*$/u.test(processAddress))
    throw new Error(`PROCESS_ADDRESS must be a host with port and path, without http:// and without a slash at its end: ${processAddress}`);
  return {
    dataFolder: read('DATA_DIR') ?? 'data',
    databaseUrl,
    redisUrl,
    processAddress,
    publicUrl: publicUrl?.replace(/\/+$/u, '') ?? null,
    idleMs: readNumber('IDLE_HOURS', read('IDLE_HOURS'), 24) * hour,
    mostWorkshops: readNumber('MOST_WORKSHOPS', read('MOST_WORKSHOPS'), 500),
    trustsProxy: read('TRUST_PROXY') === '1',
  };
}

function readNumber(name: string, given: string | null, otherwise: number): number {
  const value = given === null ? otherwise : Number(given);
  if (!Number.isFinite(value) || value <= 0) throw new Error(`${name} must be a number above 0: ${given ?? ''}`);
  return value;
}

/** Names of adapters that lead into a container, a virtual machine or a tunnel, where no phone is. */
const virtual = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|utun|tun|tap|wg|zt|tailscale)/iu;
/** Networks at home and in offices, likeliest first. */
const likely = [/^192\.168\./u, /^10\./u, /^172\.(?:1[6-9]|2\d|3[01])\./u];

/** This machine's address on its network, for phones; null where it has none. Pure. */
export function findLanAddress(
  interfaces: NodeJS.Dict<readonly Pick<NetworkInterfaceInfo, 'address' | 'family' | 'internal'>[]>,
): string | null {
  const addresses = Object.entries(interfaces).flatMap(([name, all = []]) =>
    all.flatMap(({ address, family, internal }) => (family === 'IPv4' && !internal ? [{ address, isVirtual: virtual.test(name) }] : [])),
  );
  const rank = ({ address, isVirtual }: (typeof addresses)[number]): number => {
    const at = likely.findIndex((pattern) => pattern.test(address));
    return (isVirtual ? likely.length + 1 : 0) + (at === -1 ? likely.length : at);
  };
  return addresses.toSorted((one, other) => rank(one) - rank(other))[0]?.address ?? null;
}
