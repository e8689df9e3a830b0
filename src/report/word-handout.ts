import type { CompiledDuty } from '#scenario/compiled.ts';
import type { Handout } from './kit.ts';
import type { KitInput } from './kit-input.ts';

const rules = ['judged', 'alone', 'private', 'fiction', 'ask'] as const;
const data = ['no-names', 'counts', 'appraisal', 'erased'] as const;

/** What everybody may read beforehand: the situation, who sits there, what is fact, whose clocks run, and the rules. Pure. */
export function wordHandout({ logic, texts, t, formats, ruleset }: KitInput): Handout {
  const paragraphs = (fields: readonly string[]) => fields.map((field) => texts.findScenario(field) ?? '').filter((text) => text !== '');
  return {
    title: texts.scenario('title'),
    situation: paragraphs(['summary', 'who', 'judged']),
    labels: (
      [
        ['fact', 'brief-fact'],
        ['fiction', 'brief-fiction'],
        ['unknown', 'brief-unknown'],
      ] as const
    ).map(([label, field]) => ({ label: t(`common:labels.${label}`), text: texts.scenario(field) })),
    roles: logic.roles.map((role) => ({ name: texts.name('roles', role), line: texts.get('roles', role, 'line') })),
    ruleset: {
      name: t('kit:handout.as-of', {
        name: texts.name('rulesets', ruleset),
        date: formats.dayLong(logic.rulesets[ruleset]?.asOf ?? 0),
      }),
      note: texts.get('rulesets', ruleset, 'note'),
    },
    duties: Object.values(logic.duties)
      .filter((duty) => duty.rulesets.includes(ruleset))
      .map((duty) => ({ name: texts.name('duties', duty.id), clock: wordClock(t, duty.clock) })),
    rules: rules.map((rule) => t(`kit:handout.rule.${rule}`)),
    data: data.map((one) => t(`kit:handout.data.${one}`)),
    disclaimer: texts.scenario('disclaimer'),
  };
}

function wordClock(t: KitInput['t'], clock: CompiledDuty['clock']): string {
  if (clock === 'none') return t('kit:handout.clock.none');
  return [
    t('kit:handout.clock.days', { days: clock.days }),
    t(`kit:handout.clock.from-day-${clock.dayOfKnowledge}`),
    t(`kit:handout.clock.${clock.endsOnDayOff}`),
  ].join(' ');
}
