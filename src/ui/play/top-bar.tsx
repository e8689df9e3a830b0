import { useModel } from '../model-context.ts';
import { openMenu } from '../dialogs/menu-state.ts';
import { Icon } from '../parts/icon.tsx';
import type { SessionView } from '#session/view.ts';
import { dayOf } from '#shared/local-time.ts';
import type { OpenScenario } from '../app-model.ts';
import { SoundButton } from '../parts/sound-button.tsx';
import { CourseLine } from './course-line.tsx';
import { useTwin } from './twins.ts';

interface TopBarProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The wall: date, clock and place on one side, act, decision and the pause on the other. */
export function TopBar({ view, open }: TopBarProps) {
  const { t, formats, overlay } = useModel();
  const twin = useTwin(view);
  const { clock, act } = view;
  const papers = view.tray.length + view.arrivals.filter((one) => one.kind === 'inject').length;
  return (
    <header class="bar">
      <p class="when">
        <span class="date date-long">{formats.value.date(clock.now)}</span>
        <span class="date date-short" aria-hidden="true">
          {formats.value.day(dayOf(clock.now))}
        </span>{' '}
        <span class="clock">{formats.value.time(clock.now)}</span>
      </p>
      <p class="where">
        <b>{clock.dayNumber === 1 ? t('play:day-first') : t('play:day', { day: clock.dayNumber })}</b>
        <span class="place">{open.texts.get('beats', view.beat, 'place')}</span>
      </p>
      <nav class="bar-end" aria-label={t('play:menu-short')}>
        <span class="bar-act">{t('common:act-name', { number: act.index + 1, name: open.texts.name('acts', act.id) })}</span>
        {view.decisionNumber > 0 ? (
          <span class="bar-decision">{t('play:decision-of', { number: view.decisionNumber, count: view.decisionCount })}</span>
        ) : null}
        <button
          type="button"
          class="button button-line button-small bar-papers"
          onClick={() => (overlay.value = 'papers')}
          {...twin('papers')}
        >
          {t('play:papers-count', { count: papers })}
        </button>
        <button
          type="button"
          class="button button-line button-small bar-status"
          onClick={() => (overlay.value = 'duties')}
          {...twin('status')}
        >
          {t('play:status')}
        </button>
        <SoundButton />
        <CourseLine />
        <button type="button" class="button button-line button-small bar-menu" onClick={openMenu}>
          <span class="bar-menu-word">{t('play:menu')}</span>
          <Icon name="menu" />
        </button>
      </nav>
    </header>
  );
}
