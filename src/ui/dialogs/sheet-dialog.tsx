import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { useScrollable } from '../parts/use-scrollable.ts';
import { useSpoken } from '../spoken.ts';

interface SheetDialogProps {
  readonly heading: string;
  readonly note?: string;
  /** Whether something within asks for the focus (`autofocus`), so that one can write at once; otherwise the heading has it. */
  readonly isForWriting?: boolean;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  readonly class?: string;
}

/** A sheet laid over the screen. Traps the focus, closes on Esc and gives the focus back: the browser's own dialog. */
export function SheetDialog({ heading, note, isForWriting = false, onClose, children, class: className = '' }: SheetDialogProps) {
  const { t } = useSpoken();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingId = useId();
  const scrollable = useScrollable<HTMLDivElement>();
  // Before anything else can happen: a sheet that is to be seen must also be the one that Esc closes.
  useLayoutEffect(() => {
    const shown = dialog.current;
    if (shown === null) return undefined;
    shown.showModal();
    return () => shown.close();
  }, []);
  const closeOnVeil = (event: MouseEvent): void => {
    if (event.target === dialog.current) dialog.current?.close();
  };
  return (
    <dialog ref={dialog} class={`sheet-dialog ${className}`} aria-labelledby={headingId} onClose={onClose} onClick={closeOnVeil}>
      <div class="paper punched dialog-sheet">
        <header class="dialog-head thick-thin">
          <h2 id={headingId} tabIndex={-1} autofocus={!isForWriting}>
            {heading}
          </h2>
          {note === undefined ? null : <p class="muted">{note}</p>}
          <button type="button" class="button button-line button-small" onClick={() => dialog.current?.close()}>
            {t('common:close')}
          </button>
        </header>
        <div class="dialog-body" {...scrollable}>
          {children}
        </div>
      </div>
    </dialog>
  );
}
