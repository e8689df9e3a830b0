import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { useModel } from '../model-context.ts';
import { Chips } from './chips.tsx';
import { textsOf } from './texts-of.ts';

/** Length and law of the next run, as far as the scenario, or the course, offers a choice. */
export function SetupChips({ entry }: { readonly entry: CatalogueEntry }) {
  const { t, language, settings, course, wishes } = useModel();
  const { choosesLength, choosesRuleset } = course.value ?? { choosesLength: true, choosesRuleset: true };
  const texts = textsOf(entry, language.value);
  const { length, ruleset } = settings.value;
  if (!choosesLength && !choosesRuleset) return null;
  return (
    <div class="setup">
      {choosesLength ? (
        <Chips
          class="chips-length"
          legend={t('start:length')}
          chosen={entry.lengths.find((one) => one.id === length)?.id ?? entry.lengths[0]?.id ?? null}
          onChoose={(value) => wishes.changeSettings({ length: value })}
          chips={entry.lengths.map(({ id, minutesAlone }) => ({
            value: id,
            label: t('common:length-chip', { minutes: minutesAlone, name: t(`common:lengths.${id}`) }),
          }))}
        />
      ) : null}
      {choosesRuleset ? (
        <Chips
          legend={t('start:ruleset')}
          chosen={entry.rulesets.includes(ruleset) ? ruleset : (entry.rulesets[0] ?? null)}
          onChoose={(value) => wishes.changeSettings({ ruleset: value })}
          chips={entry.rulesets.map((id) => ({ value: id, label: texts.rulesets[id] ?? id }))}
        />
      ) : null}
    </div>
  );
}
