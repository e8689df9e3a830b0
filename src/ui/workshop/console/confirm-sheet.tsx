import { useConsole } from './console-parts.ts';

interface ConfirmSheetProps {
  readonly words: string;
  readonly yes: string;
  readonly onYes: () => Promise<unknown>;
  readonly close: () => void;
}

/** Asks once more before something that cannot be taken back. */
export function ConfirmSheet({ words, yes, onYes, close }: ConfirmSheetProps) {
  const { t } = useConsole().model;
  return (
    <div class="cs-form">
      <p>{words}</p>
      <p class="cs-form-deeds">
        <button type="button" class="button button-line" onClick={close}>
          {t('workshop:dialogs.no')}
        </button>
        <button
          type="button"
          class="button button-on"
          onClick={() => {
            void onYes();
            close();
          }}
        >
          {yes}
        </button>
      </p>
    </div>
  );
}
