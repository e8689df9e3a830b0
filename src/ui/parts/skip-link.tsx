import { useModel } from '../model-context.ts';

/** The first stop of the tab key: past the top bar to the words. It moves the focus and leaves the address alone. */
export function SkipLink() {
  const { t } = useModel();
  const goToWords = (event: { readonly currentTarget: HTMLElement; preventDefault(): void }): void => {
    event.preventDefault();
    const words = event.currentTarget.parentElement?.querySelector('main') ?? null;
    if (words === null) return;
    words.tabIndex = -1;
    words.focus();
  };
  return (
    <a class="skip-link" href="#words" onClick={goToWords}>
      {t('common:skip')}
    </a>
  );
}
