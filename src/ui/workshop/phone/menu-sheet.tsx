import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { isLanguage, languages } from '#i18n/languages.ts';
import { Chips } from '../../parts/chips.tsx';
import { usePhone } from './phone-context.ts';
import { wordNickname } from './word-nickname.ts';

/** What can always be done: the language, the private note, another nickname, and going. */
export function MenuSheet({ onClose }: { readonly onClose: () => void }) {
  const model = usePhone();
  const { t, language, place, view, hidesSecret, isWakeLocked } = model;
  const dialog = useRef<HTMLDialogElement>(null);
  const [asksToLeave, setAsking] = useState(false);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const me = place.value === 'seated' ? view.value?.me : undefined;
  return (
    <dialog
      ref={dialog}
      class="ph-menu"
      aria-labelledby="menu-heading"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <div class="paper ph-menu-sheet">
        <h2 id="menu-heading" tabIndex={-1} autofocus>
          {t('phone:menu.heading')}
        </h2>
        <Chips
          class="ph-chips"
          legend={t('phone:language')}
          chosen={language.value}
          onChoose={(id) => model.setLanguage(id)}
          chips={Object.keys(languages)
            .filter(isLanguage)
            .map((id) => ({ value: id, label: languages[id].name }))}
        />
        {me === undefined ? null : (
          <>
            <div class="ph-pair">
              <span>{t('phone:join.nickname')}</span>
              <b aria-live="polite">{wordNickname(t, me.nickname)}</b>
              <button type="button" class="button button-line" onClick={() => void model.send({ type: 'nickname.draw' })}>
                {t('phone:join.redraw')}
              </button>
            </div>
            <button
              type="button"
              class="button button-line ph-wide"
              onClick={() => {
                hidesSecret.value = !hidesSecret.value;
              }}
            >
              {t(hidesSecret.value ? 'phone:menu.show' : 'phone:menu.hide')}
            </button>
            <p class="muted">{t(isWakeLocked.value ? 'phone:menu.awake' : 'phone:menu.dozing')}</p>
            {asksToLeave ? (
              <div class="ph-leave" role="alert">
                <p>{t('phone:menu.leave-ask')}</p>
                <button type="button" class="button button-line" onClick={() => model.leave()}>
                  {t('phone:menu.leave-sure')}
                </button>
                <button type="button" class="button button-line" onClick={() => setAsking(false)}>
                  {t('phone:menu.stay')}
                </button>
              </div>
            ) : (
              <button type="button" class="quiet" onClick={() => setAsking(true)}>
                {t('phone:menu.leave')}
              </button>
            )}
          </>
        )}
        <button type="button" class="button button-on ph-wide" onClick={() => dialog.current?.close()}>
          {t('phone:menu.close')}
        </button>
      </div>
    </dialog>
  );
}
