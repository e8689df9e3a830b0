import type { ConsoleTeam, ConsoleView } from '#workshop/protocol/console-view.ts';

/** Lines of the log after which a team stands at another scene. */
const entering: readonly string[] = ['started', 'continued', 'skipped', 'rewound', 'caught-up'];

/** When a team came to its present scene, as far back as the log reaches. Pure. */
export function findEntered({ log }: Pick<ConsoleView, 'log'>, { number, since }: ConsoleTeam): number {
  const line = log.find(({ code, team }) => entering.includes(code) && (team === null || team === number));
  return line === undefined ? since : Math.min(line.at, since);
}
