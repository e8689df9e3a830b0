import { compareShown, type LengthTime, type ReadingTime, timeReading } from '#proof/reading-time.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { createSimulationWords, type SimulationWords } from './simulate-words.ts';
import { printTable } from './simulate-text-table.ts';

/** `time`: how long each length takes one person, read silently and read aloud; exit code 1 where the library shows something else. */
export const timeCommand: Command = { takes: exactly(1), options: {}, run: runTime };

function runTime(call: CommandCall): ExitCode {
  const { io, t, args, json, language } = call;
  const opened = openScenario(call, args[0] ?? '');
  if (!opened.ok) return opened.exit;
  const { pack, shown } = opened;
  const runs = timeReading(pack);
  const lengths = compareShown(pack, runs);
  if (json) {
    io.out(JSON.stringify({ scenario: pack.logic.id, lengths, runs }, null, 2));
  } else {
    const words = createSimulationWords(pack, language, t);
    const tables = [...new Set(lengths.map((one) => one.length))];
    io.out(
      tables
        .map((length) =>
          printLength(
            lengths.filter((one) => one.length === length),
            runs,
            words,
          ),
        )
        .join('\n\n'),
    );
  }
  const wrong = lengths.filter((one) => !one.isWithin);
  for (const one of wrong) {
    io.err(t(`time:off.${one.way}`, { name: shown, length: one.length, shown: one.shown, minutes: Math.round(one.minutes) }));
  }
  return wrong.length === 0 ? 0 : 1;
}

/** The table of one length; `shown` holds what the library shows for it, read silently and, where it says so, aloud. */
function printLength(shown: readonly LengthTime[], runs: readonly ReadingTime[], words: SimulationWords): string {
  const { t, formats } = words;
  return printTable({
    name: shown
      .map((one) => t(`time:heading.${one.way}`, { length: words.length(one.length), shown: one.shown, minutes: one.minutes.toFixed(1) }))
      .join('\n'),
    heads: [t('time:run'), t('time:to-read'), t('time:decisions'), t('time:turns'), t('time:silent'), t('time:aloud')],
    rows: runs
      .filter((one) => one.length === shown[0]?.length)
      .map((one) => ({
        name: `${one.ruleset}, ${words.bot({ bot: one.bot, language: one.language })}`,
        cells: [
          t(`time:amount.${one.unit}`, { amount: formats.number(Math.round(one.amount)) }),
          t('time:thought', { quick: Math.round(one.quick), discuss: Math.round(one.discuss) }),
          formats.number(Math.round(one.turns)),
          one.minutes.silent.toFixed(1),
          one.minutes.aloud.toFixed(1),
        ],
      })),
  });
}
