import { wordFinding } from '#i18n/word-finding.ts';
import { useModel } from '../model-context.ts';
import { SheetDialog } from './sheet-dialog.tsx';

/** Everything that is wrong with a file of the player's, each with its place and how to mend it. Nothing of the file was taken up. */
export function FindingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, unsound } = useModel();
  const file = unsound.value;
  if (file === null) return null;
  const errors = file.findings.filter((one) => one.severity === 'error').length;
  return (
    <SheetDialog heading={t('common:findings.heading')} onClose={onClose} class="findings-dialog">
      <p>{t('common:findings.count', { file: file.name, count: errors })}</p>
      <ol class="findings">
        {file.findings.map((one) => {
          const { message, fix } = wordFinding(one, t);
          return (
            <li key={`${one.file} ${one.line} ${one.column} ${one.code} ${message}`}>
              <p>
                <b>{t('common:findings.place', { file: one.file, line: one.line, column: one.column })}</b>{' '}
                {one.severity === 'warning' ? <small>{t('common:findings.warning')}</small> : null}
              </p>
              <p>{message}</p>
              <p class="muted">{t('common:findings.fix', { fix })}</p>
            </li>
          );
        })}
      </ol>
    </SheetDialog>
  );
}
