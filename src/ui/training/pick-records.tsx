import { useSpoken } from '../spoken.ts';

interface PickRecordsProps {
  readonly look: string;
  readonly words: string;
  readonly onPick: (files: readonly File[]) => void;
}

/** The browser's own picker for many files, behind words of ours. */
export function PickRecords({ look, words, onPick }: PickRecordsProps) {
  const { t } = useSpoken();
  return (
    <label class={`${look} rc-pick`}>
      <input
        type="file"
        multiple
        accept=".json,application/json"
        class="hidden-text"
        aria-describedby="rc-local"
        title={t('training:screen.choose')}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // Cleared, so that the same files can be picked again.
          event.currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
      {words}
    </label>
  );
}
