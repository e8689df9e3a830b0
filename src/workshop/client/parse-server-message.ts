import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { Created, ServerMessages } from '#workshop/protocol/message.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import type { Refused, WorkshopRefusal } from '#workshop/protocol/refusal.ts';
import type { WorkshopArchive } from '#workshop/protocol/archive.ts';

/** What a server says to each kind of screen. */
export interface Views {
  readonly phone: PhoneView;
  readonly console: ConsoleView;
  readonly projector: ProjectorView;
}

/*
 * A page speaks only with the server that it came from, and a page of another version is fetched again: so it is enough to
 * look at the outline, and what has another one is as if it had not come.
 */

/** A view for this kind of screen, or null for anything else. Pure. */
export function parseView<Kind extends keyof Views>(kind: Kind, payload: unknown): Views[Kind] | null {
  return isObject(payload) && payload['kind'] === kind && typeof payload['seq'] === 'number' ? (payload as unknown as Views[Kind]) : null;
}

/** The answer to a command with its number, or null for anything else. Pure. */
export function parseAnswer(payload: unknown): ServerMessages['answer'] | null {
  if (!isObject(payload) || typeof payload['message'] !== 'number' || !isObject(payload['answer'])) return null;
  const { ok, code } = payload['answer'];
  return ok === true || typeof code === 'string' ? (payload as unknown as ServerMessages['answer']) : null;
}

/** The key of a seat that was just given, or null for anything else. Pure. */
export function parseSeat(payload: unknown): ServerMessages['seat'] | null {
  return isObject(payload) && typeof payload['seat'] === 'string' && typeof payload['participant'] === 'string'
    ? { seat: payload['seat'], participant: payload['participant'] }
    : null;
}

/** A new key of the console, or null for anything else. Pure. */
export function parseKey(payload: unknown): string | null {
  return isObject(payload) && typeof payload['key'] === 'string' ? payload['key'] : null;
}

/** What is left of a workshop, or null for anything else. Pure. */
export function parseArchive(payload: unknown): WorkshopArchive | null {
  return isObject(payload) && payload['format'] === 1 && Array.isArray(payload['teams']) ? (payload as unknown as WorkshopArchive) : null;
}

/** What a server says of a workshop it has just made, or null for anything else. Pure. */
export function parseCreated(payload: unknown): Created | null {
  const names = ['code', 'consoleKey', 'projectorKey', 'address', 'joinUrl'];
  return isObject(payload) && names.every((name) => typeof payload[name] === 'string') ? (payload as unknown as Created) : null;
}

/** A refusal that came as JSON, or null for anything else. Pure. */
export function parseRefused(payload: unknown): Refused | null {
  const code = isObject(payload) ? parseCode(payload['code']) : null;
  if (!isObject(payload) || code === null) return null;
  return isObject(payload['params'])
    ? { ok: false, code, params: payload['params'] as Record<string, string | number> }
    : { ok: false, code };
}

/** The code of a refusal, or null for what is none. Pure. */
export function parseCode(code: unknown): WorkshopRefusal | null {
  return typeof code === 'string' && /^(?:workshop|engine)\/[a-z-]+$/u.test(code) ? (code as WorkshopRefusal) : null;
}

/** The key of the seat that this device has kept and the code of its workshop, or null where the text holds none. Pure; never throws. */
export function parseKeptSeat(text: string | null): { readonly code: string; readonly seat: string } | null {
  let kept: unknown;
  try {
    kept = JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
  return isObject(kept) && typeof kept['code'] === 'string' && typeof kept['seat'] === 'string'
    ? { code: kept['code'], seat: kept['seat'] }
    : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
