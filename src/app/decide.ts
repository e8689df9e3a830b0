import type { Command, RefusalCode } from '#engine/state.ts';
import type { Desk } from './desk.ts';
import type { RunOpener } from './open-run.ts';
import type { RestOfStory } from './rest-of-story.ts';

/** The moves of a player at the table. A refused one is worded and changes nothing. */
export interface Moves {
  choose(option: string): void;
  decide(): void;
  goOn(): void;
}

/** The moves over one desk. */
export function createMoves({ announcer, board, opened, play, wording }: Desk, opener: RunOpener, rest: RestOfStory): Moves {
  const { t } = wording;

  const refuse = (code: RefusalCode): void => board.post(code);

  /** A move that was carried out answers what an earlier one was told. */
  const forgive = (): void => {
    for (const beginning of ['engine/', 'app/another-take', 'record/opened']) board.withdraw(beginning);
  };

  const dispatch = (command: Command): boolean => {
    const code = play.dispatch(command);
    if (code === null) forgive();
    else refuse(code);
    return code === null;
  };

  return {
    choose(option) {
      const code = play.choose(option);
      if (code !== null) refuse(code);
    },
    decide() {
      const decision = play.view.peek()?.decision ?? null;
      const { option, confidence } = play.draft.peek();
      if (decision === null) {
        refuse('engine/nothing-to-decide');
        return;
      }
      if (option === null) {
        announcer.insist(t('notices:app/choose-first'));
        return;
      }
      const given = decision.asksConfidence ? confidence : null;
      if (!dispatch({ type: 'decision.take', decision: decision.id, option, confidence: given })) return;
      const consequence = opened.open.peek()?.texts.option(decision.id, option, 'consequence') ?? '';
      announcer.say(t('notices:app/sealed', { consequence }));
    },
    goOn() {
      const run = play.run.peek();
      const goOn = (): void => {
        // Meanwhile another run may have come to the table.
        if (play.run.peek()?.id !== run?.id || !dispatch({ type: 'beat.continue' })) return;
        if (play.run.peek()?.active.state.phase === 'ended') opener.showDebrief('timeline', null, 'replace');
      };
      // Up to the first decision everything is on the table already.
      const hasDecided = run?.active.record.commands.some(({ type }) => type === 'decision.take') === true;
      if (hasDecided) rest.goOnWithIt(goOn);
      else goOn();
    },
  };
}
