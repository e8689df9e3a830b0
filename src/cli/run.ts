import { parseArgs } from 'node:util';
import { defaultLanguage, languages } from '#i18n/languages.ts';
import { checkCommand } from './check-command.ts';
import { type Command, exactly, type OptionKind } from './command.ts';
import { factsCommand } from './facts-command.ts';
import { graphCommand } from './graph-command.ts';
import { houseCommand } from './house-command.ts';
import type { CliIo, ExitCode } from './io.ts';
import { mergeCommand } from './merge-command.ts';
import { newCommand } from './new-command.ts';
import { packCommand } from './pack-command.ts';
import { packageCommand } from './package-command.ts';
import { previewCommand } from './preview-command.ts';
import { proveCommand } from './prove-command.ts';
import { replayCommand } from './replay-command.ts';
import { schemaCommand } from './schema-command.ts';
import { simulateCommand } from './simulate-command.ts';
import { timeCommand } from './time-command.ts';
import { translateCommand } from './translate-command.ts';
import { verifyCommand } from './verify-command.ts';
import { chooseLanguage, loadWords } from './words.ts';

const commands: Readonly<Record<string, Command>> = {
  new: newCommand,
  check: checkCommand,
  prove: proveCommand,
  preview: previewCommand,
  pack: packCommand,
  package: packageCommand,
  facts: factsCommand,
  graph: graphCommand,
  house: houseCommand,
  merge: mergeCommand,
  replay: replayCommand,
  simulate: simulateCommand,
  schema: schemaCommand,
  time: timeCommand,
  translate: translateCommand,
  verify: verifyCommand,
  help: {
    takes: exactly(0),
    options: {},
    run: ({ io, t }) => {
      io.out(t('cli:help'));
      return 0;
    },
  },
};

const common: Readonly<Record<string, OptionKind & { readonly short?: string }>> = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

/** The terminal's commands: reads the arguments, runs one command and gives the exit code. Never throws at an author. */
export async function run(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { name, values, rest } = readArguments(args);
  const command = findCommand(name);
  // A command whose own `--lang` means something else speaks the language of the terminal.
  const spoken = Object.hasOwn(command?.options ?? {}, 'lang') ? undefined : values['lang'];
  const wanted = typeof spoken === 'string' ? spoken : spoken === undefined ? undefined : '';
  const chosen = chooseLanguage(wanted, io.lang);
  const language = chosen ?? chooseLanguage(undefined, io.lang) ?? defaultLanguage;
  const t = loadWords(language);
  const refuse = (sentence: string): ExitCode => {
    io.err(sentence);
    return 2;
  };
  if (chosen === null) return refuse(t('cli:usage.language', { language: wanted ?? '', known: Object.keys(languages).join(', ') }));

  const known = { ...common, ...command?.options };
  for (const [option, value] of Object.entries(values)) {
    if (!Object.hasOwn(known, option)) return refuse(t('cli:usage.option', { option }));
    if (typeof value !== known[option]?.type) return refuse(t(`cli:usage.option-${known[option]?.type ?? 'string'}`, { option }));
  }
  if (name === '') return refuse(t('cli:usage.no-command'));
  if (command === undefined) return refuse(t('cli:usage.unknown-command', { command: name }));
  const { least, most } = command.takes;
  if (rest.length < least || rest.length > most) {
    return refuse(t('cli:usage.arguments', { command: name, count: least === most ? `${least}` : `${least}–${most}` }));
  }
  const options = Object.fromEntries(
    Object.entries(values).filter(([option]) => !Object.hasOwn(common, option) || Object.hasOwn(command.options, option)),
  );
  return command.run({ io, t, language, args: rest, json: values['json'] === true, options });
}

interface Arguments {
  readonly name: string;
  readonly values: Readonly<Record<string, string | boolean>>;
  readonly rest: readonly string[];
}

/** Which options take a value depends on the command, and the command may stand behind an option: hence two readings. */
function readArguments(args: readonly string[]): Arguments {
  const first = parse(args, common);
  const name = first.values['help'] === true ? 'help' : (first.positionals[0] ?? '');
  const { values, positionals } = parse(args, { ...common, ...findCommand(name)?.options });
  const kept = Object.entries(values).flatMap(([option, value]) => (value === undefined ? [] : [[option, value] as const]));
  return { name, values: Object.fromEntries(kept), rest: values['help'] === true ? [] : positionals.slice(1) };
}

function parse(
  args: readonly string[],
  options: Readonly<Record<string, OptionKind>>,
): { readonly values: Readonly<Record<string, string | boolean | undefined>>; readonly positionals: readonly string[] } {
  return parseArgs({ args: [...args], strict: false, allowPositionals: true, options });
}

function findCommand(name: string): Command | undefined {
  return Object.hasOwn(commands, name) ? commands[name] : undefined;
}
