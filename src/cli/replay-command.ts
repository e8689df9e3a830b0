import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { formatLocalMinute } from '#shared/local-time.ts';
import type { CompiledScenario } from '#scenario/compiled.ts';
import { loadScenario } from '#scenario/load.ts';
import { createEngine } from '#engine/engine.ts';
import { findMisfit, type SessionRecord } from '#engine/record.ts';
import { replay } from '#engine/replay.ts';
import { hashState } from '#engine/state-hash.ts';
import { parseRecord } from '#session/read-record.ts';
import type { Translate } from '#i18n/translate.ts';
import { type Command, type CommandCall, exactly } from './command.ts';
import type { CliIo, ExitCode } from './io.ts';
import { listScenarioIds, readScenarioFolder } from './scenario-folder.ts';

/** `replay`: plays a record again and shows where it ends. A record that cannot be played is never changed. */
export const replayCommand: Command = { takes: exactly(1), options: {}, run: runReplay };

function runReplay({ io, t, args: [name = ''], json }: CommandCall): ExitCode {
  const text = readText(resolve(io.cwd, name));
  if (text === null) {
    io.err(t('cli:usage.no-file', { name }));
    return 2;
  }
  const parsed = parseRecord(text);
  if (!parsed.ok) {
    io.err(parsed.fault === 'record/not-json' ? t('cli:replay.not-json', { name }) : t('cli:replay.not-a-record', { name }));
    return 1;
  }
  const { record } = parsed;
  const logic = loadLogic(io, t, record);
  return logic === null ? 1 : playRecord(io, t, logic, record, json);
}

/** The rules that a record was made with; null, and said why, where they are not here. */
function loadLogic(io: CliIo, t: Translate, record: SessionRecord): CompiledScenario | null {
  const { settings } = record;
  const { id, version } = record.scenario;
  if (!listScenarioIds(io.scenarios).includes(id)) {
    io.err(t('cli:replay.unknown-scenario', { id }));
    return null;
  }
  const loaded = loadScenario(readScenarioFolder(join(io.scenarios, id)));
  if (!loaded.ok) {
    io.err(t('cli:replay.unsound-scenario', { id }));
    return null;
  }
  const { logic } = loaded.pack;
  const misfit = findMisfit(logic, record);
  if (misfit === null) return logic;
  const sentences = {
    'other-rules': () => t('cli:replay.other-version', { id, recorded: version, present: logic.version }),
    'unknown-ruleset': () => t('cli:replay.unknown-ruleset', { ruleset: settings.ruleset }),
    'unknown-length': () => t('cli:replay.unknown-length', { length: settings.length }),
  };
  io.err(sentences[misfit]());
  return null;
}

function playRecord(io: CliIo, t: Translate, logic: CompiledScenario, record: SessionRecord, json: boolean): ExitCode {
  const { state, refused } = replay(createEngine(logic), record);
  const hash = hashState(state);
  if (json) {
    io.out(JSON.stringify({ scenario: record.scenario, hash, refused, state }, null, 2));
  } else {
    io.out(
      t('cli:replay.state', {
        scenario: logic.id,
        version: logic.version,
        ruleset: state.ruleset,
        length: state.length,
        seed: state.seed,
        commands: refused?.index ?? record.commands.length,
        now: formatLocalMinute(state.now),
        beat: state.beat,
        phase: state.phase,
        ending: state.ending ?? t('cli:replay.none'),
        hash,
      }),
    );
  }
  if (refused === null) return 0;
  io.err(t('cli:replay.refused', { number: refused.index + 1, reason: t.dynamic(`refusals:${refused.code}`) }));
  return 1;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
