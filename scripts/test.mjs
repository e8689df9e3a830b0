import './check-node.mjs';
import { ensureInstalled } from './install.mjs';
import { say } from './say.mjs';

/**
 * `npm test`: every part, whatever failed before, then one sentence and the line `N passed, N failed`.
 * `node scripts/test.mjs types unit --project ui` runs the named parts only; what follows the names goes to the last.
 */

await ensureInstalled();
const { parts } = await import('./test-parts.mjs');

const given = process.argv.slice(2);
const firstOther = given.findIndex((one) => !(one in parts));
const named = firstOther === -1 ? given : given.slice(0, firstOther);
const rest = firstOther === -1 ? [] : given.slice(firstOther);
const chosen = named.length > 0 ? named : Object.keys(parts);

let passed = 0;
let failed = 0;
/** @type {string[]} */
const failing = [];
for (const [at, name] of chosen.entries()) {
  console.log(`\n── ${name}`);
  const tally = await parts[name]?.(at === chosen.length - 1 && named.length > 0 ? rest : []);
  passed += tally?.passed ?? 0;
  failed += tally?.failed ?? 0;
  if (tally && tally.failed > 0) failing.push(name);
}

console.log('');
for (const name of failing) say('partFailed', { name, command: `node scripts/test.mjs ${name}` });
if (failing.length === 0) say('allPassed');
else say('someFailed', { names: failing.join(', ') });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
