import type { ConsoleTeam, UpcomingInject } from '#workshop/protocol/console-view.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { Channel, Target } from '#workshop/protocol/words.ts';
import { useConsole } from './console-parts.ts';
import { DroppedCards } from './dropped-cards.tsx';
import { findLead, listMeant } from './list-meant.ts';
import { PictureCard } from './picture-card.tsx';
import { TeamDecision } from './team-decision.tsx';
import { wordTeams } from './word-target.ts';
import { ZoneHead } from './zone-head.tsx';

/** Zone three: what may still be let out, held, inserted or left out; in a room without phones, what the room sees, and its decision. */
export function NextZone() {
  const { model, view, target } = useConsole();
  const { t, formats } = model;
  if (view.setup.mode === 'screen') {
    return (
      <section class="cs-zone cs-zone-next" aria-labelledby="cs-zone-3">
        <ZoneHead number={3} id="cs-zone-3" words={t('workshop:console.zone.picture')} note="" />
        <PictureCard isLarge />
        <TeamDecision />
        {view.phase === 'running' || view.phase === 'lobby' ? (
          <details class="cs-more">
            <summary>{t('workshop:console.zone.next')}</summary>
            <Upcoming />
          </details>
        ) : null}
      </section>
    );
  }
  return (
    <section class="cs-zone cs-zone-next" aria-labelledby="cs-zone-3">
      <ZoneHead
        number={3}
        id="cs-zone-3"
        words={t('workshop:console.zone.next')}
        note={
          target === 'all'
            ? t('workshop:console.zone-note.next')
            : t('workshop:console.next-for', { teams: wordTeams(target, t, formats.value) })
        }
      />
      {view.phase === 'running' || view.phase === 'lobby' ? <Upcoming /> : null}
      <DroppedCards />
      <PeopleCard />
    </section>
  );
}

/** Rows that are shown without asking for more. */
const mostRows = 6;

function Upcoming() {
  const desk = useConsole();
  const { model, view, target, dialog } = desk;
  const { t } = model;
  const lead = findLead(listMeant(view, target));
  const rows = (lead?.upcoming ?? []).slice(0, mostRows);
  const isOpen = listMeant(view, target).some(({ stage }) => stage === 'answering' || stage === 'talking');
  return (
    <>
      {lead === null || rows.length === 0 ? (
        <p class="paper cs-nothing">{t('workshop:console.nothing-ahead')}</p>
      ) : (
        <ul class="paper cs-upcoming">
          {rows.map((row) => (
            <UpcomingRow key={row.inject} row={row} lead={lead} target={target} />
          ))}
        </ul>
      )}
      <div class="cs-pair">
        <button
          type="button"
          class="cs-button"
          onClick={() => {
            dialog.value = { name: 'insert' };
          }}
        >
          <Icon name="plus" />
          {t('workshop:console.insert')}
        </button>
        {view.setup.mode === 'screen' ? null : (
          <button
            type="button"
            class="cs-button"
            aria-disabled={!isOpen}
            title={isOpen ? undefined : t('workshop:bar.why.not-answering')}
            onClick={() => {
              if (isOpen) dialog.value = { name: 'skip' };
            }}
          >
            <Icon name="skip-forward" />
            {t('workshop:bar.skip')}
          </button>
        )}
      </div>
    </>
  );
}

const channelIcons: Readonly<Record<Channel, IconName>> = {
  phone: 'phone',
  mail: 'mail',
  letter: 'mail',
  chat: 'message-circle',
  fax: 'printer',
  log: 'scroll-text',
  report: 'file-text',
  news: 'newspaper',
  social: 'message-circle',
  meeting: 'presentation',
  notice: 'megaphone',
};

interface UpcomingRowProps {
  readonly row: UpcomingInject;
  readonly lead: ConsoleTeam;
  readonly target: Target;
}

function UpcomingRow({ row, lead, target }: UpcomingRowProps) {
  const { model, scenario, ask } = useConsole();
  const { t } = model;
  const { texts } = scenario;
  const { inject, isHeld, canSend } = row;
  const title = texts.get('injects', inject, 'title');
  const state = row.wasShown ? 'shown' : isHeld ? 'held' : row.isConditional ? 'conditional' : row.beat === lead.beat ? 'here' : 'next';
  return (
    <li>
      <Icon name={channelIcons[row.channel]} />
      <p>
        <b>{title}</b>
        <span>
          {t(`common:channels.${row.channel}`)} {t(`workshop:console.upcoming.${state}`)}
        </span>
      </p>
      <span class="cs-hold">
        <button
          type="button"
          class="cs-button"
          aria-label={t(`workshop:console.upcoming.${isHeld ? 'release' : 'hold'}-what`, { title })}
          onClick={() => void ask({ type: 'inject.hold', target, inject, held: !isHeld })}
        >
          {t(`workshop:console.upcoming.${isHeld ? 'release' : 'hold'}`)}
        </button>
        <button
          type="button"
          class="cs-button"
          aria-disabled={!canSend}
          aria-label={t('workshop:console.upcoming.send-what', { title })}
          title={canSend ? undefined : t('workshop:console.upcoming.not-yet')}
          onClick={() => {
            if (canSend) void ask({ type: 'inject.send', target, inject });
          }}
        >
          {t('workshop:console.upcoming.send')}
        </button>
      </span>
    </li>
  );
}

function PeopleCard() {
  const { model, view, ask, dialog } = useConsole();
  const { t } = model;
  return (
    <div class="cs-pair">
      <button
        type="button"
        class="cs-button"
        onClick={() => {
          dialog.value = { name: 'people' };
        }}
      >
        <Icon name="users" />
        {t('workshop:console.people-list')}
      </button>
      <button
        type="button"
        class="cs-button"
        aria-pressed={view.isLocked}
        onClick={() => void ask({ type: 'workshop.lock', locked: !view.isLocked })}
      >
        <Icon name={view.isLocked ? 'lock' : 'lock-open'} />
        {t(`workshop:console.${view.isLocked ? 'unlock' : 'lock'}`)}
      </button>
    </div>
  );
}
