import type { PlaySettings, Save, SaveProgress } from '#session/ports.ts';

type SessionRecord = Save['record'];
type Draft = Save['draft'];

/** Reads a record strictly; given by the root, since records belong to another room. */
export type ReadRecord = (value: unknown) => SessionRecord | null;

const longestText = 2_000;
const idPattern = /^[a-z0-9-]{1,64}$/u;

/** Whether a word can be the id of a save. Pure. */
export function isSaveId(word: string): boolean {
  return idPattern.test(word);
}

/** The save in a value, or null if it is none. Pure. */
export function readSave(value: unknown, readRecord: ReadRecord): Save | null {
  const save = membersOf(value);
  const record = readRecord(save.get('record'));
  const settings = readSettings(save.get('settings'));
  const draft = readDraft(save.get('draft'));
  const takes = readTakes(save.get('takes'), readRecord);
  const progress = readProgress(save.get('progress'));
  const id = save.get('id');
  const scenario = save.get('scenario');
  const savedAt = save.get('savedAt');
  const finished = save.get('finished');
  const commitment = save.get('commitment');
  if (save.get('format') !== 2 || !isText(id) || !isSaveId(id) || !isText(savedAt) || typeof finished !== 'boolean' || !isText(commitment))
    return null;
  if (!isText(scenario)) return null;
  if (record === null || settings === null || draft === null || takes === null || progress === null) return null;
  return { format: 2, id, scenario, savedAt, record, settings, draft, takes, finished, commitment, progress };
}

function readSettings(value: unknown): PlaySettings | null {
  const settings = membersOf(value);
  const explain = settings.get('explain');
  const confidence = settings.get('confidence');
  if ((explain !== 'each-act' && explain !== 'end') || typeof confidence !== 'boolean') return null;
  return { explain, confidence };
}

function readDraft(value: unknown): Draft | null {
  const draft = membersOf(value);
  const option = draft.get('option');
  const confidence = draft.get('confidence');
  if (option !== null && !isText(option)) return null;
  if (confidence !== null && confidence !== 'low' && confidence !== 'medium' && confidence !== 'high') return null;
  return { option, confidence };
}

function readTakes(value: unknown, readRecord: ReadRecord): readonly SessionRecord[] | null {
  if (!Array.isArray(value)) return null;
  const takes = value.map(readRecord);
  return takes.every((take) => take !== null) ? takes : null;
}

function readProgress(value: unknown): SaveProgress | null {
  const progress = membersOf(value);
  const act = progress.get('act');
  const [actIndex, decided, decisions, now] = ['actIndex', 'decided', 'decisions', 'now'].map((key) => progress.get(key));
  if (!isText(act) || !isWhole(actIndex) || !isWhole(decided) || !isWhole(decisions) || !isWhole(now)) return null;
  return { act, actIndex, decided, decisions, now };
}

function membersOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
