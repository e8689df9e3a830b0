import type { Engine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import { createDebrief } from '#scoring/create-debrief.ts';
import { formatLocalDay } from '#shared/local-time.ts';
import { tellStory } from './tell-story.ts';

/** What a finished record tells and teaches, short enough that a changed line of it can be read. */
export function createDebriefFigures(engine: Engine, record: SessionRecord) {
  const debrief = createDebrief(engine, record);
  if (debrief === null) throw new Error('Violated assumption: a finished record has a debrief.');
  return {
    stateHash: debrief.stateHash,
    ending: debrief.ending,
    headline: debrief.headline,
    score: debrief.score,
    confidentMistakes: debrief.confidentMistakes,
    calibration: debrief.calibration,
    competencies: Object.fromEntries(debrief.competencies.map((one) => [one.id, `${one.percent ?? '–'} ${one.grade ?? '–'}`])),
    measures: debrief.course.at(-1)?.measures ?? {},
    counters: Object.fromEntries(debrief.counters.map((one) => [one.id, one.value])),
    duties: Object.fromEntries(debrief.duties.map((one) => [one.id, `${one.status} ${one.days ?? '–'}`])),
    milestones: Object.fromEntries(debrief.milestones.map((one) => [one.id, formatLocalDay(one.day)])),
    story: Object.fromEntries([...tellStory(replay(engine, record).events)].map(([beat, arrived]) => [beat, arrived.join(', ')])),
    decisions: Object.fromEntries(
      debrief.decisions.map((one) => [
        one.decision,
        `${one.option ?? one.status}: ${one.rating ?? '–'}; else ${one.counterfactual?.to ?? '–'} gives ${one.counterfactual?.score.other ?? '–'}, ${one.counterfactual?.ending.other ?? '–'}`,
      ]),
    ),
    plan: debrief.plan,
  };
}
