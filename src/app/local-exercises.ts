import type { ExerciseStore } from '#storage/exercise-store.ts';
import type { UnfinishedExercise } from '#ui/workshop/setup-model.ts';
import type { Envelope } from '#workshop/protocol/command.ts';
import { agendaPresets, type AgendaPreset } from '#workshop/protocol/words.ts';
import { parseJournal } from './parse-journal.ts';
import type { KeyRing } from './workshop-keys.ts';

/** What this computer keeps of an exercise: its journal, or why it cannot be read and all that is there. */
export type KeptExercise =
  | { readonly ok: true; readonly lines: readonly Envelope[] }
  | { readonly ok: false; readonly isMissing: boolean; readonly raw: string };

/** Reads the journal of an exercise. Never rejects. */
export async function readExercise(store: ExerciseStore, id: string): Promise<KeptExercise> {
  const kept = await store.read(id);
  if (!kept.ok) return { ok: false, isMissing: kept.raw === '', raw: kept.raw };
  const lines = parseJournal(kept.lines);
  return lines === null ? { ok: false, isMissing: false, raw: JSON.stringify(kept.lines) } : { ok: true, lines };
}

/** The exercises that this computer can go back to, its own and those on a server whose keys it keeps, newest first. Never rejects. */
export async function listUnfinished(store: ExerciseStore, keys: KeyRing): Promise<readonly UnfinishedExercise[]> {
  const ids = await store.list();
  const own = await Promise.all((ids.ok ? ids.value : []).map(async (id) => describeKept(id, await readExercise(store, id))));
  const served = keys.list().map(({ code, scenario, preset, savedAt }): UnfinishedExercise => ({
    id: code,
    mode: 'phones',
    scenario,
    preset: readPreset(preset),
    savedAt,
    code,
  }));
  return [...own, ...served].toSorted((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
}

function describeKept(id: string, kept: KeptExercise): UnfinishedExercise {
  const nothing = { id, mode: 'screen', scenario: '', preset: '60', savedAt: '', code: null } as const;
  if (!kept.ok) return nothing;
  const [first, last] = [kept.lines[0], kept.lines.at(-1)];
  if (first?.command.type !== 'workshop.create' || last === undefined) return nothing;
  const { scenario, preset } = first.command.setup;
  return { ...nothing, scenario: scenario.id, preset, savedAt: new Date(last.at).toISOString() };
}

function readPreset(word: string): AgendaPreset {
  return agendaPresets.find((one) => one === word) ?? '60';
}
