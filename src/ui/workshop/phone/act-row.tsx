import type { ComponentChildren } from 'preact';
import { usePhone } from './phone-context.ts';

/** What is pressed next, at the foot where the thumb is; above it why it could not be done. */
export function ActRow({ children }: { readonly children: ComponentChildren }) {
  const { t, refusal, status } = usePhone();
  const refused = refusal.value;
  return (
    <footer class="ph-act">
      {refused === null ? null : (
        <p class="ph-refused" role="alert">
          {t.dynamic(`refusals:${refused.code}`, refused.params)}
        </p>
      )}
      {status.value.is === 'lost' ? <p class="ph-act-note">{t('phone:lost-send')}</p> : null}
      <div class="ph-act-buttons">{children}</div>
    </footer>
  );
}

interface ActProps {
  readonly label: string;
  readonly note?: string;
  readonly kind?: 'on' | 'decide' | 'line';
  /** Why it cannot be pressed yet; it stays where it is, and says so. */
  readonly reason?: string | null;
  readonly onPress: () => void;
}

/** The button of an act row. What cannot be done yet says why instead of what it would do. */
export function Act({ label, note, kind = 'on', reason = null, onPress }: ActProps) {
  return (
    <button
      type="button"
      class={`button ph-button ${reason === null ? `button-${kind}` : 'button-idle'}`}
      aria-disabled={reason === null ? undefined : true}
      onClick={() => {
        if (reason === null) onPress();
      }}
    >
      <span>
        {reason ?? label}
        {note === undefined || reason !== null ? null : <small>{note}</small>}
      </span>
    </button>
  );
}

/** Where there is nothing to press: what is coming. */
export function NoAct({ children }: { readonly children: string }) {
  return <p class="ph-no-act">{children}</p>;
}
