import { useConsole } from './console-parts.ts';
import { ConfirmSheet } from './confirm-sheet.tsx';
import { findLead, listMeant } from './list-meant.ts';

/** Leaves a decision out: what is won, what is lost, and what the story takes for granted then. */
export function SkipSheet({ close }: { readonly close: () => void }) {
  const { model, view, scenario, target, ask } = useConsole();
  const { t, formats } = model;
  const lead = findLead(listMeant(view, target));
  const decision = lead?.decision ?? null;
  if (lead === null || decision === null) return null;
  const { texts, logic } = scenario;
  const item = model.agenda.value?.items.find((one) => one.decision === decision);
  const known = logic.decisions[decision];
  const trained = (known?.competencies ?? []).map((id) => texts.name('competencies', id));
  return (
    <>
      <dl class="cs-notes">
        <div>
          <dt>{t('workshop:dialogs.skip.what')}</dt>
          <dd>{texts.get('decisions', decision, 'question')}</dd>
        </div>
        {item === undefined ? null : (
          <div>
            <dt>{t('workshop:dialogs.skip.won')}</dt>
            <dd>{formats.value.duration(item.minutes)}</dd>
          </div>
        )}
        <div>
          <dt>{t('workshop:dialogs.skip.lost')}</dt>
          <dd>{formats.value.list(trained)}</dd>
        </div>
        <div>
          <dt>{t('workshop:dialogs.skip.assumed')}</dt>
          <dd>{known === undefined ? '' : texts.option(decision, known.assume, 'label')}</dd>
        </div>
      </dl>
      <ConfirmSheet
        words={t(known?.gate.includes(view.setup.ruleset) === true ? 'workshop:dialogs.skip.gate' : 'workshop:dialogs.skip.words')}
        yes={t('workshop:dialogs.skip.yes')}
        onYes={() => ask({ type: 'decision.skip', target })}
        close={close}
      />
    </>
  );
}
