import type { ComponentChildren, RefObject } from 'preact';

interface PickFileProps {
  readonly class: string;
  /** Endings of the files that are offered. */
  readonly accept: string;
  readonly onPick: (file: File) => void;
  /** Where the focus can be sent. */
  readonly input?: RefObject<HTMLInputElement | null>;
  readonly children: ComponentChildren;
}

/** The browser's own picker for one file, behind words of ours. */
export function PickFile({ class: look, accept, onPick, input, children }: PickFileProps) {
  const passOn = (event: { readonly currentTarget: HTMLInputElement }): void => {
    const file = event.currentTarget.files?.[0];
    // Cleared, so that the same file can be picked again after a notice.
    event.currentTarget.value = '';
    if (file !== undefined) onPick(file);
  };
  return (
    <label class={look}>
      <input {...(input === undefined ? {} : { ref: input })} type="file" accept={accept} class="hidden-text" onChange={passOn} />
      {children}
    </label>
  );
}
