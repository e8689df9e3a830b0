import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BroughtPack } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { PickFile } from '../parts/pick-file.tsx';

interface PackWaysProps {
  readonly pack: BroughtPack;
  readonly title: string;
  /** Called when the pack goes, so that the focus has somewhere to go. */
  readonly onRemove: () => void;
  /** The ways in. */
  readonly children: ComponentChildren;
}

/** The ways in, and below them the two that change what is kept. */
export function PackWays({ pack, title, onRemove, children }: PackWaysProps) {
  const { t, wishes } = useModel();
  return (
    <div class="pack-ways" role="group" aria-label={t('packs:ways', { title })}>
      {children}
      <div class="pack-keep">
        <PickFile class="quiet" accept=".zip" onPick={(file) => wishes.replacePack(pack.key, file)}>
          {t('packs:replace')}
        </PickFile>
        <RemovePack
          onRemove={() => {
            onRemove();
            wishes.removePack(pack.key);
          }}
        />
      </div>
    </div>
  );
}

/** Asks once more, since runs depend on it; the focus goes along with the question and back. */
function RemovePack({ onRemove }: { readonly onRemove: () => void }) {
  const { t } = useModel();
  const [isAsking, setAsking] = useState(false);
  const wasAsking = useRef(false);
  const target = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking !== wasAsking.current) target.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  if (!isAsking) {
    return (
      <button type="button" class="quiet" ref={target} onClick={() => setAsking(true)}>
        {t('packs:remove')}
      </button>
    );
  }
  return (
    <div class="pack-ask" role="group" aria-label={t('packs:remove')}>
      <p>{t('packs:remove-sure')}</p>
      <button type="button" class="button button-line button-small" onClick={onRemove}>
        {t('packs:remove-yes')}
      </button>
      <button type="button" class="button button-line button-small" ref={target} onClick={() => setAsking(false)}>
        {t('packs:remove-no')}
      </button>
    </div>
  );
}
