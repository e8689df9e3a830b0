import '../tokens.css';
import '../page.css';
import '../base.css';
import '../parts.css';
import '../start.css';
import '../decision.css';
import '../options.css';
import './recheck.css';
import './recheck-result.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { getLanguageEntry } from '#i18n/languages.ts';
import { PatternDefs } from '../parts/pattern-defs.tsx';
import { SpokenContext } from '../spoken.ts';
import { RecheckContext } from './recheck-context.ts';
import type { RecheckModel } from './recheck-model.ts';
import { RecheckScreens } from './recheck-screens.tsx';

/** Draws the page of a recheck into `root`. Gives back what takes it away again. */
export function mountRecheck(root: HTMLElement, model: RecheckModel): () => void {
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
      root.dataset['screen'] = nameScreen(model);
    }),
    effect(() => {
      root.ownerDocument.title = `${titleScreen(model)} — ${model.t('common:brand')}`;
    }),
  ];
  render(
    <SpokenContext.Provider value={model}>
      <RecheckContext.Provider value={model}>
        <PatternDefs />
        <RecheckScreens />
      </RecheckContext.Provider>
    </SpokenContext.Provider>,
    root,
  );
  return () => {
    stops.forEach((stop) => stop());
    render(null, root);
  };
}

/** By what automation knows the screen. */
function nameScreen({ screen, place }: RecheckModel): string {
  return screen.value === 'run' ? `recheck-${place.value.is}` : `recheck-${screen.value}`;
}

function titleScreen({ t, screen, place, recheck }: RecheckModel): string {
  const at = place.value;
  if (screen.value === 'left') return t('recheck:title.left');
  if (screen.value === 'sheet') return t('recheck:kicker');
  if (at.is === 'ended') return t('recheck:title.result');
  return t('recheck:number', { number: at.at + 1, total: recheck.questions.length });
}
