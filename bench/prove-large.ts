import { performance } from 'node:perf_hooks';
import { prove } from '#proof/prove.ts';
import { loadLargeScenario } from '#test/support/large-scenario.ts';

/** Proves the generated scenario of 30 decisions, two rulesets and three lengths in a process of its own, and prints what it took. */
const pack = loadLargeScenario();
const begun = performance.now();
const proof = prove(pack);
const seconds = (performance.now() - begun) / 1000;
const states = proof.plays.reduce((sum, { followed }) => sum + followed.states, 0);
const isWhole = proof.plays.every(({ followed }) => followed.exhaustive);
process.stdout.write(
  JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024, plays: proof.plays.length, states, isWhole }),
);
