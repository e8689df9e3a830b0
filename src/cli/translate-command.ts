import type { Command, CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { runExport } from './translate-export.ts';
import { runImport } from './translate-import.ts';
import { runStatus } from './translate-status.ts';

interface Action {
  readonly takes: { readonly least: number; readonly most: number };
  readonly options: readonly string[];
  run(call: CommandCall): ExitCode;
}

const actions: Readonly<Record<string, Action>> = {
  status: { takes: { least: 1, most: 1 }, options: ['to', 'since'], run: runStatus },
  export: { takes: { least: 1, most: 1 }, options: ['to', 'from', 'format', 'out', 'missing', 'since'], run: runExport },
  import: { takes: { least: 1, most: 2 }, options: ['dry-run', 'take-changed', 'other-version'], run: runImport },
};

/** `translate`: how far each language is, its texts out to a translator, and back in. */
export const translateCommand: Command = {
  takes: { least: 1, most: 3 },
  options: {
    to: { type: 'string' },
    from: { type: 'string' },
    format: { type: 'string' },
    out: { type: 'string' },
    since: { type: 'string' },
    missing: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
    'take-changed': { type: 'boolean' },
    'other-version': { type: 'boolean' },
  },
  run: runTranslate,
};

function runTranslate(call: CommandCall): ExitCode {
  const { io, t, args, options } = call;
  const [name = '', ...rest] = args;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  const refuse = (sentence: string): ExitCode => {
    io.err(sentence);
    return 2;
  };
  if (action === undefined) return refuse(t('translate:usage.unknown-action', { action: name }));
  const strange = Object.keys(options).find((option) => !action.options.includes(option));
  if (strange !== undefined) return refuse(t('translate:usage.option', { action: name, option: strange }));
  const { least, most } = action.takes;
  if (rest.length < least || rest.length > most) return refuse(t('translate:usage.arguments', { action: name }));
  return action.run({ ...call, args: rest });
}
