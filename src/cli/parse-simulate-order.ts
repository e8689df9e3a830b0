import type { ScenarioPack } from '#scenario/compiled.ts';
import type { BotPack } from '#proof/bots.ts';
import type { RunFigures } from '#proof/simulate.ts';
import type { SimulationInput } from '#proof/simulation.ts';

/**
 * What the processes of one simulation say to each other. Both ends are this program and a message is a structured copy,
 * so each has the shape it was sent with; only the compiler has to be told.
 */

/** What is sent first, once: what has to be known of a scenario to play it. */
export interface PlayedPack {
  readonly logic: ScenarioPack['logic'];
  readonly texts: BotPack['texts'];
}

/** Some runs of one cell: a bot under one ruleset at one length. */
export interface Order {
  readonly cell: number;
  readonly bot: string;
  readonly input: SimulationInput;
  readonly from: number;
  readonly to: number;
}

/** The figures of the runs of one order. */
export interface Done {
  readonly cell: number;
  readonly figures: readonly RunFigures[];
}

/** What a helping process is told. */
export function parseOrder(message: unknown): PlayedPack | Order {
  return message as PlayedPack | Order;
}

/** What a helping process sends back. */
export function parseDone(message: unknown): Done {
  return message as Done;
}
