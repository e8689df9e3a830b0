import { performance } from 'node:perf_hooks';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { parseFile } from '#scenario/parse.ts';
import { prove } from '#proof/prove.ts';
import type { Proof } from '#proof/proof.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { ExitCode } from './io.ts';
import { openScenario } from './open-scenario.ts';
import { printProof } from './prove-print.ts';
import { createSimulationWords } from './simulate-words.ts';
import { wordProofFinding } from './word-proof-finding.ts';
import { printFinding } from './word-finding.ts';

/** `prove`: follows every path of a scenario and says what it shows; exit code 1 with findings. */
export const proveCommand: Command = { takes: exactly(1), options: {}, run: runProve };

function runProve(call: CommandCall): ExitCode {
  const { io, t, args, json, language } = call;
  const opened = openScenario(call, args[0] ?? '');
  if (!opened.ok) return opened.exit;
  const { pack, shown, warnings } = opened;
  const begun = performance.now();
  const proof = prove(pack);
  const seconds = (performance.now() - begun) / 1000;
  const located = locateFindings(opened.scenarioText, proof);
  if (json) {
    const findings = located.map(({ finding, place }) => ({ ...finding, ...place, ...wordProofFinding(finding, t) }));
    io.out(JSON.stringify({ ...proof, findings, warnings }, null, 2));
  } else {
    const words = createSimulationWords(pack, language, t);
    io.out(printProof(proof, words));
    for (const warning of warnings) io.out(printFinding(warning, shown, t));
    for (const { finding, place } of located) {
      const severity = t(`cli:severity.${finding.severity}`);
      const file = `${shown}/scenario.yaml`;
      io.out(t('cli:finding', { file, ...place, severity, code: finding.code, ...wordProofFinding(finding, t) }));
    }
  }
  io.err(conclude(call, pack, proof, seconds));
  return proof.proven ? 0 : 1;
}

function conclude({ t }: CommandCall, { logic }: ScenarioPack, proof: Proof, seconds: number): string {
  const params = { name: logic.id, version: logic.version, seconds: seconds.toFixed(1), count: proof.findings.length };
  if (proof.proven) return t('proof:print.proven', params);
  const isWhole = proof.plays.every((one) => one.followed.exhaustive);
  return isWhole ? t('proof:print.unproven', params) : t('proof:print.not-whole', params);
}

/** Findings of a proof name parts of the rules; an author needs the line in scenario.yaml. */
function locateFindings(text: string, { findings }: Proof) {
  const { file } = parseFile('scenario.yaml', text);
  return findings.map((finding) => ({ finding, place: file?.locate(finding.path, 'key') ?? { line: 1, column: 1 } }));
}
