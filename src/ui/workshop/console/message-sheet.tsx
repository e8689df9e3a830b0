import { useState } from 'preact/hooks';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { useConsole } from './console-parts.ts';
import { LineField, SheetForm } from './sheet-form.tsx';

/** A few words onto the phones of the teams that are meant. */
export function MessageSheet({ close }: { readonly close: () => void }) {
  const { model, target, ask } = useConsole();
  const { t } = model;
  const [text, setText] = useState('');
  return (
    <SheetForm
      yes={t('workshop:dialogs.message.yes')}
      isWhole={text.trim() !== ''}
      missing={t('workshop:dialogs.message.missing')}
      close={close}
      onSubmit={() => ask({ type: 'team.message', target, text: text.trim() })}
    >
      <LineField label={t('workshop:dialogs.message.text')} value={text} most={workshopLimits.messageCharacters} onInput={setText} />
      <p class="cs-effect">{t('workshop:dialogs.message.effect')}</p>
    </SheetForm>
  );
}
