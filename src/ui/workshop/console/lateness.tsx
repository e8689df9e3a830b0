import { useConsole } from './console-parts.ts';

/** Minutes behind the plan that are not worth a word while nothing has to be given up for them. */
const unsaidMinutes = 2;

/** How far the room is behind its plan; when something has to be given up, what that is and what it wins. */
export function Lateness() {
  const { model, scenario } = useConsole();
  const { t, formats } = model;
  const progress = model.progress.value;
  if (progress === null) return null;
  const late = Math.round(progress.late);
  const { savings } = progress;
  if (savings.length === 0) {
    return late < unsaidMinutes ? (
      <p class="cs-late">{t('workshop:console.in-time')}</p>
    ) : (
      <p class="cs-late cs-late-due">{t('workshop:console.late', { minutes: late })}</p>
    );
  }
  const won = savings.reduce((sum, { minutes }) => sum + minutes, 0);
  return (
    <details class="cs-savings">
      <summary class="cs-late cs-late-due">{t('workshop:console.late-advice', { minutes: late, won: formats.value.number(won) })}</summary>
      <div class="paper cs-savings-sheet">
        <h2>{t('workshop:console.savings')}</h2>
        <ul>
          {savings.map(({ decision, how, minutes }) => (
            <li key={decision}>
              <span>{scenario.texts.get('decisions', decision, 'question')}</span>
              <b>{t(`workshop:console.saving.${how}`, { minutes: formats.value.number(minutes) })}</b>
            </li>
          ))}
        </ul>
        <p>{t('workshop:console.savings-note')}</p>
      </div>
    </details>
  );
}
