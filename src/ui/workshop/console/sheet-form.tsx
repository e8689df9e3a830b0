import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { CommandAnswer } from '#workshop/protocol/refusal.ts';
import { useConsole } from './console-parts.ts';

interface SheetFormProps {
  readonly yes: string;
  /** Whether everything is there that is needed. */
  readonly isWhole: boolean;
  /** What is still wanted, in words; said when it is not whole. */
  readonly missing: string;
  readonly onSubmit: () => Promise<CommandAnswer>;
  readonly close: () => void;
  readonly children: ComponentChildren;
}

/** A sheet that is filled in: it closes once what it asks for is done, and says why where it is not. */
export function SheetForm({ yes, isWhole, missing, onSubmit, close, children }: SheetFormProps) {
  const { t } = useConsole().model;
  const [fault, setFault] = useState('');
  return (
    <form
      class="cs-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWhole) {
          setFault(missing);
          return;
        }
        void onSubmit().then((answer) => {
          if (answer.ok) close();
          else setFault(t(`refusals:${answer.code}`, answer.params ?? {}));
        });
      }}
    >
      {children}
      <p role="alert" class="cs-form-fault">
        {fault}
      </p>
      <p class="cs-form-deeds">
        <button type="button" class="button button-line" onClick={close}>
          {t('workshop:dialogs.no')}
        </button>
        <button type="submit" class="button button-on">
          {yes}
        </button>
      </p>
    </form>
  );
}

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly most: number;
  readonly onInput: (value: string) => void;
}

/** One line to be written. */
export function LineField({ label, value, most, onInput }: LineFieldProps) {
  return (
    <label class="cs-line">
      <span>{label}</span>
      <input class="cs-field" value={value} maxLength={most} onInput={(event) => onInput(event.currentTarget.value)} />
    </label>
  );
}
