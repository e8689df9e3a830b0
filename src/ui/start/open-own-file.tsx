import { useModel } from '../model-context.ts';

/** Picks a record file of the player's own. */
export function OpenRecord() {
  const { t, wishes } = useModel();
  const openPicked = (event: { readonly currentTarget: HTMLInputElement }): void => {
    const file = event.currentTarget.files?.[0];
    // Cleared, so that the same file can be picked again after a notice.
    event.currentTarget.value = '';
    if (file !== undefined) wishes.openRecord(file);
  };
  return (
    <label class="open-record">
      <input type="file" accept="application/json,.json" class="hidden-text" onChange={openPicked} />
      <b>{t('start:open-record')}</b> <span>{t('start:open-record-note')}</span>
    </label>
  );
}
