import '../tokens.css';
import '../page.css';
import '../base.css';
import '../parts.css';
import '../bar.css';
import './training.css';
import './record.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { getLanguageEntry } from '#i18n/languages.ts';
import { SpokenContext } from '../spoken.ts';
import type { RecordPageModel } from './record-model.ts';
import { RecordScreen } from './record-screen.tsx';

/** Draws the page that puts records together into `root`. Gives back what takes it away again. */
export function mountRecord(root: HTMLElement, model: RecordPageModel): () => void {
  const page = root.ownerDocument.documentElement;
  const { theme, contrast, motion, textSize } = model.looks;
  page.dataset['theme'] = theme;
  page.dataset['contrast'] = contrast;
  page.dataset['motion'] = motion;
  page.dataset['text'] = String(textSize);
  const stops = [
    effect(() => {
      const language = model.language.value;
      page.lang = language;
      page.dir = getLanguageEntry(language).dir;
    }),
    effect(() => {
      root.dataset['screen'] = model.merged.value === null ? 'record-start' : 'record';
    }),
    effect(() => {
      root.ownerDocument.title = `${model.t('training:screen.page')} — ${model.t('common:brand')}`;
    }),
  ];
  render(
    <SpokenContext.Provider value={model}>
      <RecordScreen model={model} />
    </SpokenContext.Provider>,
    root,
  );
  return () => {
    stops.forEach((stop) => stop());
    render(null, root);
  };
}
