import { useModel } from '../model-context.ts';

/** One polite and one assertive region, there from the first moment, so that every outcome is said once. */
export function LiveRegions() {
  const { polite, assertive } = useModel();
  return (
    <div class="hidden-text">
      <p role="status" aria-live="polite">
        {polite.value}
      </p>
      <p role="alert" aria-live="assertive">
        {assertive.value}
      </p>
    </div>
  );
}
