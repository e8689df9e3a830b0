import './check-node.mjs';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runTool } from './run.mjs';

/** `npm run package -- …`: the terminal's command `package`, after what it packs has been installed and built. */

const args = process.argv.slice(2);
await ensureInstalled();
// Whoever names a build means that one, and the single file and a recheck are builds of their own.
const target = args.map((one, at) => (one === '--target' ? args[at + 1] : one.replace(/^--target=/, '')));
if (!args.some((one) => /^--(?:built|recheck)(?:=|$)/.test(one)) && !target.includes('single')) await ensureBuilt();
process.exitCode = (await runTool('tsx/dist/cli.mjs', ['scripts/package-game.ts', ...args])).code;
