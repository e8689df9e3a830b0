import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { useScrollable } from '../../parts/use-scrollable.ts';
import { useConsole } from './console-parts.ts';
import { ActEndNotes } from './act-end-notes.tsx';
import { AfterSheet } from './after-sheet.tsx';
import { BeatHead } from './beat-head.tsx';
import { BeatNotes } from './beat-notes.tsx';
import { findLead, listMeant } from './list-meant.ts';
import { LobbyNotes } from './lobby-notes.tsx';
import { TakeSheet } from './take-sheet.tsx';
import { wordTeams } from './word-target.ts';
import { ZoneHead } from './zone-head.tsx';

/** Zone two: what to read aloud and what to look for now, in the order in which somebody who stands needs it. */
export function NowZone() {
  const { model, view, target } = useConsole();
  const { t, formats } = model;
  const meant = listMeant(view, target);
  const lead = findLead(meant);
  const note =
    view.phase === 'running' && target !== 'all'
      ? wordTeams(target, t, formats.value)
      : t(`workshop:console.zone-note.${view.setup.mode === 'screen' ? 'now-screen' : view.phase === 'running' ? 'now' : 'now-alone'}`);
  const scrollable = useScrollable<HTMLDivElement>(`${view.phase} ${lead?.beat ?? ''} ${lead?.stage ?? ''}`);
  return (
    <section class="cs-zone cs-zone-now" aria-labelledby="cs-zone-2">
      <ZoneHead number={2} id="cs-zone-2" words={t('workshop:console.zone.now')} note={note} />
      <div class="paper cs-now">
        {view.phase === 'running' && lead !== null ? <BeatHead team={lead} /> : null}
        <div class="cs-now-body" {...scrollable}>
          <Now meant={meant} lead={lead} />
        </div>
      </div>
    </section>
  );
}

interface NowProps {
  readonly meant: readonly ConsoleTeam[];
  readonly lead: ConsoleTeam | null;
}

function Now({ meant, lead }: NowProps) {
  const { view, target } = useConsole();
  if (view.phase === 'lobby') return <LobbyNotes />;
  if (view.phase !== 'running' || lead === null) return <AfterSheet />;
  if (lead.stage === 'act-ended' || lead.stage === 'ended') return <ActEndNotes team={lead} />;
  return (
    <>
      {target !== 'all' && lead.before !== null ? <TakeSheet team={lead} before={lead.before} /> : null}
      <BeatNotes team={lead} meant={meant} />
    </>
  );
}
