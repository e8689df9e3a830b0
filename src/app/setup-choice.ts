import type { CompiledScenario } from '#scenario/compiled.ts';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { SetupChoice } from '#ui/workshop/setup-model.ts';
import type { WorkshopSetup } from '#workshop/protocol/command.ts';
import { workshopLimits, type Pace } from '#workshop/protocol/words.ts';
import type { Agenda } from '#workshop/rules/agenda.ts';

/** Seconds for a first answer and for the talk, where a timer is wished for. */
const timer = { answer: 120, talk: 180 } as const;

/** What most exercises want: an hour on one computer, everybody in the room one team. Pure. */
export function chooseDefaults(entry: CatalogueEntry | undefined): SetupChoice {
  return {
    scenario: entry?.id ?? '',
    mode: 'screen',
    preset: '60',
    ruleset: entry?.rulesets[0] ?? '',
    teams: 4,
    people: 20,
    roles: 'dealt',
    confidence: true,
    timer: false,
    showsTeams: true,
  };
}

/** The choice as far as it can be had: another case may have other laws, and nobody can ask for thirteen teams. Pure. */
export function settleChoice(choice: SetupChoice, catalogue: readonly CatalogueEntry[]): SetupChoice {
  const entry = catalogue.find(({ id }) => id === choice.scenario) ?? catalogue[0];
  return {
    ...choice,
    scenario: entry?.id ?? '',
    ruleset: entry?.rulesets.includes(choice.ruleset) === true ? choice.ruleset : (entry?.rulesets[0] ?? ''),
    teams: limit(choice.teams, 1, workshopLimits.teams),
    people: limit(choice.people, 1, workshopLimits.participants),
  };
}

/** What a workshop is set up with. One computer has one team, whose hands are counted. Pure. */
export function toSetup(
  choice: SetupChoice,
  { logic, agenda, seed, language }: { logic: CompiledScenario; agenda: Agenda; seed: string; language: string },
): WorkshopSetup {
  const isScreen = choice.mode === 'screen';
  return {
    mode: choice.mode,
    scenario: { id: logic.id, version: logic.version, hash: logic.hash },
    ruleset: choice.ruleset,
    preset: choice.preset,
    length: agenda.length,
    pace: readPaces(agenda),
    seed,
    language,
    teams: isScreen ? 1 : choice.teams,
    roles: choice.roles,
    confidence: choice.confidence,
    timer: choice.timer ? timer : null,
    showsTeams: choice.showsTeams,
    people: isScreen ? choice.people : null,
  };
}

function readPaces({ items }: Agenda): Readonly<Record<string, Pace>> {
  return Object.fromEntries(items.flatMap(({ decision, pace }) => (decision === null || pace === null ? [] : [[decision, pace] as const])));
}

function limit(value: number, least: number, most: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : least;
}
