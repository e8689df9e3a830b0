import { parseArgs } from 'node:util';
import type { Translate } from '#i18n/translate.ts';
import { runCheck } from './check-command.ts';
import type { CliIo, CommandOptions, ExitCode } from './io.ts';
import { runReplay } from './replay-command.ts';
import { runSchema } from './schema-command.ts';
import { chooseLanguage, loadWords } from './words.ts';

interface Command {
  /** How many arguments it takes. */
  readonly takes: number;
  run(io: CliIo, t: Translate, argument: string, options: CommandOptions): ExitCode;
}

const commands: Readonly<Record<string, Command>> = {
  check: { takes: 1, run: runCheck },
  replay: { takes: 1, run: runReplay },
  schema: { takes: 0, run: (io, t) => runSchema(io, t) },
  help: {
    takes: 0,
    run: (io, t) => {
      io.out(t('cli:help'));
      return 0;
    },
  },
};

/** The terminal's commands: reads the arguments, runs one command and gives the exit code. Never throws at an author. */
export function run(args: readonly string[], io: CliIo): ExitCode {
  const { values, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const wanted = typeof values.lang === 'string' ? values.lang : values.lang === undefined ? undefined : '';
  const language = chooseLanguage(wanted, io.lang);
  const t = loadWords(language ?? chooseLanguage(undefined, io.lang) ?? 'ja');
  const refuse = (sentence: string): ExitCode => {
    io.err(sentence);
    return 2;
  };
  if (language === null) return refuse(t('cli:usage.language', { language: wanted ?? '' }));
  const option = Object.keys(values).find((one) => !['json', 'lang', 'help'].includes(one));
  if (option !== undefined) return refuse(t('cli:usage.option', { option }));

  const [name = values.help === true ? 'help' : '', ...rest] = positionals;
  if (name === '') return refuse(t('cli:usage.no-command'));
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) return refuse(t('cli:usage.unknown-command', { command: name }));
  if (rest.length !== command.takes) return refuse(t('cli:usage.arguments', { command: name, count: command.takes }));
  return command.run(io, t, rest[0] ?? '', { json: values.json === true });
}
