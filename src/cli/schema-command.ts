import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJsonSchemas } from '#scenario/json-schema.ts';
import type { Translate } from '#i18n/translate.ts';
import type { CliIo, ExitCode } from './io.ts';
import { shortenFolder } from './scenario-folder.ts';

/** `schema`: writes the JSON Schemas by which an editor completes and underlines scenario files. */
export function runSchema(io: CliIo, t: Translate): ExitCode {
  const folder = join(io.scenarios, 'schema');
  mkdirSync(folder, { recursive: true });
  const schemas = createJsonSchemas();
  for (const [name, schema] of schemas) writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  io.err(t('cli:schema.written', { files: [...schemas.keys()].join(', '), folder: shortenFolder(io, folder) }));
  return 0;
}
