import { useState } from 'preact/hooks';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { useConsole } from './console-parts.ts';
import { listMeant } from './list-meant.ts';
import { LineField, SheetForm } from './sheet-form.tsx';

/** Brings one team back to a decision: which, why, and what becomes of what came after it. */
export function RewindSheet({ close }: { readonly close: () => void }) {
  const { model, view, scenario, target, ask } = useConsole();
  const { t, formats } = model;
  const [team] = listMeant(view, target);
  const [decision, setDecision] = useState<string | null>(team?.decisions.at(-1)?.decision ?? null);
  const [reason, setReason] = useState('');
  if (team === undefined) return null;
  const at = team.decisions.findIndex((one) => one.decision === decision);
  const later = at === -1 ? 0 : team.decisions.length - at;
  return (
    <SheetForm
      yes={t('workshop:dialogs.rewind.yes')}
      isWhole={decision !== null && reason.trim() !== ''}
      missing={t('workshop:dialogs.reason-missing')}
      close={close}
      onSubmit={() => ask({ type: 'team.rewind', team: team.number, decision: decision ?? '', reason: reason.trim() })}
    >
      <fieldset class="cs-choices">
        <legend>{t('workshop:dialogs.rewind.where')}</legend>
        {team.decisions.map((one) => (
          <label key={one.decision} class={decision === one.decision ? 'cs-choice cs-choice-made' : 'cs-choice'}>
            <input type="radio" name="cs-rewind" checked={decision === one.decision} onChange={() => setDecision(one.decision)} />
            <span>
              <b>{t('workshop:console.decision', { number: one.number })}</b> {scenario.texts.get('decisions', one.decision, 'question')}
              <small>
                {t(`projector:patterns.${one.slot}`)} {scenario.texts.option(one.decision, one.option, 'done')}{' '}
                {formats.value.dayTime(one.doneAt)}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      <LineField label={t('workshop:dialogs.reason')} value={reason} most={workshopLimits.overrideReasonCharacters} onInput={setReason} />
      <p class="cs-effect">{t('workshop:dialogs.rewind.effect', { count: later, take: team.take + 1 })}</p>
    </SheetForm>
  );
}
