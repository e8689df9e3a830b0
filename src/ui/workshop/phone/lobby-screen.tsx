import { useState } from 'preact/hooks';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { Act, ActRow, NoAct } from './act-row.tsx';
import { usePhone } from './phone-context.ts';
import { Sheet } from './sheet.tsx';
import { wordNickname } from './word-nickname.ts';

/** Before the start: where to sit, and which role it is. */
export function LobbyScreen({ view }: { readonly view: PhoneView }) {
  const { t } = usePhone();
  const { me, team, freeRoles } = view;
  const chooses = freeRoles.length > 0 && me.role === null;
  if (chooses) return <RoleChoice view={view} />;
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet kicker={t('phone:team', { number: team.number })} heading={t('phone:lobby.heading')} change="lobby">
          <p class="ph-body">{t('phone:lobby.where', { number: team.number })}</p>
          <dl class="ph-facts">
            <div>
              <dt>{t('phone:join.nickname')}</dt>
              <dd>{wordNickname(t, me.nickname)}</dd>
            </div>
            {me.observes ? null : (
              <div>
                <dt>{t('phone:lobby.role')}</dt>
                <dd>
                  <b>{me.role?.name ?? ''}</b>
                  <p>{me.role?.about ?? t('phone:role.none')}</p>
                </dd>
              </div>
            )}
          </dl>
          {me.observes ? <p class="ph-body">{t('phone:observer.about')}</p> : null}
          <p class="muted">{t('phone:lobby.people', { count: team.people })}</p>
          <p class="muted">{t('phone:lobby.sleep')}</p>
        </Sheet>
        {freeRoles.length > 0 ? <OtherRole view={view} /> : null}
      </main>
      <ActRow>
        <NoAct>{t('phone:lobby.next')}</NoAct>
      </ActRow>
    </>
  );
}

/** Where roles are chosen and the start has not come, another one may be taken. */
function OtherRole({ view }: { readonly view: PhoneView }) {
  const { t } = usePhone();
  return (
    <details class="paper ph-aside ph-other-role">
      <summary>{t('phone:role.choose')}</summary>
      <RoleRows view={view} chosen={null} onChoose={() => undefined} takesAtOnce />
    </details>
  );
}

/** Which role is still free, by what it is. */
export function RoleChoice({ view }: { readonly view: PhoneView }) {
  const model = usePhone();
  const { t } = model;
  const [chosen, setChosen] = useState<string | null>(null);
  const role = view.freeRoles.find((one) => one.id === chosen) ?? null;
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet kicker={t('phone:team', { number: view.team.number })} heading={t('phone:role.choose')} change="role">
          <RoleRows view={view} chosen={chosen} onChoose={setChosen} takesAtOnce={false} />
        </Sheet>
      </main>
      <ActRow>
        <Act
          label={t('phone:role.chosen')}
          reason={role === null ? t('phone:role.choose') : null}
          onPress={() => {
            if (role !== null) void model.send({ type: 'role.choose', role: role.id });
          }}
        />
      </ActRow>
    </>
  );
}

interface RoleRowsProps {
  readonly view: PhoneView;
  readonly chosen: string | null;
  readonly onChoose: (role: string) => void;
  readonly takesAtOnce: boolean;
}

function RoleRows({ view, chosen, onChoose, takesAtOnce }: RoleRowsProps) {
  const model = usePhone();
  if (takesAtOnce)
    return (
      <ul class="ph-roles">
        {view.freeRoles.map(({ id, name }) => (
          <li key={id}>
            <button type="button" class="button button-line ph-wide" onClick={() => void model.send({ type: 'role.choose', role: id })}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    );
  return (
    <fieldset class="ph-roles">
      <legend class="hidden-text">{model.t('phone:role.choose')}</legend>
      {view.freeRoles.map(({ id, name, about }) => (
        <label key={id} class={`ph-option ${id === chosen ? 'ph-option-chosen' : ''}`}>
          <input
            type="radio"
            name="role"
            value={id}
            class="option-radio"
            aria-label={name}
            checked={id === chosen}
            onChange={() => onChoose(id)}
          />
          <span class="ph-option-words">
            <b>{name}</b>
            <small>{about}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
