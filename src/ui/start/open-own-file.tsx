import { useModel } from '../model-context.ts';
import { PickFile } from '../parts/pick-file.tsx';

/** Picks a file of the player's own: a record, a scenario, a company's file. */
export function OpenOwnFile() {
  const { t, wishes } = useModel();
  return (
    <PickFile class="open-record" accept=".json,.zip,.yaml,.yml" onPick={(file) => wishes.openFile(file)}>
      <b>{t('start:open-file')}</b> <span>{t('start:open-file-note')}</span>
    </PickFile>
  );
}
