import { useModel } from '../model-context.ts';

interface ContinueRowProps {
  readonly label: string;
  readonly note?: string;
  /** Left out: the run itself goes on. */
  readonly onContinue?: () => void;
}

/** The one way on from what is only read. */
export function ContinueRow({ label, note, onContinue }: ContinueRowProps) {
  const { wishes } = useModel();
  return (
    <div class="act">
      <span class="muted">{note}</span>
      <button type="button" class="button button-on" data-action="continue" onClick={() => (onContinue ?? wishes.continue)()}>
        {label}
      </button>
    </div>
  );
}
