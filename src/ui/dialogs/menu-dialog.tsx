import { useModel } from '../model-context.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** The pause: the scenario's clock stands, and everything else is one step away. */
export function MenuDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, overlay, showing, wishes } = useModel();
  const lay = (what: 'settings' | 'papers' | 'duties' | 'history' | 'sources') => (): void => {
    overlay.value = what;
  };
  const simple = showing.value === 'simple';
  const leave = (): void => {
    onClose();
    wishes.goToStart();
  };
  return (
    <SheetDialog heading={t('play:menu-heading')} note={t('play:menu-note')} onClose={onClose} class="menu-dialog">
      <ul class="menu-list">
        <MenuItem label={t('play:papers')} onChoose={lay('papers')} />
        <MenuItem label={t('play:status-heading')} onChoose={lay('duties')} />
        <MenuItem label={t('play:history')} onChoose={lay('history')} />
        <MenuItem label={t('common:sources')} onChoose={lay('sources')} />
        <MenuItem label={t('common:settings')} onChoose={lay('settings')} />
        <MenuItem
          label={simple ? t('play:menu-view-table') : t('play:menu-view-simple')}
          onChoose={() => wishes.changeSettings({ view: simple ? 'table' : 'simple' })}
        />
        <MenuItem label={t('common:back-to-start')} onChoose={leave} />
      </ul>
      <LanguageSwitch />
    </SheetDialog>
  );
}

function MenuItem({ label, onChoose }: { readonly label: string; readonly onChoose: () => void }) {
  return (
    <li>
      <button type="button" onClick={onChoose}>
        {label}
      </button>
    </li>
  );
}
