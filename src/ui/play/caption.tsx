import { useModel } from '../model-context.ts';
import { Icon } from '../parts/icon.tsx';

/** What sounds now, on a strip of paper. What of it matters is said by the live regions, so this is for the eye alone. */
export function Caption() {
  const { t, caption, settings } = useModel();
  const name = caption.value;
  if (name === null || !settings.value.captions) return null;
  return (
    <p key={name} class="sound-caption" aria-hidden="true">
      <Icon name={settings.value.muted ? 'volume-x' : 'volume-2'} />
      {t(`play:captions.${name}`)}
    </p>
  );
}
