import { parseLocalDay } from '#shared/local-time.ts';
import { checkHouse } from './check-house.ts';
import type { CompiledScenario } from './compiled.ts';
import { createFinding, sortFindings, type Finding } from './finding.ts';
import type { House } from './house.ts';
import { compilePlace } from './house-place.ts';
import { type HouseFile, houseLimits, houseSchema } from './house-schema.ts';
import { parseFile } from './parse.ts';
import { describePath } from './parsed-file.ts';
import { checkShape } from './shape.ts';

/** A sound house file with its warnings, or everything that is wrong with it. Never half of one. */
export type LoadedHouse =
  | { readonly ok: true; readonly house: House; readonly findings: readonly Finding[] }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Loads a house file from its text and holds its ids against the scenarios it may stand beside; without any, ids are
 * taken on trust. Pure: reading files is the caller's. Never throws, whatever the text is.
 */
export function loadHouse(name: string, text: string, scenarios: readonly CompiledScenario[]): LoadedHouse {
  const { characters, lines } = houseLimits;
  if (text.length > characters || text.split('\n', lines + 1).length > lines) {
    return { ok: false, findings: [createFinding('scenario/file-too-large', name, { line: 1, column: 1 }, { characters, lines })] };
  }
  const { file, findings } = parseFile(name, text);
  if (file === null) return { ok: false, findings };
  const shaped = checkShape(file, houseSchema);
  const all: Finding[] = [...findings, ...shaped.findings];
  if (shaped.value !== null) {
    checkHouse(shaped.value, scenarios, (code, path, params = {}, aim = 'value') => {
      all.push(createFinding(code, name, file.locate(path, aim), { path: describePath(name, path), ...params }));
    });
  }
  const sorted = sortFindings(all);
  if (shaped.value === null || sorted.some((one) => one.severity === 'error')) return { ok: false, findings: sorted };
  return { ok: true, house: compileHouse(shaped.value), findings: sorted };
}

function compileHouse({ house, reviewed, owner, notes }: HouseFile): House {
  return {
    name: house ?? null,
    reviewed: parseLocalDay(reviewed) ?? 0,
    owner,
    notes: notes.map((note) => ({
      kind: note.kind,
      scenario: note.scenario ?? null,
      at: compilePlace(note.at),
      rulesets: note.when?.rulesets ?? null,
      text: note.text,
    })),
  };
}
