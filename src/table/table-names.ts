import type { Formats } from '#i18n/format.ts';
import type { ScenarioTexts } from '#i18n/scenario-texts.ts';
import type { Translate } from '#i18n/translate.ts';

/** The words on the table: short labels, all of them doubled by the sheets. Plain text in the player's language. */
export interface TableNames {
  /** On a plate, so as short as it can be. */
  role(id: string): string;
  measure(id: string): string;
  band(measure: string, band: string): string;
  /** A figure, and how it has changed with its sign. */
  figure(value: number): string;
  change(value: number): string;
  month(day: number): string;
  today(day: number): string;
  due(duty: string, dueDay: number, daysLeft: number | null): string;
  /** Below a sealed card at the end of an act; where many lie there, its number and its day alone. */
  caption(number: number, minute: number): string;
  number(number: number): string;
  day(day: number): string;
  /** What was decided, in the past tense. */
  choice(decision: string, option: string): string;
  act(number: number): string;
  actEnded: string;
  /** Latin words need a face of their own and stand upright beside each other. */
  isLatin: boolean;
}

interface Words {
  readonly t: Translate;
  readonly texts: ScenarioTexts;
  readonly formats: Formats;
}

/** Up to this many days left a flag says how many. */
const soon = 2;

/** The words of the table from the product's and the scenario's texts. Pure; make them anew when the language changes. */
export function createTableNames({ t, texts, formats }: Words): TableNames {
  return {
    role: (id) => texts.find('roles', id, 'short') ?? texts.name('roles', id),
    measure: (id) => texts.name('measures', id),
    band: (measure, band) => texts.band(measure, band),
    figure: (value) => formats.number(value),
    change: (value) => formats.signed(value),
    month: (day) => formats.month(day),
    today: (day) => t('table:today', { day: formats.tick(day) }),
    due: (duty, dueDay, daysLeft) => {
      const name = texts.find('duties', duty, 'short') ?? texts.name('duties', duty);
      if (daysLeft === 0) return t('table:dueToday', { name });
      return daysLeft !== null && daysLeft > 0 && daysLeft <= soon
        ? t('table:dueSoon', { days: formats.days(daysLeft), name })
        : t('table:due', { day: formats.tick(dueDay), name });
    },
    caption: (number, minute) => t('table:caption', { number: formats.number(number), time: formats.time(minute) }),
    number: (number) => t('table:number', { number: formats.number(number) }),
    day: (day) => formats.tick(day),
    choice: (decision, option) => texts.option(decision, option, 'done'),
    act: (number) => t.dynamic(`table:acts.${number}`),
    actEnded: t('table:ended'),
    isLatin: texts.script === 'latin',
  };
}
