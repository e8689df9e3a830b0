import { useEffect, useState } from 'preact/hooks';
import { useSpoken } from '../../spoken.ts';

/** So long after the pointer has come to rest the button is out of the picture again. */
const restMs = 2500;

/** Fills the wall; out of sight unless the pointer moves or the tab key finds it. F11 does the same in every browser. */
export function FullscreenButton() {
  const { t } = useSpoken();
  const [isFull, setIsFull] = useState(() => document.fullscreenElement !== null);
  const [isMoved, setIsMoved] = useState(false);
  useEffect(() => {
    let timer = 0;
    const onMove = (): void => {
      setIsMoved(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setIsMoved(false), restMs);
    };
    const onChange = (): void => setIsFull(document.fullscreenElement !== null);
    document.addEventListener('pointermove', onMove);
    document.addEventListener('fullscreenchange', onChange);
    return () => {
      window.clearTimeout(timer);
      document.removeEventListener('pointermove', onMove);
      document.removeEventListener('fullscreenchange', onChange);
    };
  }, []);
  if (isFull) return null;
  return (
    <button
      type="button"
      class={isMoved ? 'pw-fullscreen pw-fullscreen-shown' : 'pw-fullscreen'}
      onClick={() => void document.documentElement.requestFullscreen().catch(() => undefined)}
    >
      {t('projector:fullscreen')}
    </button>
  );
}
