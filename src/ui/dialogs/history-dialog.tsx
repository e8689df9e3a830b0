import { useModel } from '../model-context.ts';
import { HistoryList } from '../simple/history-list.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** The published course of the real case, never mixed with what happens at this table. */
export function HistoryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, view, open } = useModel();
  return (
    <SheetDialog heading={t('play:history')} onClose={onClose}>
      {view.value === null || open.value === null ? null : <HistoryList view={view.value} open={open.value} />}
    </SheetDialog>
  );
}
