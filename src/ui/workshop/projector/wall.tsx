import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ProjectorView } from '#workshop/protocol/projector-view.ts';
import { fetchLaptops } from '../../debrief/drawings.ts';
import { useSpoken } from '../../spoken.ts';
import { ActEndScene } from './act-end-scene.tsx';
import { ApartScene } from './apart-scene.tsx';
import { ClothLight } from './cloth-light.tsx';
import { ConsequenceScene } from './consequence-scene.tsx';
import { DebriefScene } from './debrief-scene.tsx';
import { LobbyScene } from './lobby-scene.tsx';
import { PapersScene } from './papers-scene.tsx';
import { RevealScene } from './reveal-scene.tsx';
import { VoteScene } from './vote-scene.tsx';
import { WallDefs } from './wall-defs.tsx';
import { WallHead } from './wall-head.tsx';

interface WallProps {
  readonly view: ProjectorView;
  /** The host's clock. */
  readonly now: ReadonlySignal<number>;
  /** Whether nothing is to move. */
  readonly isStill: boolean;
}

/**
 * The picture for the room, as large as what it stands in: on the projector, and small in the facilitator's window, on paper
 * whatever theme that window has. Every length in it is a share of its own width, so that it is the same picture at any size.
 */
export function Wall({ view, now, isStill }: WallProps) {
  const { t } = useSpoken();
  useEffect(() => void fetchLaptops(), []);
  // At once and without a trace of what was there: a black-out is asked for when something must not be seen.
  if (view.isBlack) {
    return (
      <div class="pw-frame" lang={view.language} data-theme="light">
        <p class="pw-cloth-words">{t('projector:black-out')}</p>
      </div>
    );
  }
  const light = view.scene === 'debrief' ? 'morning' : (view.where?.light ?? 'morning');
  const name = `pw-wall pw-wall-${view.scene}${isStill ? '' : ' pw-moves'}`;
  return (
    <div class="pw-frame" lang={view.language} data-theme="light" data-light={light} data-season={view.where?.season ?? 'may'}>
      <WallDefs />
      <div class={name}>
        {view.scene === 'debrief' ? null : <ClothLight />}
        <WallHead view={view} />
        <Scene key={view.scene} view={view} now={now} />
      </div>
    </div>
  );
}

function Scene({ view, now }: Omit<WallProps, 'isStill'>) {
  switch (view.scene) {
    case 'lobby':
      return <LobbyScene view={view} />;
    case 'papers':
      return <PapersScene view={view} />;
    case 'vote':
      return <VoteScene view={view} now={now} />;
    case 'reveal':
      return <RevealScene view={view} now={now} />;
    case 'consequence':
      return <ConsequenceScene view={view} />;
    case 'apart':
      return <ApartScene view={view} />;
    case 'act-end':
      return <ActEndScene view={view} />;
    case 'debrief':
      return <DebriefScene view={view} />;
  }
}
