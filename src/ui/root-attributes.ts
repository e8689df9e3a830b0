import { effect } from '@preact/signals';
import { getLanguageEntry } from '#i18n/languages.ts';
import type { AppModel } from './app-model.ts';
import { nameScreen, titleScreen } from './screen-name.ts';

/** Keeps language, looks and the automation attributes on the root in step with the model. Gives back what stops it. */
export function followRootAttributes(root: HTMLElement, model: AppModel): () => void {
  const page = root.ownerDocument.documentElement;
  const stops = [
    effect(() => {
      const language = model.language.value;
      page.lang = language;
      page.dir = getLanguageEntry(language).dir;
    }),
    effect(() => {
      const { theme, contrast, motion, textSize } = model.settings.value;
      page.dataset['theme'] = theme;
      page.dataset['contrast'] = contrast;
      page.dataset['motion'] = motion;
      page.dataset['text'] = String(textSize);
    }),
    effect(() => {
      const view = model.view.value;
      const screen = nameScreen(model.screen.value, view);
      root.dataset['screen'] = screen;
      setOrDrop(root, 'scenario', model.open.value?.logic.id);
      const playing = screen === 'beat' || screen === 'act-end';
      setOrDrop(root, 'beat', playing ? view?.beat : undefined);
      setOrDrop(root, 'phase', playing ? view?.phase : undefined);
    }),
    effect(() => {
      root.ownerDocument.title = titleScreen(model);
    }),
  ];
  return () => stops.forEach((stop) => stop());
}

function setOrDrop(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined || value === '') delete root.dataset[name];
  else root.dataset[name] = value;
}
