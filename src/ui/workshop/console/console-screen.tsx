import '../../dialogs.css';
import './console.css';
import './console-bar.css';
import './console-head.css';
import './console-zones.css';
import './console-teams.css';
import './console-side.css';
import './console-now.css';
import './console-hands.css';
import './console-dialogs.css';
import '../projector/wall.css';
import '../projector/wall-scenes.css';
import '../projector/wall-outcome.css';
import '../projector/wall-debrief.css';
import { useMemo } from 'preact/hooks';
import { SpokenContext } from '../../spoken.ts';
import type { ConsoleModel } from '../console-model.ts';
import { FigureDefs } from '../projector/figure.tsx';
import { ConsoleBar } from './console-bar.tsx';
import { ConsoleDialogs } from './console-dialogs.tsx';
import { ConsoleHead } from './console-head.tsx';
import { ConsoleContext } from './console-parts.ts';
import { ConsoleTabs } from './console-tabs.tsx';
import { createDesk } from './create-desk.ts';
import { HandsZone } from './hands-zone.tsx';
import { NextZone } from './next-zone.tsx';
import { NotesZone } from './notes-zone.tsx';
import { NowZone } from './now-zone.tsx';
import { Outcome } from './outcome.tsx';
import { TeamsZone } from './teams-zone.tsx';
import { useKeys } from './use-keys.ts';

/** The facilitator's window: what to see, what to read, what to send, what to write down, and one bar with everything that acts. */
export function ConsoleScreen({ model }: { readonly model: ConsoleModel }) {
  const desk = useMemo(() => createDesk(model), [model]);
  const { t } = model;
  const [view, scenario, status] = [model.view.value, model.scenario.value, model.status.value];
  useKeys(desk);
  if (view === null || scenario === null) {
    return (
      <main class="cs cs-waiting">
        <p role="status">
          {status.is === 'ended'
            ? t(`refusals:${status.code}`)
            : t(`workshop:console.status.${status.is === 'lost' ? 'lost' : 'connecting'}`)}
        </p>
        <button type="button" class="button button-line" onClick={() => model.leave()}>
          {t('workshop:console.leave')}
        </button>
      </main>
    );
  }
  const isScreen = view.setup.mode === 'screen';
  return (
    <SpokenContext.Provider value={model}>
      <ConsoleContext.Provider value={{ ...desk, view, scenario, target: model.target.value }}>
        <FigureDefs />
        <div
          class={`cs ${isScreen ? 'cs-one-screen' : 'cs-phones'}`}
          data-tab={desk.tab.value}
          data-drawer={desk.isDrawerOpen.value ? 'open' : 'shut'}
        >
          <ConsoleHead />
          <ConsoleTabs />
          <main class="cs-zones">
            {isScreen ? <HandsZone /> : <TeamsZone />}
            <NowZone />
            <div class="cs-side">
              <NextZone />
              <NotesZone />
            </div>
          </main>
          <Outcome />
          <ConsoleBar />
        </div>
        <ConsoleDialogs />
      </ConsoleContext.Provider>
    </SpokenContext.Provider>
  );
}
