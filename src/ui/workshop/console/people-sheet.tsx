import { useState } from 'preact/hooks';
import type { ConsoleSeat, ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';

/** Everybody, by team and role and never by what they answered: who speaks, who moves, who leaves. */
export function PeopleSheet() {
  const { model, view } = useConsole();
  const { t } = model;
  return (
    <div class="cs-form cs-people-sheet">
      {view.teams.map((team) => (
        <TeamPeople key={team.number} team={team} />
      ))}
      <h3>{t('workshop:dialogs.people.observers')}</h3>
      {view.observers.length === 0 ? <p class="muted">{t('workshop:dialogs.people.nobody')}</p> : null}
      <ul>
        {view.observers.map(({ participant, team }, at) => (
          <ObserverRow key={participant} participant={participant} team={team} number={at + 1} />
        ))}
      </ul>
    </div>
  );
}

function TeamPeople({ team }: { readonly team: ConsoleTeam }) {
  const { t } = useConsole().model;
  return (
    <>
      <h3>{t('workshop:console.team', { team: team.number })}</h3>
      {team.seats.length === 0 ? <p class="muted">{t('workshop:dialogs.people.nobody')}</p> : null}
      <ul>
        {team.seats.map((seat, at) => (
          <SeatRow key={seat.participant} team={team} seat={seat} number={at + 1} />
        ))}
      </ul>
    </>
  );
}

interface SeatRowProps {
  readonly team: ConsoleTeam;
  readonly seat: ConsoleSeat;
  /** Its place at the table, so that seats without a role can be told apart. */
  readonly number: number;
}

function SeatRow({ team, seat, number }: SeatRowProps) {
  const { model, view, scenario, ask } = useConsole();
  const { t } = model;
  const { participant, role, isConnected, speaks } = seat;
  const name = role === null ? t('workshop:dialogs.people.seat', { number }) : scenario.texts.name('roles', role);
  return (
    <li>
      <p>
        <b>{name}</b>
        <span class={isConnected ? undefined : 'cs-due'}>{t(`workshop:dialogs.people.${isConnected ? 'connected' : 'lost'}`)}</span>
        {speaks ? <span class="badge">{t('workshop:dialogs.people.speaks')}</span> : null}
      </p>
      <span class="cs-seat-deeds">
        {speaks ? null : (
          <button
            type="button"
            class="cs-button"
            aria-label={t('workshop:dialogs.people.speak-who', { name })}
            onClick={() => void ask({ type: 'participant.speak', participant })}
          >
            {t('workshop:dialogs.people.speak')}
          </button>
        )}
        <select
          class="cs-field"
          aria-label={t('workshop:dialogs.people.team-of', { name })}
          value={String(team.number)}
          onChange={(event) =>
            void ask({ type: 'participant.seat', participant, team: Number(event.currentTarget.value), role: null, observes: false })
          }
        >
          {view.teams.map((one) => (
            <option key={one.number} value={String(one.number)}>
              {t('workshop:console.team', { team: one.number })}
            </option>
          ))}
        </select>
        <RoleChoice participant={participant} team={team} role={role} name={name} />
        <RemoveButton participant={participant} name={name} />
      </span>
    </li>
  );
}

interface RoleChoiceProps {
  readonly participant: string;
  readonly team: ConsoleTeam;
  readonly role: string | null;
  readonly name: string;
}

/** Another role at the same table; a role that is taken can be shared. */
function RoleChoice({ participant, team, role, name }: RoleChoiceProps) {
  const { model, scenario, ask } = useConsole();
  const { t } = model;
  return (
    <select
      class="cs-field"
      aria-label={t('workshop:dialogs.people.role-of', { name })}
      value={role ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        if (chosen !== '') void ask({ type: 'participant.seat', participant, team: team.number, role: chosen, observes: false });
      }}
    >
      {role === null ? <option value="">{t('workshop:console.no-role')}</option> : null}
      {scenario.logic.roles.map((id) => (
        <option key={id} value={id}>
          {scenario.texts.name('roles', id)}
        </option>
      ))}
    </select>
  );
}

interface ObserverRowProps {
  readonly participant: string;
  readonly team: number;
  readonly number: number;
}

function ObserverRow({ participant, team, number }: ObserverRowProps) {
  const { model, view, scenario, ask } = useConsole();
  const { t } = model;
  const name = t('workshop:dialogs.people.observer', { number });
  const lost = view.dropped.filter(({ role }) => role !== null);
  return (
    <li>
      <p>
        <b>{name}</b> <span>{t('workshop:console.team', { team })}</span>
      </p>
      <span class="cs-seat-deeds">
        {lost.map((seat) => (
          <button
            key={seat.participant}
            type="button"
            class="cs-button"
            onClick={() => void ask({ type: 'participant.seat', participant, team: seat.team, role: seat.role, observes: false })}
          >
            {t('workshop:dialogs.people.take-over', {
              team: t('workshop:console.team', { team: seat.team }),
              role: scenario.texts.name('roles', seat.role ?? ''),
            })}
          </button>
        ))}
        <button
          type="button"
          class="cs-button"
          aria-label={t('workshop:dialogs.people.seat-who', { name })}
          onClick={() => void ask({ type: 'participant.seat', participant, team, role: null, observes: false })}
        >
          {t('workshop:dialogs.people.sit-down')}
        </button>
        <RemoveButton participant={participant} name={name} />
      </span>
    </li>
  );
}

/** Pressed twice: a seat that is closed is not given again. */
function RemoveButton({ participant, name }: { readonly participant: string; readonly name: string }) {
  const { model, ask } = useConsole();
  const { t } = model;
  const [isSure, setSure] = useState(false);
  return (
    <button
      type="button"
      class={isSure ? 'cs-button cs-button-due' : 'cs-button'}
      aria-label={t(`workshop:dialogs.people.${isSure ? 'remove-sure-who' : 'remove-who'}`, { name })}
      onBlur={() => setSure(false)}
      onClick={() => {
        if (isSure) void ask({ type: 'participant.remove', participant });
        else setSure(true);
      }}
    >
      {t(`workshop:dialogs.people.${isSure ? 'remove-sure' : 'remove'}`)}
    </button>
  );
}
