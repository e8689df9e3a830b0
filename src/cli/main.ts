import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

/** The terminal's composition root: `npm run scenario -- …`. */
process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(`${text}\n`),
  err: (text) => process.stderr.write(`${text}\n`),
  lang: process.env['LANG'],
  cwd: process.cwd(),
  scenarios: fileURLToPath(new URL('../../scenarios', import.meta.url)),
});
