import type { Command } from '#engine/state.ts';
import type { Clock, Save } from '#session/ports.ts';
import type { GivenAnswer } from '#session/select-standing.ts';

/** The answers that were given on this page, and since when each question lay on the table. */
export interface AnswerBook {
  /** A question lies on the table; only the first time counts. */
  ask(run: string, decision: string): void;
  /** Takes down the answers among the commands that have just been carried out. */
  note(save: Save, commands: readonly Command[], run: number): void;
  list(): readonly GivenAnswer[];
}

/** An empty book. */
export function createAnswerBook(clock: Clock): AnswerBook {
  const askedAt = new Map<string, number>();
  const given: GivenAnswer[] = [];
  const nameOf = (run: string, decision: string): string => `${run} ${decision}`;
  return {
    ask(run, decision) {
      const name = nameOf(run, decision);
      if (!askedAt.has(name)) askedAt.set(name, clock.now());
    },
    note(save, commands, run) {
      for (const command of commands) {
        if (command.type !== 'decision.take') continue;
        const answeredAt = clock.now();
        const { decision, option, confidence } = command;
        const asked = askedAt.get(nameOf(save.id, decision)) ?? answeredAt;
        given.push({ run, ruleset: save.record.settings.ruleset, decision, option, confidence, askedAt: asked, answeredAt });
      }
    },
    list: () => given,
  };
}
