import '../tokens.css';
import '../page.css';
import '../base.css';
import '../parts.css';
import '../bar.css';
import './setup/setup.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { getLanguageEntry } from '#i18n/languages.ts';
import { PatternDefs } from '../parts/pattern-defs.tsx';
import { SpokenContext } from '../spoken.ts';
import type { WorkshopPageModel } from './page-model.ts';
import { PageNotice } from './setup/page-notice.tsx';
import { PresentScreen } from './present-screen.tsx';
import { readWorkshopPlace, sayWhere } from './say-where.ts';

/** Draws the facilitator's page into `root` and keeps it in step with the model. Gives back what takes it away again. */
export function mountWorkshop(root: HTMLElement, model: WorkshopPageModel): () => void {
  const page = root.ownerDocument.documentElement;
  const stops = [
    effect(() => {
      const language = model.language.value;
      page.lang = language;
      page.dir = getLanguageEntry(language).dir;
    }),
    effect(() => {
      const { theme, contrast, motion, textSize } = model.looks.value;
      page.dataset['theme'] = theme;
      page.dataset['contrast'] = contrast;
      page.dataset['motion'] = motion;
      page.dataset['text'] = String(textSize);
    }),
    effect(() => sayWhere(root, readWorkshopPlace(model.screen.value))),
    effect(() => {
      root.ownerDocument.title = `${model.t('workshop:setup.title')} — ${model.t('common:brand')}`;
    }),
  ];
  render(
    <SpokenContext.Provider value={model}>
      <PatternDefs />
      <PageNotice model={model} />
      <PresentScreen screen={model.screen} />
    </SpokenContext.Provider>,
    root,
  );
  return () => {
    stops.forEach((stop) => stop());
    render(null, root);
  };
}
