import { useEffect } from 'preact/hooks';
import { useModel } from '../model-context.ts';
import { SettingsDialog } from '../settings/settings-dialog.tsx';
import { FindingsDialog } from './findings-dialog.tsx';
import { GlossaryDialog } from './glossary-dialog.tsx';
import { helpByKey } from './help-by-key.ts';
import { HistoryDialog } from './history-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { menuIsOpen, sourcesAskedFor } from './menu-state.ts';
import { MenuDialog } from './menu-dialog.tsx';
import { PapersDialog } from './papers-dialog.tsx';
import { SourcesDialog } from './sources-dialog.tsx';
import { StatusDialog } from './status-dialog.tsx';

/** Whatever lies over the screen. The pause stays under a sheet that was opened from it. */
export function Overlays() {
  const { overlay, settings } = useModel();
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => helpByKey(event, { overlay, settings });
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [overlay, settings]);
  // A sheet that another one has already replaced closes itself alone.
  const close = (name: NonNullable<typeof overlay.value>) => (): void => {
    if (overlay.value !== name) return;
    overlay.value = null;
    sourcesAskedFor.value = [];
  };
  return (
    <>
      {menuIsOpen.value ? <MenuDialog onClose={() => (menuIsOpen.value = false)} /> : null}
      {overlay.value === 'settings' ? <SettingsDialog onClose={close('settings')} /> : null}
      {overlay.value === 'sources' ? <SourcesDialog onClose={close('sources')} /> : null}
      {overlay.value === 'papers' ? <PapersDialog onClose={close('papers')} /> : null}
      {overlay.value === 'duties' ? <StatusDialog onClose={close('duties')} /> : null}
      {overlay.value === 'findings' ? <FindingsDialog onClose={close('findings')} /> : null}
      {overlay.value === 'glossary' ? <GlossaryDialog onClose={close('glossary')} /> : null}
      {overlay.value === 'keys' ? <KeysDialog onClose={close('keys')} /> : null}
      {overlay.value === 'history' ? <HistoryDialog onClose={close('history')} /> : null}
    </>
  );
}
