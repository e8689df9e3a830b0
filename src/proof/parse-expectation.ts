import type { DriftBands, Expectation, ExpectedFigures } from './simulation-drift.ts';

/** Reads kept figures of a simulation; null for a text that is no such thing. Pure; never throws. */
export function parseExpectation(text: string): Expectation | null {
  try {
    const value: unknown = JSON.parse(text);
    return isExpectation(value) ? value : null;
  } catch {
    return null;
  }
}

function isExpectation(value: unknown): value is Expectation {
  return (
    isRecord(value) &&
    value['format'] === 1 &&
    typeof value['scenario'] === 'string' &&
    typeof value['seed'] === 'string' &&
    Number.isSafeInteger(value['runs']) &&
    Number(value['runs']) > 0 &&
    isBands(value['bands']) &&
    isRecordOf(value['figures'], (byLength) => isRecordOf(byLength, (byBot) => isRecordOf(byBot, isFigures)))
  );
}

function isBands(value: unknown): value is DriftBands {
  return isRecord(value) && [value['score'], value['shares'], value['counters']].every((band) => isFigure(band) && band >= 0);
}

function isFigures(value: unknown): value is ExpectedFigures {
  return (
    isRecord(value) &&
    isFigure(value['score']) &&
    isFigure(value['passed']) &&
    isRecordOf(value['endings'], isFigure) &&
    isRecordOf(value['counters'], isFigure)
  );
}

function isFigure(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isRecordOf(value: unknown, isPart: (part: unknown) => boolean): boolean {
  return isRecord(value) && Object.values(value).every(isPart);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
