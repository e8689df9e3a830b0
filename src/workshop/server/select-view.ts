import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { selectConsoleView } from '#workshop/rules/select-console-view.ts';
import { selectPhoneView } from '#workshop/rules/select-phone-view.ts';
import { selectProjectorView } from '#workshop/rules/select-projector-view.ts';
import type { Viewing } from '#workshop/rules/viewing.ts';
import type { OpenedScenario } from './scenario-shelf.ts';

/** Who sits at the other end of a connection. */
export type Standing =
  | { readonly is: 'phone'; readonly participant: string; readonly language: string }
  | { readonly is: 'console' }
  | { readonly is: 'projector' };

export type View = PhoneView | ConsoleView | ProjectorView;

/** What somebody is shown, in their language; null for a phone whose seat is gone. */
export function selectView({ logic, texts }: OpenedScenario, viewing: Viewing, standing: Standing): View | null {
  if (standing.is === 'console') return selectConsoleView(viewing);
  const { ruleset, language } = viewing.state.setup;
  const spoken = standing.is === 'phone' ? standing.language : language;
  const own = texts(pickLanguage(logic.languages, spoken), ruleset);
  return standing.is === 'projector' ? selectProjectorView(viewing, own) : selectPhoneView(viewing, standing.participant, own);
}

/** A language of the scenario for what a stranger says they speak: nothing is kept for a language nobody has written in. */
function pickLanguage(languages: readonly string[], spoken: string): string {
  const [base] = spoken.split('-');
  return languages.find((one) => one === spoken) ?? languages.find((one) => one === base) ?? languages[0] ?? '';
}
