import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { ScenarioPack } from '../src/scenario/compiled.ts';
import { prove } from '../src/proof/prove.ts';
import { listFiles } from './list-files.ts';

const folder = '.cache/proofs';
/** What a proof depends on beside the scenario. */
const rules = ['src/engine', 'src/proof', 'src/scoring', 'src/shared'];

/** Whether a scenario is proven over all its paths. Takes seconds; kept by content, so a build that changes neither rules nor scenario proves nothing anew. */
export function isProven(pack: ScenarioPack): boolean {
  const kept = `${folder}/${pack.logic.id}-${hashAll(pack)}.json`;
  if (!existsSync(kept)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(kept, JSON.stringify(prove(pack).proven));
  }
  return readFileSync(kept, 'utf8') === 'true';
}

function hashAll(pack: ScenarioPack): string {
  const hash = createHash('sha256').update(JSON.stringify(pack));
  for (const room of rules) for (const file of listFiles(room, ['.ts'])) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
