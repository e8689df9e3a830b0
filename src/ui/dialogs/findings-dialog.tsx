import { useState } from 'preact/hooks';
import type { Finding } from '#scenario/finding.ts';
import { wordFinding } from '#i18n/word-finding.ts';
import { useModel } from '../model-context.ts';
import { SheetDialog } from './sheet-dialog.tsx';

/** A file made to do harm can have more mistakes than a page can show; whoever mends begins with the first. */
const mostShown = 200;

/** Everything that is wrong with a file of the player's, each with its place and how to mend it. Nothing of the file was taken up. */
export function FindingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, unsound, wishes } = useModel();
  const [isCopied, setCopied] = useState(false);
  const file = unsound.value;
  if (file === null) return null;
  const errors = file.findings.filter((one) => one.severity === 'error').length;
  const placeOf = (one: Finding): string =>
    one.file === '' ? file.name : t('common:findings.place', { file: one.file, line: one.line, column: one.column });
  const shown = file.findings.slice(0, mostShown);
  const copy = (): void => {
    const lines = file.findings.map((one) => {
      const { message, fix } = wordFinding(one, t);
      return `${placeOf(one)}\n${message}\n${t('common:findings.fix', { fix })}`;
    });
    void wishes.copyText([t('common:findings.count', { file: file.name, count: errors }), ...lines].join('\n\n')).then(setCopied);
  };
  return (
    <SheetDialog heading={t('common:findings.heading')} onClose={onClose} class="findings-dialog">
      <p>{t('common:findings.count', { file: file.name, count: errors })}</p>
      <p>
        <button type="button" class="button button-line button-small" onClick={copy}>
          {isCopied ? t('common:findings.copied') : t('common:findings.copy')}
        </button>
      </p>
      <ol class="findings">
        {shown.map((one) => {
          const { message, fix } = wordFinding(one, t);
          return (
            <li key={`${one.file} ${one.line} ${one.column} ${one.code} ${message}`}>
              <p>
                <b>{placeOf(one)}</b> {one.severity === 'warning' ? <small>{t('common:findings.warning')}</small> : null}
              </p>
              <p>{message}</p>
              <p class="muted">{t('common:findings.fix', { fix })}</p>
            </li>
          );
        })}
      </ol>
      {shown.length < file.findings.length ? <p>{t('common:findings.more', { count: file.findings.length - shown.length })}</p> : null}
    </SheetDialog>
  );
}
