import { agendaPresets } from '#workshop/protocol/words.ts';
import { Chips } from '../../parts/chips.tsx';
import { textsOf } from '../../parts/texts-of.ts';
import type { SetupModel } from '../setup-model.ts';
import { MoreChoices } from './more-choices.tsx';

/** What is chosen of an exercise: the case, with what it is answered, how long, under which law, and the rest folded away. */
export function ChoiceSheet({ model }: { readonly model: SetupModel }) {
  const { t, language, catalogue } = model;
  const choice = model.choice.value;
  const refusal = model.refusal.value;
  const entry = catalogue.find(({ id }) => id === choice.scenario);
  const texts = entry === undefined ? null : textsOf(entry, language.value);
  const needsServer = choice.mode === 'phones' && model.hasServer.value === false;
  return (
    <section class="paper punched setup-sheet setup-choice">
      <h2 class="thick-thin">{t('workshop:setup.choose')}</h2>
      <Chips
        legend={t('workshop:setup.case')}
        note={texts === null ? '' : texts.subtitle}
        chosen={choice.scenario}
        onChoose={(scenario) => model.choose({ scenario })}
        chips={catalogue.map((one) => ({ value: one.id, label: textsOf(one, language.value).title }))}
      />
      <Chips
        legend={t('workshop:setup.mode')}
        note={t(`workshop:setup.mode-note.${choice.mode}`)}
        chosen={choice.mode}
        onChoose={(mode) => model.choose({ mode })}
        chips={[
          { value: 'screen', label: t('workshop:setup.mode-values.screen') },
          { value: 'phones', label: t('workshop:setup.mode-values.phones') },
        ]}
      />
      <Chips
        legend={t('workshop:setup.minutes')}
        note={t(`workshop:setup.preset-note.${choice.preset}`)}
        chosen={choice.preset}
        onChoose={(preset) => model.choose({ preset })}
        chips={agendaPresets.map((value) => ({ value, label: t(`workshop:setup.preset.${value}`) }))}
      />
      {entry === undefined || texts === null ? null : (
        <Chips
          legend={t('workshop:setup.ruleset')}
          chosen={choice.ruleset}
          onChoose={(ruleset) => model.choose({ ruleset })}
          chips={entry.rulesets.map((id) => ({ value: id, label: texts.rulesets[id] ?? id }))}
        />
      )}
      <MoreChoices model={model} />
      <div class="setup-start">
        <button
          type="button"
          class="button button-decide"
          disabled={needsServer || model.agenda.value === null || model.isStarting.value}
          aria-describedby="setup-start-note"
          onClick={() => void model.start()}
        >
          {t('workshop:setup.start')}
        </button>
        <p id="setup-start-note" class="muted" role="status">
          {refusal === null
            ? t(needsServer ? 'workshop:setup.no-server' : `workshop:setup.start-note.${choice.mode}`)
            : t.dynamic(`refusals:${refusal.code}`, refusal.params)}
        </p>
      </div>
    </section>
  );
}
