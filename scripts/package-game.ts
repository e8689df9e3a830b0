import { buildRecheck } from '../build/build-recheck.ts';
import { buildSingle } from '../build/build-single.ts';
import { run } from '../src/cli/run.ts';
import { openTerminal } from '../src/cli/terminal-io.ts';

/** The terminal's command `package` with the builds of the single file and of a recheck at hand; started by `scripts/package.mjs`. */
process.exitCode = await run(['package', ...process.argv.slice(2)], { ...openTerminal(), buildSingle, buildRecheck });
