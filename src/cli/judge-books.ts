import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario } from '#scenario/load.ts';
import { createEngine } from '#engine/engine.ts';
import { createScenarioTexts } from '#i18n/scenario-texts.ts';
import { describeMoment } from '#report/describe-moment.ts';
import type { MergeScenario } from '#report/merge-records.ts';
import type { Moment } from '#report/report-input.ts';
import type { CommandCall } from './command.ts';
import { listScenarioIds, readScenarioFolder } from './scenario-folder.ts';

/** A scenario of the product whose records can be judged; null where there is none of that id, or it has errors. */
export function openMergeScenario({ io, language }: Pick<CommandCall, 'io' | 'language'>, id: string): MergeScenario | null {
  if (!listScenarioIds(io.scenarios).includes(id)) return null;
  const loaded = loadScenario(readScenarioFolder(join(io.scenarios, id)));
  if (!loaded.ok) return null;
  const { logic, texts, sources } = loaded.pack;
  return {
    engine: createEngine(logic),
    sources,
    textsOf: (ruleset) => createScenarioTexts({ language, ruleset, files: texts, marksGaps: true }),
  };
}

/** The present moment in the terminal's zone. */
export function readMoment(): Moment {
  return describeMoment(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
}

/** The text of a file; null where it cannot be read. */
export function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
