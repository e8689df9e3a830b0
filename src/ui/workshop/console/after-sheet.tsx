import { Icon } from '../../parts/icon.tsx';
import { useConsole } from './console-parts.ts';
import { HotWashSheet } from './hot-wash-sheet.tsx';

/** The debrief of the room and what is left of the exercise: the hot wash, reports, files, and its end. */
export function AfterSheet() {
  const { model, view, dialog } = useConsole();
  const { t, formats } = model;
  const isClosed = view.phase === 'closed';
  return (
    <>
      <header class="cs-now-head thick-thin">
        <div>
          <p>{t(`workshop:console.phase.${view.phase}`)}</p>
          <h3>{t(`workshop:console.after.${isClosed ? 'closed' : 'heading'}`)}</h3>
        </div>
      </header>
      <p class="cs-after-note">{t(`workshop:console.after.${isClosed ? 'closed-note' : 'note'}`)}</p>
      <HotWashSheet isOpen={!isClosed} />
      <h4 class="cs-after-head">{t('workshop:console.after.take-home')}</h4>
      <div class="cs-deeds">
        <button
          type="button"
          class="cs-button cs-button-next"
          onClick={() => {
            void model.refresh();
            model.page.value = { name: 'room-report' };
          }}
        >
          <Icon name="file-text" />
          {t('workshop:console.after.room-report')}
        </button>
        {view.teams.map(({ number }) => (
          <button
            key={number}
            type="button"
            class="cs-button"
            onClick={() => {
              void model.refresh();
              model.page.value = { name: 'team-report', team: number };
            }}
          >
            {t('workshop:console.after.team-report', { team: t('workshop:console.team', { team: number }) })}
          </button>
        ))}
      </div>
      <div class="cs-deeds">
        <button type="button" class="cs-button" onClick={() => model.download('room-csv', null)}>
          <Icon name="download" />
          {t('workshop:console.after.csv')}
        </button>
        <button type="button" class="cs-button" onClick={() => model.download('archive', null)}>
          <Icon name="download" />
          {t('workshop:console.after.archive')}
        </button>
        {view.teams.map(({ number }) => (
          <button key={number} type="button" class="cs-button" onClick={() => model.download('record', number)}>
            <Icon name="download" />
            {t('workshop:console.after.record', { team: t('workshop:console.team', { team: number }) })}
          </button>
        ))}
      </div>
      {view.commitments === 0 ? null : <p class="cs-after-note">{t('workshop:console.after.commitments', { count: view.commitments })}</p>}
      <h4 class="cs-after-head">{t('workshop:console.after.end')}</h4>
      <div class="cs-deeds">
        {isClosed ? null : (
          <>
            <button type="button" class="cs-button" onClick={() => void model.send({ type: 'workshop.start' })}>
              <Icon name="arrow-left" />
              {t('workshop:console.after.back')}
            </button>
            <button
              type="button"
              class="cs-button"
              onClick={() => {
                dialog.value = { name: 'close' };
              }}
            >
              {t('workshop:console.after.close')}
            </button>
          </>
        )}
        <button
          type="button"
          class="cs-button"
          onClick={() => {
            dialog.value = { name: 'erase' };
          }}
        >
          <Icon name="x" />
          {t('workshop:console.after.erase')}
        </button>
        <button type="button" class="cs-button" onClick={() => model.leave()}>
          {t('workshop:console.leave')}
        </button>
      </div>
      {view.endedAt === null ? null : (
        <p class="cs-after-note">{t('workshop:console.after.ended-at', { time: formats.value.hour(view.endedAt) })}</p>
      )}
    </>
  );
}
