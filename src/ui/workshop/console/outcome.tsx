import { useConsole } from './console-parts.ts';
import { wordAllAnswered } from './word-all-answered.ts';

/** Why the last thing was not done, beside the bar, in a calm sentence; and what a reader of the screen is told without being asked. */
export function Outcome() {
  const { model, left, view } = useConsole();
  const { t } = model;
  const refused = model.refusal.value;
  const words = refused === null ? left.value : t(`refusals:${refused.code}`, refused.params ?? {});
  const lost = model.status.value.is === 'lost';
  const close = (): void => {
    model.refusal.value = null;
    left.value = '';
  };
  return (
    <div class="cs-outcome">
      <p role="alert" class={words === '' ? undefined : 'cs-outcome-words'}>
        {words}
      </p>
      {words === '' ? null : (
        <button type="button" class="button button-line button-small" onClick={close}>
          {t('common:close')}
        </button>
      )}
      <p role="status" class={lost ? 'cs-outcome-words' : 'hidden-text'}>
        {lost ? t('workshop:console.status.lost') : wordAllAnswered(view, t)}
      </p>
    </div>
  );
}
