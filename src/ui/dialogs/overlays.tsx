import { useModel } from '../model-context.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { FindingsDialog } from './findings-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { menuIsOpen, sourcesAskedFor } from './menu-state.ts';
import { MenuDialog } from './menu-dialog.tsx';
import { PapersDialog } from './papers-dialog.tsx';
import { SourcesDialog } from './sources-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

/** Whatever lies over the screen. The pause stays under a sheet that was opened from it. */
export function Overlays() {
  const { overlay } = useModel();
  const close = (): void => {
    overlay.value = null;
    sourcesAskedFor.value = [];
  };
  return (
    <>
      {menuIsOpen.value ? <MenuDialog onClose={() => (menuIsOpen.value = false)} /> : null}
      {overlay.value === 'settings' ? <SettingsDialog onClose={close} /> : null}
      {overlay.value === 'sources' ? <SourcesDialog onClose={close} /> : null}
      {overlay.value === 'papers' ? <PapersDialog onClose={close} /> : null}
      {overlay.value === 'duties' ? <StatusDialog onClose={close} /> : null}
      {overlay.value === 'findings' ? <FindingsDialog onClose={close} /> : null}
      {overlay.value === 'history' ? <HistoryDialog onClose={close} /> : null}
    </>
  );
}
