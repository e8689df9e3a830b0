import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJsonSchemas } from '#scenario/json-schema.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { shortenFolder } from './scenario-folder.ts';

/** `schema`: writes the JSON Schemas by which an editor completes and underlines scenario files. */
export const schemaCommand: Command = { takes: exactly(0), options: {}, run: runSchema };

function runSchema({ io, t }: CommandCall): ExitCode {
  const folder = join(io.scenarios, 'schema');
  mkdirSync(folder, { recursive: true });
  const schemas = createJsonSchemas();
  for (const [name, schema] of schemas) writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  io.err(t('cli:schema.written', { files: [...schemas.keys()].join(', '), folder: shortenFolder(io, folder) }));
  return 0;
}
