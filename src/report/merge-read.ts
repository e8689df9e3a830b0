import type { Played, SessionRecord } from '#engine/record.ts';
import { parseRecord, readRecord, type RecordFault } from '#session/read-record.ts';
import { describeMoment } from './describe-moment.ts';
import type { RunInput } from './judge-run.ts';

/** What a file holds for merging: one record, or the first takes of a workshop's teams. */
export type MergeFile =
  | { readonly ok: true; readonly name: string; readonly runs: readonly MergeRun[] }
  | { readonly ok: false; readonly name: string; readonly fault: RecordFault };

/** A record as it came, not judged yet. */
export interface MergeRun extends Pick<RunInput, 'record'>, Required<Pick<RunInput, 'people' | 'played'>> {
  /** The team that played it, in its workshop: teams share a seed, and may decide alike. Absent: it came by itself. */
  readonly team?: string;
}

const largest = { characters: 5_000_000, people: 200, teams: 12 } as const;
const msPerSecond = 1_000;

/**
 * Reads a record or the archive of a workshop. Pure; whatever the text holds, it is only compared and copied. `zone` is the
 * device's, for the day on which a workshop ended.
 */
export function readMergeFile(name: string, text: string, zone: string): MergeFile {
  const parsed = parseRecord(text);
  if (parsed.ok) return { ok: true, name, runs: [{ record: parsed.record, people: 1, played: parsed.record.played ?? null }] };
  const runs = parsed.fault === 'record/not-json' || text.length > largest.characters ? null : readArchive(text, zone);
  return runs === null ? { ok: false, name, fault: parsed.fault } : { ok: true, name, runs };
}

/** The first takes of an archive; null if it is none. A team without a take has nothing to count. */
function readArchive(text: string, zone: string): readonly MergeRun[] | null {
  const archive = toMembers(parseJson(text));
  const teams = archive.get('teams');
  if (archive.get('format') !== 1 || !Array.isArray(teams) || teams.length > largest.teams) return null;
  const played = readPlayed(archive.get('startedAt'), archive.get('endedAt'), zone);
  const runs: MergeRun[] = [];
  for (const team of teams.map(toMembers)) {
    const [people, takes] = [team.get('people'), team.get('takes')];
    if (typeof people !== 'number' || !Number.isInteger(people) || people < 0 || people > largest.people || !Array.isArray(takes))
      return null;
    if (takes.length === 0 || people === 0) continue;
    const record: SessionRecord | null = readRecord(toMembers(takes[0]).get('record'));
    if (record === null) return null;
    const name = JSON.stringify([archive.get('code'), archive.get('startedAt'), team.get('number')]);
    runs.push({ record, people, played: record.played ?? played, team: name });
  }
  return runs.length === 0 ? null : runs;
}

function readPlayed(startedAt: unknown, endedAt: unknown, zone: string): Played | null {
  if (!isTime(startedAt) || !isTime(endedAt) || endedAt < startedAt) return null;
  return { on: describeMoment(endedAt, zone).at.slice(0, 'YYYY-MM-DD'.length), seconds: Math.round((endedAt - startedAt) / msPerSecond) };
}

function isTime(value: unknown): value is number {
  // The largest moment that a date can be.
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 8_640_000_000_000_000;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return null;
  }
}

function toMembers(value: unknown): ReadonlyMap<string, unknown> {
  return new Map<string, unknown>(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}
