import { useRef } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import { PickFile } from '../parts/pick-file.tsx';
import { PackSlip } from './pack-slip.tsx';

/** The scenarios that the player has brought, apart from the product's own, and the way to bring one. */
export function BroughtPacks() {
  const { t, packs, wishes } = useModel();
  const picker = useRef<HTMLInputElement>(null);
  const list = packs.value;
  return (
    <section class="brought" aria-labelledby="brought-heading">
      <h2 id="brought-heading" class={list.length === 0 ? 'hidden-text' : ''}>
        {t('packs:heading')}
      </h2>
      {list.length === 0 ? null : (
        <>
          <p>{t('packs:intro')}</p>
          <ul class="packs">
            {list.map((pack) => (
              <PackSlip key={pack.key} pack={pack} onRemove={() => picker.current?.focus()} />
            ))}
          </ul>
        </>
      )}
      <PickFile class="add-pack" input={picker} accept=".zip" onPick={(file) => wishes.openFile(file)}>
        <b>{t('packs:add')}</b> <span>{t('packs:add-note')}</span>
      </PickFile>
    </section>
  );
}
