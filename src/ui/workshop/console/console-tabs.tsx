import { useConsole } from './console-parts.ts';

const tabs = ['teams', 'now', 'next', 'notes'] as const;

/** The same places hold other things in a room without phones. */
const zonesOfScreen = { teams: 'hands', now: 'now', next: 'decision', notes: 'notes' } as const;

/** Which zone is before the others, where there is no room for all; elsewhere the drawer of the last two. */
export function ConsoleTabs() {
  const { model, tab, view } = useConsole();
  const { t } = model;
  const isScreen = view.setup.mode === 'screen';
  return (
    <nav class="cs-tabs" aria-label={t('workshop:console.zones')}>
      {tabs.map((id) => (
        <button
          key={id}
          type="button"
          aria-current={tab.value === id ? 'true' : undefined}
          onClick={() => {
            tab.value = id;
          }}
        >
          {t(`workshop:console.zone.${isScreen ? zonesOfScreen[id] : id}`)}
        </button>
      ))}
    </nav>
  );
}

/** Opens and shuts the drawer, where zones three and four lie in one. */
export function DrawerButton() {
  const { model, isDrawerOpen } = useConsole();
  const { t } = model;
  return (
    <button
      type="button"
      class="cs-button cs-drawer-button"
      aria-expanded={isDrawerOpen.value}
      onClick={() => {
        isDrawerOpen.value = !isDrawerOpen.value;
      }}
    >
      {t(`workshop:console.drawer.${isDrawerOpen.value ? 'shut' : 'open'}`)}
    </button>
  );
}
