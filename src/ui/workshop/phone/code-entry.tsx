import { useRef } from 'preact/hooks';
import { codeLength, codeLetters, readCode } from '#workshop/protocol/words.ts';
import { usePhone } from './phone-context.ts';

/** What of a text can be letters of a code, at most as many as it has. Pure. */
export function keepLetters(typed: string): string {
  const letters = [...typed.normalize('NFKC').toUpperCase()].filter((letter) => codeLetters.includes(letter));
  return letters.slice(0, codeLength).join('');
}

/** Six cells that show what has been typed. They are one text field, so that paste and the device's own keyboard do their part. */
export function CodeCells() {
  const { t, code } = usePhone();
  const typed = code.value;
  return (
    <div class="ph-cells">
      <input
        class="ph-code-field"
        type="text"
        inputMode="none"
        autoComplete="off"
        autoCapitalize="characters"
        spellcheck={false}
        aria-label={t('phone:join.code')}
        value={typed}
        onInput={(event) => {
          code.value = keepLetters(event.currentTarget.value);
          event.currentTarget.value = code.value;
        }}
        onPaste={(event) => {
          const pasted = readCode(event.clipboardData?.getData('text') ?? '');
          if (pasted === null) return;
          event.preventDefault();
          code.value = pasted;
        }}
      />
      <ol aria-hidden="true">
        {Array.from({ length: codeLength }, (_, at) => (
          <li key={at} class={at === typed.length ? 'ph-cell-next' : at > typed.length ? 'ph-cell-empty' : ''}>
            {typed[at] ?? ''}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Keys of our own: only what a code can hold, where the thumb is. Hands on a keyboard and readers of the screen use the field. */
export function CodeKeys({ onEnter }: { readonly onEnter: () => void }) {
  const { t, code } = usePhone();
  const keys = useRef<HTMLDivElement>(null);
  const isWhole = code.value.length === codeLength;
  return (
    <div ref={keys} class="ph-keys" role="group" aria-label={t('phone:join.keys')}>
      {[...codeLetters].map((letter) => (
        <button key={letter} type="button" disabled={isWhole} onClick={() => (code.value = keepLetters(code.value + letter))}>
          {letter}
        </button>
      ))}
      <button type="button" class="ph-key-word" disabled={code.value === ''} onClick={() => (code.value = code.value.slice(0, -1))}>
        {t('phone:join.delete')}
      </button>
      <button type="button" class="ph-key-enter" aria-disabled={!isWhole} onClick={onEnter}>
        {t('phone:join.enter')}
      </button>
    </div>
  );
}
