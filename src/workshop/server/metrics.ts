/** Figures of a server, as Prometheus reads them. */
export interface Metrics {
  count(name: CounterName, label?: string): void;
  /** Seconds that a write of the journal took. */
  observeWrite(seconds: number): void;
  write(gauges: Readonly<Record<GaugeName, number>>): string;
}

type CounterName = 'commands' | 'refusals' | 'joins' | 'messages_cut';
type GaugeName = 'workshops' | 'clients';

const help: Readonly<Record<CounterName | GaugeName | 'write', string>> = {
  commands: 'Commands that were carried out.',
  refusals: 'What was refused, by code.',
  joins: 'Places that were given, by kind.',
  messages_cut: 'Clients that were cut because they sent too much.',
  workshops: 'Workshops that live in this process.',
  clients: 'Clients that are connected to this process.',
  write: 'Seconds from a command to its line in the journal.',
};
const bounds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1];
const prefix = 'breach_tabletop';

/** Figures that begin at nothing. */
export function createMetrics(): Metrics {
  const counters = new Map<CounterName, Map<string, number>>();
  const buckets = bounds.map(() => 0);
  let [writes, seconds] = [0, 0];

  const head = (name: string, type: string, text: string) => [`# HELP ${name} ${text}`, `# TYPE ${name} ${type}`];
  const writeCounter = (name: CounterName, label: string): readonly string[] => [
    ...head(`${prefix}_${name}_total`, 'counter', help[name]),
    ...[...(counters.get(name) ?? [['', 0] as const])].map(
      ([value, amount]) => `${prefix}_${name}_total${value === '' ? '' : `{${label}="${value}"}`} ${amount}`,
    ),
  ];

  return {
    count(name, label = '') {
      const own = counters.get(name) ?? new Map<string, number>();
      own.set(label, (own.get(label) ?? 0) + 1);
      counters.set(name, own);
    },
    observeWrite(took) {
      writes += 1;
      seconds += took;
      for (const [at, bound] of bounds.entries()) if (took <= bound) buckets[at] = (buckets[at] ?? 0) + 1;
    },
    write(gauges) {
      const lines = [
        ...writeCounter('commands', 'kind'),
        ...writeCounter('refusals', 'code'),
        ...writeCounter('joins', 'as'),
        ...writeCounter('messages_cut', 'why'),
        ...(['workshops', 'clients'] as const).flatMap((name) => [
          ...head(`${prefix}_${name}`, 'gauge', help[name]),
          `${prefix}_${name} ${gauges[name]}`,
        ]),
        ...head(`${prefix}_journal_seconds`, 'histogram', help.write),
        ...bounds.map((bound, at) => `${prefix}_journal_seconds_bucket{le="${bound}"} ${buckets[at] ?? 0}`),
        `${prefix}_journal_seconds_bucket{le="+Inf"} ${writes}`,
        `${prefix}_journal_seconds_sum ${seconds}`,
        `${prefix}_journal_seconds_count ${writes}`,
      ];
      return `${lines.join('\n')}\n`;
    },
  };
}
