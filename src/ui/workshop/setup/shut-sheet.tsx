import { useHeadingFocus } from '../../parts/use-heading-focus.ts';
import { useSpoken } from '../../spoken.ts';
import type { ShutExercise } from '../page-model.ts';

/** Why an exercise cannot be led from this window, and what can be done. */
export function ShutSheet({ shut }: { readonly shut: ShutExercise }) {
  const { t } = useSpoken();
  const heading = useHeadingFocus<HTMLHeadingElement>(shut.why);
  const { takeOver, download } = shut;
  return (
    <div class="screen off-table screen-setup">
      <main class="setup-main" id="words">
        <section class="paper punched setup-sheet shut-sheet">
          <h1 class="thick-thin" tabIndex={-1} ref={heading}>
            {t(`workshop:setup.shut.${shut.why}.title`)}
          </h1>
          <p>{t(`workshop:setup.shut.${shut.why}.body`)}</p>
          <div class="ways-in">
            {takeOver === null ? null : (
              <button type="button" class="button button-on" onClick={takeOver}>
                {t('workshop:setup.take-over')}
              </button>
            )}
            {download === null ? null : (
              <button type="button" class="button button-line" onClick={download}>
                {t('workshop:setup.download-kept')}
              </button>
            )}
            <button type="button" class="button button-line" onClick={() => shut.leave()}>
              {t('workshop:setup.to-setup')}
            </button>
          </div>
        </section>
      </main>
    </div>
  );
}
