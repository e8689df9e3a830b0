import type { ConsoleTeam, UpcomingInject } from '#workshop/protocol/console-view.ts';
import { Icon, type IconName } from '../../parts/icon.tsx';
import type { Channel, Target } from '#workshop/protocol/words.ts';
import { useScrollable } from '../../parts/use-scrollable.ts';
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
  const isPlayed = view.phase === 'running' || view.phase === 'lobby';
  if (view.setup.mode === 'screen' || !isPlayed) {
    return (
      <section class="cs-zone cs-zone-next" aria-labelledby="cs-zone-3">
        <ZoneHead number={3} id="cs-zone-3" words={t('workshop:console.zone.picture')} note="" />
        <PictureCard isLarge />
        <TeamDecision />
        {isPlayed ? (
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
      <Upcoming />
      <DroppedCards />
    </section>
  );
}

function Upcoming() {
  const desk = useConsole();
  const { model, view, target, dialog } = desk;
  const { t } = model;
  const lead = findLead(listMeant(view, target));
  const rows = lead?.upcoming ?? [];
  const scrollable = useScrollable<HTMLUListElement>(rows.length);
  const isOpen = listMeant(view, target).some(({ stage }) => stage === 'answering' || stage === 'talking');
  return (
    <>
      {lead === null || rows.length === 0 ? (
        <p class="paper cs-nothing">{t('workshop:console.nothing-ahead')}</p>
      ) : (
        <ul class="paper cs-upcoming" {...scrollable}>
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
          {t('workshop:console.upcoming.line', {
            channel: t(`common:channels.${row.channel}`),
            state: t(`workshop:console.upcoming.${state}`),
          })}
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
