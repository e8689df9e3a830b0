import { useModel } from '../model-context.ts';
import { Icon } from '../parts/icon.tsx';
import { Swatch } from '../parts/swatch.tsx';

/** Below the enlarged table: which option the raised card stands for, and the way back to the words. */
export function WholeFoot({ onClose }: { readonly onClose: () => void }) {
  const { t, view, open, page, draft, pointed } = useModel();
  const decision = view.value?.decision ?? null;
  const option = decision?.options.find(({ id }) => id === (pointed.value ?? draft.value.option)) ?? null;
  const isDealt = decision !== null && page.value >= (view.value?.arrivals.length ?? 0) - 1;
  return (
    <div class="whole-foot">
      <p class="whole-words" aria-live="polite">
        {decision === null || option === null || open.value === null ? (
          isDealt ? (
            t('play:whole-hint')
          ) : null
        ) : (
          <>
            <Swatch slot={option.slot} />
            <b>{open.value.texts.option(decision.id, option.id, 'label')}</b>
          </>
        )}
      </p>
      <button type="button" class="button button-line whole-close" onClick={onClose}>
        <Icon name="minimize-2" />
        {t('play:whole-close')}
      </button>
    </div>
  );
}
