import './check-node.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool } from './run.mjs';

/** `npm run package -- …`: the terminal's command `package`, after what it packs has been installed and built. */

const args = process.argv.slice(2);
await ensureInstalled();
// Whoever names a build means that one.
if (!args.some((one) => /^--built(?:=|$)/.test(one))) await ensureBuilt();
process.exitCode = (await runTool('tsx/dist/cli.mjs', ['src/cli/main.ts', 'package', ...args])).code;
