import { useConsole } from './console-parts.ts';

/** In a room without phones: how many people there are, which every count of hands is held against. */
export function HeadCount() {
  const { model, view, ask } = useConsole();
  const { t } = model;
  return (
    <p class="cs-head-count">
      <label for="cs-people">{t('workshop:console.lobby.people')}</label>
      <input
        id="cs-people"
        class="cs-figure-field"
        inputMode="numeric"
        autocomplete="off"
        defaultValue={String(view.people.seated)}
        key={view.people.seated}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          const people = Number(event.currentTarget.value.normalize('NFKC'));
          void ask({ type: 'people.count', people });
        }}
      />
    </p>
  );
}
