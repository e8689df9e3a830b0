import type { Kit } from './kit.ts';
import type { KitInput } from './kit-input.ts';
import { wordInjectCards, wordRoleCards } from './word-cards.ts';
import { wordAgenda, wordGuide } from './word-guide.ts';
import { wordHandout } from './word-handout.ts';
import { wordMsel } from './word-msel.ts';

/** Puts everything that is printed for an exercise into words, once for screen, paper and CSV. Pure. */
export function createKit(input: KitInput): Kit {
  const { logic, texts, t, agenda, ruleset, language, moment } = input;
  return {
    language,
    scenario: logic.id,
    scenarioTitle: texts.scenario('title'),
    preset: t(`kit:preset.${agenda.preset}`),
    foot: t('kit:foot', {
      title: texts.scenario('title'),
      id: logic.id,
      version: logic.version,
      ruleset: texts.name('rulesets', ruleset),
      language: t('report:stamp.language-name'),
      at: moment.at,
    }),
    agenda: wordAgenda(input),
    guide: wordGuide(input),
    roles: wordRoleCards(input),
    injects: wordInjectCards(input),
    handout: wordHandout(input),
    msel: wordMsel(input),
  };
}
