import { useId } from 'preact/hooks';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { Chips } from '../../parts/chips.tsx';
import type { SetupModel } from '../setup-model.ts';

/** What most exercises leave as it is. */
export function MoreChoices({ model }: { readonly model: SetupModel }) {
  const { t } = model;
  const choice = model.choice.value;
  const isScreen = choice.mode === 'screen';
  const yesNo = [
    { value: 'on', label: t('workshop:setup.yes') },
    { value: 'off', label: t('workshop:setup.no') },
  ] as const;
  return (
    <details class="setup-more">
      <summary>
        <b>{t('workshop:setup.more')}</b>{' '}
        <span>
          {isScreen ? t('workshop:console.people', { count: choice.people }) : t('workshop:console.teams', { count: choice.teams })}
        </span>
      </summary>
      {isScreen ? (
        <Count
          legend={t('workshop:setup.people')}
          note={t('workshop:setup.people-note')}
          value={choice.people}
          most={workshopLimits.participants}
          onChange={(people) => model.choose({ people })}
        />
      ) : (
        <>
          <Count
            legend={t('workshop:setup.teams')}
            note={t('workshop:setup.teams-note')}
            value={choice.teams}
            most={workshopLimits.teams}
            onChange={(teams) => model.choose({ teams })}
          />
          <Chips
            legend={t('workshop:setup.roles')}
            note={t(`workshop:setup.roles-note.${choice.roles}`)}
            chosen={choice.roles}
            onChoose={(roles) => model.choose({ roles })}
            chips={[
              { value: 'dealt', label: t('workshop:setup.roles-values.dealt') },
              { value: 'chosen', label: t('workshop:setup.roles-values.chosen') },
            ]}
          />
        </>
      )}
      <Chips
        legend={t('workshop:setup.confidence')}
        note={t('workshop:setup.confidence-note')}
        chosen={choice.confidence ? 'on' : 'off'}
        onChoose={(value) => model.choose({ confidence: value === 'on' })}
        chips={yesNo}
      />
      <Chips
        legend={t('workshop:setup.timer')}
        note={t('workshop:setup.timer-note')}
        chosen={choice.timer ? 'on' : 'off'}
        onChoose={(value) => model.choose({ timer: value === 'on' })}
        chips={yesNo}
      />
      {isScreen ? null : (
        <Chips
          legend={t('workshop:setup.shows-teams')}
          note={t('workshop:setup.shows-teams-note')}
          chosen={choice.showsTeams ? 'on' : 'off'}
          onChoose={(value) => model.choose({ showsTeams: value === 'on' })}
          chips={yesNo}
        />
      )}
    </details>
  );
}

interface CountProps {
  readonly legend: string;
  readonly note: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number that is typed, or stepped with the arrow keys. */
function Count({ legend, note, value, most, onChange }: CountProps) {
  const id = useId();
  return (
    <div class="chips setup-count">
      <label for={id}>{legend}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <p id={`${id}-note`} class="chip-note">
        {note}
      </p>
    </div>
  );
}
