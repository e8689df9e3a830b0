import 'virtual:fonts.css';
import './sheet.css';
import { render } from 'preact';
import { followRootAttributes } from '#ui/root-attributes.ts';
import { ModelContext } from '#ui/model-context.ts';
import { SpokenContext } from '#ui/spoken.ts';
import '#ui/mount.tsx';
import '#ui/debrief/debrief-screen.tsx';
import { createModel } from './create-model.ts';
import { shownScenario } from './load-case.ts';
import { readLanguage } from './read-address.ts';
import { SheetParts } from './sheet-parts.tsx';
import { playFirstDecision } from './play-first-decision.ts';

/**
 * The parts of the sheets in one language and one look: `sheet.html?lang=en&theme=dark&contrast=high`. Drawn by the screens'
 * own components over the app's own model; once they stand, the root element has `data-shown`.
 */
const asked = new URLSearchParams(window.location.search);
const root = document.getElementById('app');
const model = await createModel(readLanguage(window.location.search), {
  theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
  contrast: asked.get('contrast') === 'high' ? 'high' : 'normal',
  motion: 'reduced',
});
const played = await playFirstDecision(model, shownScenario);
if (root !== null) {
  followRootAttributes(root, model);
  render(
    <SpokenContext.Provider value={model}>
      <ModelContext.Provider value={model}>
        <SheetParts {...played} />
      </ModelContext.Provider>
    </SpokenContext.Provider>,
    root,
  );
  await document.fonts.ready;
  document.documentElement.dataset['shown'] = 'sheet';
}
