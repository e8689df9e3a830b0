import { run } from './run.ts';
import { openTerminal } from './terminal-io.ts';

/** The terminal's composition root: `npm run scenario -- …`. */
process.exitCode = await run(process.argv.slice(2), openTerminal());
