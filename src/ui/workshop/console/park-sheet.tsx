import { useState } from 'preact/hooks';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { useConsole } from './console-parts.ts';

/** What is talked about later: written down now, ticked off in the debrief. */
export function ParkSheet() {
  const { model, view, ask } = useConsole();
  const { t, formats } = model;
  const [text, setText] = useState('');
  return (
    <form
      class="cs-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        void ask({ type: 'parked.add', text: text.trim() }).then(({ ok }) => {
          if (ok) setText('');
        });
      }}
    >
      <p class="cs-form-line">
        <input
          class="cs-field"
          autofocus
          aria-label={t('workshop:dialogs.park.text')}
          placeholder={t('workshop:dialogs.park.text')}
          maxLength={workshopLimits.parkedCharacters}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="button button-on">
          {t('workshop:console.parked.add')}
        </button>
      </p>
      <ul class="cs-parked-list">
        {view.parked.toReversed().map(({ id, at, text: words, done }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={done} onChange={() => void ask({ type: 'parked.tick', id, done: !done })} />
              <time>{formats.value.hour(at)}</time> <span class={done ? 'cs-done' : undefined}>{words}</span>
            </label>
          </li>
        ))}
      </ul>
    </form>
  );
}
