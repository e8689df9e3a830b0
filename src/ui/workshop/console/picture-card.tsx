import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { Wall } from '../projector/wall.tsx';
import { useConsole } from './console-parts.ts';

/** What the room sees now, as a picture and in words, and the way to a window of its own for it. */
export function PictureCard({ isLarge = false }: { readonly isLarge?: boolean }) {
  const { model, view } = useConsole();
  const { t } = model;
  const picture = model.projector.value;
  const frame = useRef<HTMLDivElement>(null);
  // A clock in a picture of this size is no help, and would draw it anew every second.
  const still = useSignal(view.at);
  useEffect(() => {
    if (frame.current !== null) frame.current.inert = true;
  }, []);
  still.value = view.at;
  const sees = picture === null ? 'unknown' : picture.isBlack ? 'black' : picture.scene;
  return (
    <div class={isLarge ? 'paper cs-picture cs-picture-large' : 'paper cs-picture'}>
      <div ref={frame} class="cs-picture-frame" aria-hidden="true">
        {picture === null ? null : <Wall view={picture} now={still} isStill />}
      </div>
      <p>
        {isLarge ? null : <span>{t('workshop:console.zone.picture')}</span>}
        <b>{t(`workshop:console.sees.${sees}`)}</b>
      </p>
      <button type="button" class="cs-button" onClick={() => model.openProjector()}>
        {t('workshop:console.open-projector')}
      </button>
    </div>
  );
}
