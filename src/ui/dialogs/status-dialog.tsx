import { useModel } from '../model-context.ts';
import { StateTables } from '../simple/side-tables.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** What the table shows, in words and figures. */
export function StatusDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, view, open } = useModel();
  return (
    <SheetDialog heading={t('play:status-heading')} onClose={onClose} class="status-dialog">
      {view.value === null || open.value === null ? null : <StateTables view={view.value} open={open.value} />}
    </SheetDialog>
  );
}
