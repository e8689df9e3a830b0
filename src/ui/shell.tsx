import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { lightAt, seasonAt } from '#shared/daylight.ts';
import { ActEndScreen } from './act-end/act-end-screen.tsx';
import { BriefScreen } from './brief/brief-screen.tsx';
import { Overlays } from './dialogs/overlays.tsx';
import { LibraryScreen } from './library/library-screen.tsx';
import { isLedByCourse } from './course-view.ts';
import { useModel } from './model-context.ts';
import type { StageMount } from './mount.tsx';
import { DropTarget } from './parts/drop-target.tsx';
import { LiveRegions } from './parts/live-regions.tsx';
import { Notices } from './parts/notices.tsx';
import { PatternDefs } from './parts/pattern-defs.tsx';
import { SkipLink } from './parts/skip-link.tsx';
import { Caption } from './play/caption.tsx';
import { Stage } from './play/stage.tsx';
import { PlayScreen } from './play/play-screen.tsx';
import { nameScreen, type ScreenName } from './screen-name.ts';
import { LeftScreen } from './start/course-left.tsx';
import { StartScreen } from './start/start-screen.tsx';

/** Everything on the page: the present screen, what lies over it, and the live regions that are there from the start. */
export function Shell({ stage }: { readonly stage: StageMount }) {
  const model = useModel();
  const view = model.view.value;
  const name = nameScreen(model.screen.value, view);
  const atTable = name === 'brief' || name === 'beat' || name === 'act-end';
  const simple = atTable && model.showing.value === 'simple';
  const start = (atTable ? model.open.value?.logic.clock.start : undefined) ?? null;
  const light = view?.clock.light ?? (start === null ? 'morning' : lightAt(start));
  const season = view?.clock.season ?? (start === null ? 'may' : seasonAt(start));
  const kind = atTable ? (simple ? 'at-table simple' : 'at-table pictured') : 'off-table';
  return (
    <>
      <LiveRegions />
      <PatternDefs />
      {/* One element from the brief to the last act, so that the table under it is never built twice. */}
      <div key={kind} class={`screen ${kind} screen-${name}`} data-light={light} data-season={season}>
        <SkipLink />
        <Notices />
        {atTable && !simple ? <Stage key="stage" mount={stage} /> : null}
        <Present key={name} name={name} />
        {name === 'beat' || name === 'act-end' ? <Caption key="caption" /> : null}
      </div>
      <Overlays />
      <DropTarget isOpen={(name === 'start' || name === 'library') && model.overlay.value === null && !isLedByCourse(model.course.value)} />
    </>
  );
}

function Present({ name }: { readonly name: ScreenName }) {
  switch (name) {
    case 'start':
      return <StartScreen />;
    case 'library':
      return <LibraryScreen />;
    case 'brief':
      return <BriefScreen />;
    case 'beat':
      return <PlayScreen />;
    case 'act-end':
      return <ActEndScreen />;
    case 'debrief':
      return <LazyDebrief />;
    case 'left':
      return <LeftScreen />;
  }
}

/** The debrief comes as a chunk of its own: nobody needs it before the first decision. */
function LazyDebrief() {
  const [Loaded, setLoaded] = useState<ComponentType | null>(null);
  useEffect(() => {
    let wanted = true;
    void import('./debrief/debrief-screen.tsx').then(({ DebriefScreen }) => {
      if (wanted) setLoaded(() => DebriefScreen);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return Loaded === null ? null : <Loaded />;
}
