import { toCanonicalJson } from '#shared/canonical-json.ts';
import type { CompiledBeat, ScenarioPack } from '#scenario/compiled.ts';
import type { TextFile } from '#scenario/text-schema.ts';

/** What a save has changed of a scenario. */
export interface Edit {
  /** Whether it plays as before. */
  readonly sameLogic: boolean;
  /** Whether all that differs are texts that a page at the table can take up without being fetched again. */
  readonly onlyTableTexts: boolean;
  readonly isNothing: boolean;
  /** The first beat, in the order of the file, that is played or read differently; null where it is none. */
  readonly beat: string | null;
}

/** Compares a scenario before and after a save. Pure. */
export function compareEdit(before: ScenarioPack, after: ScenarioPack): Edit {
  const sameLogic = before.logic.hash === after.logic.hash && before.logic.version === after.logic.version;
  return {
    sameLogic,
    onlyTableTexts: sameLogic && describeFrame(before) === describeFrame(after),
    isNothing: toCanonicalJson(before) === toCanonicalJson(after),
    beat: Object.keys(after.logic.beats).find((id) => describeBeat(before, id) !== describeBeat(after, id)) ?? null,
  };
}

/** What stands outside the table: cover, brief, sources, history, and which languages there are. */
function describeFrame({ logic, cover, texts, sources, history }: ScenarioPack): string {
  const frames = Object.entries(texts).map(([language, { scenario, rulesets }]) => ({ language, scenario, rulesets }));
  return toCanonicalJson({ languages: logic.languages, cover, frames, sources, history });
}

/** Everything of a beat: its logic, what arrives on it, its decision and all their words; empty where there is no such beat. */
function describeBeat(pack: ScenarioPack, id: string): string {
  const { logic } = pack;
  const beat = logic.beats[id];
  if (beat === undefined) return '';
  const slots = Object.values(logic.slots).filter((slot) => slot.beat === id);
  const decision = beat.decision === null ? null : (logic.decisions[beat.decision] ?? null);
  const complications = slots.flatMap((slot) => slot.oneOf).map((one) => logic.complications[one] ?? null);
  const act = logic.acts.find((one) => one.first === id) ?? null;
  const words = Object.values(pack.texts).map((text) => listWords(pack, text, beat));
  return toCanonicalJson({ beat, decision, slots, complications, opens: act?.opensAt ?? null, words });
}

function listWords({ logic }: ScenarioPack, text: TextFile, beat: CompiledBeat): unknown {
  const consequences = beat.decision === null ? [] : (logic.decisions[beat.decision]?.options ?? []).flatMap((one) => one.consequences);
  const complications = Object.values(logic.slots).flatMap((slot) => (slot.beat === beat.id ? slot.oneOf : []));
  return [
    text.beats[beat.id],
    beat.injects.map(({ id }) => text.injects[id]),
    beat.decision === null ? null : text.decisions[beat.decision],
    consequences.map(({ id }) => text.consequences[id]),
    complications.map((id) => text.complications[id]),
    logic.acts.some((act) => act.first === beat.id) ? text.acts[beat.act] : null,
  ];
}
