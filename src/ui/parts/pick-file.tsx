import type { ComponentChildren } from 'preact';

interface PickFileProps {
  readonly class: string;
  /** Endings of the files that are offered. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
  readonly children: ComponentChildren;
}

/** The browser's own picker for one file, behind words of ours. */
export function PickFile({ class: look, accept, onPick, children }: PickFileProps) {
  const passOn = (event: { readonly currentTarget: HTMLInputElement }): void => {
    const file = event.currentTarget.files?.[0];
    // Cleared, so that the same file can be picked again after a notice.
    event.currentTarget.value = '';
    if (file !== undefined) onPick(file);
  };
  return (
    <label class={look}>
      <input type="file" accept={accept} class="hidden-text" onChange={passOn} />
      {children}
    </label>
  );
}
