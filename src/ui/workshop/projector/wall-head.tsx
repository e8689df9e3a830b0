import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { useSpoken } from '../../spoken.ts';

/** The head of the wall: where the story is on one side, which act and decision on the other; no clock of the real world. */
export function WallHead({ view }: { readonly view: ProjectorView }) {
  const { t } = useSpoken();
  const paused = view.isPaused ? <span class="pw-chip pw-chip-due">{t('projector:paused')}</span> : null;
  if (view.scene === 'debrief') {
    const { page, pages } = view;
    return (
      <header class="pw-head">
        <h1>{t('projector:debrief.heading')}</h1>
        <span class="pw-chip">{view.title}</span>
        {paused}
        <p class="pw-head-end">
          <span>
            {t('projector:debrief.room', {
              teams: t('projector:debrief.teams', { count: view.teams.length }),
              people: t('projector:debrief.people', { count: view.people }),
            })}
          </span>
          <span>{t('projector:debrief.unranked')}</span>
          {pages > 1 ? <b>{t('projector:debrief.page', { page: page + 1, pages })}</b> : null}
        </p>
      </header>
    );
  }
  if (view.where === null) {
    return (
      <header class="pw-head">
        <h1>{view.title}</h1>
        <span class="pw-chip">{t('projector:tagline')}</span>
        {paused}
        <p class="pw-head-end">{t(view.mode === 'screen' ? 'projector:people-count' : 'projector:lobby.total', { count: view.people })}</p>
      </header>
    );
  }
  return <StoryHead view={view} where={view.where} paused={paused} />;
}

interface StoryHeadProps {
  readonly view: ProjectorView;
  readonly where: NonNullable<ProjectorView['where']>;
  readonly paused: preact.VNode | null;
}

function StoryHead({ view, where, paused }: StoryHeadProps) {
  const { t, formats } = useSpoken();
  const number = where.decisionNumber;
  return (
    <header class="pw-head">
      <p class="pw-when">{formats.value.dateTime(where.now)}</p>
      <span class="pw-chip">{where.dayNumber === 1 ? t('projector:day-first') : t('projector:day', { day: where.dayNumber })}</span>
      {paused}
      <p class="pw-head-end">
        <span>{t('common:act-name', { number: where.actIndex + 1, name: where.actTitle })}</span>
        {number === 0 ? null : (
          <span>
            {view.scene === 'consequence'
              ? t('projector:consequence.of', { number })
              : t('projector:decision', { number, count: where.decisionCount })}
          </span>
        )}
      </p>
    </header>
  );
}
