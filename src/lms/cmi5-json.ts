/** An object that was read from JSON, of which nothing else is known. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether something read from JSON is an object. Pure. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a text says as JSON; undefined where it is none. Pure; never throws. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
