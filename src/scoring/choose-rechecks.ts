import type { Engine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import type { Confidence } from '#engine/state.ts';
import { findConfidentMistakes } from './calibration.ts';
import { type JudgementFault, judgeRecord } from './judge-record.ts';
import { mostRechecked } from './rules.ts';

/** What was answered in a run that is asked again later. */
export interface EarlierAnswer {
  readonly decision: string;
  readonly option: string;
  readonly confidence: Confidence;
}

/** The decisions of a record that a recheck asks again: the confident mistakes, gravest first; none where there are none. Pure. */
export function chooseRechecks(
  engine: Engine,
  record: SessionRecord,
): { readonly ok: true; readonly earlier: readonly EarlierAnswer[] } | { readonly ok: false; readonly fault: JudgementFault } {
  const judged = judgeRecord(engine, record);
  if ('fault' in judged) return { ok: false, fault: judged.fault };
  const earlier = findConfidentMistakes(judged.decisions).flatMap((decision) => {
    const credit = judged.decisions.find((one) => one.decision === decision);
    return credit === undefined || credit.option === null || credit.confidence === null
      ? []
      : [{ decision, option: credit.option, confidence: credit.confidence }];
  });
  return { ok: true, earlier: earlier.slice(0, mostRechecked) };
}
