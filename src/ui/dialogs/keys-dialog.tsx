import { useModel } from '../model-context.ts';
import { SheetDialog } from './sheet-dialog.tsx';

const listed = ['move', 'choose', 'step', 'seal', 'press', 'close', 'skip', 'glossary', 'keys'] as const;

/** Every key by which the game can be played alone. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useModel();
  return (
    <SheetDialog heading={t('keys:heading')} note={t('keys:note')} onClose={onClose} class="keys-dialog">
      <table class="keys">
        <thead>
          <tr>
            <th scope="col">{t('keys:key')}</th>
            <th scope="col">{t('keys:does')}</th>
          </tr>
        </thead>
        <tbody>
          {listed.map((one) => (
            <tr key={one} data-key={one}>
              <th scope="row">
                <kbd>{t(`keys:list.${one}.key`)}</kbd>
              </th>
              <td>{t(`keys:list.${one}.what`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </SheetDialog>
  );
}
