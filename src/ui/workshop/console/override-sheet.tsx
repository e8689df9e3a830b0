import { useState } from 'preact/hooks';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { useConsole } from './console-parts.ts';
import { listMeant } from './list-meant.ts';
import { LineField, SheetForm } from './sheet-form.tsx';

/** Decides for one team: with a reason whenever it goes past what the team said, and with what will change. */
export function OverrideSheet({ close }: { readonly close: () => void }) {
  const { model, view, scenario, target, ask } = useConsole();
  const { t } = model;
  const [team] = listMeant(view, target);
  const [option, setOption] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  if (team === undefined || team.decision === null) return null;
  const { decision, number, stage, leading, first, second, answered } = team;
  const latest = second ?? first;
  // Where answers are level, naming one of those that lead is no override.
  const most = Math.max(0, ...(latest?.options ?? []).map(({ count }) => count));
  const isSaid =
    stage === 'talking' &&
    leading === null &&
    latest?.options.some((one) => one.option === option && one.count === most && most > 0) === true;
  const why = reason.trim();
  return (
    <SheetForm
      yes={t('workshop:dialogs.override.yes')}
      isWhole={option !== null && (isSaid || why !== '')}
      missing={t(option === null ? 'workshop:dialogs.override.choose' : 'workshop:dialogs.reason-missing')}
      close={close}
      onSubmit={() => ask({ type: 'team.decide', team: number, option: option ?? '', confidence: null, reason: why === '' ? null : why })}
    >
      <p>{scenario.texts.get('decisions', decision, 'question')}</p>
      <fieldset class="cs-choices">
        <legend>{t('workshop:dialogs.override.option')}</legend>
        {team.options.map(({ id, slot, isOpen }) => {
          const said = latest?.options.find((one) => one.option === id)?.count ?? null;
          return (
            <label key={id} class={option === id ? 'cs-choice cs-choice-made' : 'cs-choice'}>
              <input type="radio" name="cs-override" checked={option === id} disabled={!isOpen} onChange={() => setOption(id)} />
              <Swatch slot={slot} />
              <span>
                <b>{t(`projector:patterns.${slot}`)}</b> {scenario.texts.option(decision, id, 'label')}
                {isOpen ? null : <small>{t('workshop:dialogs.override.closed')}</small>}
              </span>
              {said === null ? null : <span class="cs-said">{t('workshop:console.people', { count: said })}</span>}
            </label>
          );
        })}
      </fieldset>
      <LineField
        label={t(isSaid ? 'workshop:dialogs.reason-optional' : 'workshop:dialogs.reason')}
        value={reason}
        most={workshopLimits.overrideReasonCharacters}
        onInput={setReason}
      />
      <p class="cs-effect">
        {stage === 'answering'
          ? t('workshop:dialogs.override.effect-early', { count: answered.count })
          : t(isSaid ? 'workshop:dialogs.override.effect-level' : 'workshop:dialogs.override.effect')}
      </p>
    </SheetForm>
  );
}
