import { resolve } from 'node:path';
import { countCrc32 } from '#shared/crc32.ts';
import type { ScenarioPack } from '#scenario/compiled.ts';
import { createEngine } from '#engine/engine.ts';
import type { SessionRecord } from '#engine/record.ts';
import { chooseRechecks, type EarlierAnswer } from '#scoring/choose-rechecks.ts';
import type { JudgementFault } from '#scoring/judge-record.ts';
import type { CourseRecheck, PackageTarget } from '#session/course.ts';
import { parseRecord } from '#session/read-record.ts';
import type { CommandCall } from './command.ts';
import type { ExitCode } from './io.ts';
import { readText } from './judge-books.ts';
import { openScenario } from './open-scenario.ts';
import { type PackageWish, readWish } from './package-wish.ts';
import { listScenarioIds } from './scenario-folder.ts';

/** What a recheck is to be, and the scenario that it goes back to; a refusal has been said on stderr. */
export type RecheckOrder =
  | { readonly ok: true; readonly wish: PackageWish; readonly pack: ScenarioPack }
  | { readonly ok: false; readonly exit: ExitCode };

/** What the record says itself. */
const inRecord = ['scenario', 'length', 'ruleset'] as const;

/** Reads what `--recheck` names: the confident mistakes of a record, under its own rules. Nothing is written. */
export function readRecheckOrder(call: CommandCall, target: PackageTarget): RecheckOrder {
  const { io, t, options } = call;
  const refuse = (sentence: string, exit: ExitCode = 1): RecheckOrder => {
    io.err(sentence);
    return { ok: false, exit };
  };
  const beside = inRecord.find((option) => options[option] !== undefined);
  if (beside !== undefined) return refuse(t('cli:package.recheck.beside', { option: beside }), 2);
  const name = String(options['recheck']);
  const text = readText(resolve(io.cwd, name));
  if (text === null) return refuse(t('cli:usage.no-file', { name }), 2);
  const parsed = parseRecord(text);
  if (!parsed.ok)
    return refuse(parsed.fault === 'record/not-json' ? t('cli:replay.not-json', { name }) : t('cli:replay.not-a-record', { name }));
  const { record } = parsed;
  const { id } = record.scenario;
  if (!listScenarioIds(io.scenarios).includes(id)) return refuse(t('cli:package.recheck.unknown-scenario', { id }));
  const opened = openScenario(call, id);
  if (!opened.ok) return opened;
  const { pack } = opened;
  const wish = readWish(call, target, [pack]);
  if (!wish.ok) return refuse(wish.sentence, 2);

  const chosen = chooseRechecks(createEngine(pack.logic), record);
  if (!chosen.ok) return refuse(wordFault(call, chosen.fault, { name, record, present: pack.logic.version }));
  if (chosen.earlier.length === 0) return refuse(t('cli:package.recheck.none'));
  const gap = findGap(pack, chosen.earlier, wish.value.languages);
  if (gap !== null) return refuse(t('cli:package.recheck.no-text', { id, ...gap }));
  const recheck = describeRecheck(record, chosen.earlier);
  const { length, ruleset } = record.settings;
  return { ok: true, wish: { ...wish.value, length, ruleset, recheck }, pack };
}

/** Nothing of the record but what is asked again: its seed may be anybody's word. */
function describeRecheck({ scenario, settings, played }: SessionRecord, earlier: readonly EarlierAnswer[]): CourseRecheck {
  const on = played?.on ?? null;
  const sum = JSON.stringify([scenario.hash, settings.ruleset, on, earlier]);
  return { on, id: countCrc32(new TextEncoder().encode(sum)).toString(36), earlier };
}

/** The first decision that a language does not word anew. */
function findGap(
  { texts }: ScenarioPack,
  earlier: readonly EarlierAnswer[],
  languages: readonly string[],
): { readonly language: string; readonly decision: string } | null {
  for (const { decision } of earlier) {
    const language = languages.find((one) => texts[one]?.rechecks?.[decision] === undefined);
    if (language !== undefined) return { language, decision };
  }
  return null;
}

function wordFault(
  { t }: CommandCall,
  fault: JudgementFault,
  { name, record, present }: { readonly name: string; readonly record: SessionRecord; readonly present: string },
): string {
  const { id, version } = record.scenario;
  if (fault === 'other-rules') return t('cli:package.recheck.other-version', { id, recorded: version, present });
  if (fault === 'refused') return t('cli:package.recheck.refused', { name });
  if (fault === 'unfinished') return t('cli:package.recheck.unfinished', { name });
  return t('cli:package.recheck.unfit', { id });
}
