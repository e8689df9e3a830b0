import { useSpoken } from '../../spoken.ts';
import type { ProjectorModel } from '../projector-model.ts';
import { FullscreenButton } from './fullscreen-button.tsx';
import { Wall } from './wall.tsx';

/** The window on the projector: the picture, and small words where the connection is lost. It can be asked for nothing. */
export function ProjectorScreen({ model }: { readonly model: ProjectorModel }) {
  const { t } = useSpoken();
  const view = model.view.value;
  const status = model.status.value.is;
  return (
    <div class="pw-window">
      {view === null || status === 'ended' ? (
        <div class="pw-frame">
          <p class="pw-cloth-words">{t(status === 'ended' ? 'projector:ended' : 'projector:away')}</p>
        </div>
      ) : (
        <Wall view={view} now={model.now} isStill={model.prefersStill.value} />
      )}
      {status === 'lost' && view !== null ? (
        <p class="pw-lost" role="status">
          {t('projector:lost')}
        </p>
      ) : null}
      <FullscreenButton />
    </div>
  );
}
