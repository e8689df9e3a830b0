import './tokens.css';
import './page.css';
import './base.css';
import './parts.css';
import './start.css';
import './library.css';
import './packs.css';
import './room.css';
import './table-view.css';
import './whole-table.css';
import './bar.css';
import './slip.css';
import './decision.css';
import './options.css';
import './outcome.css';
import './wide.css';
import './brief.css';
import './simple.css';
import './act-end.css';
import './dialogs.css';
import './house.css';
import './sound.css';
import { render } from 'preact';
import type { AppModel } from './app-model.ts';
import { Shell } from './shell.tsx';
import { ModelContext } from './model-context.ts';
import { followRootAttributes } from './root-attributes.ts';
import { SpokenContext } from './spoken.ts';

/** Hands in the Phaser table: called with an empty host once it is in the document. Gives back what takes it away again. */
export type StageMount = (host: HTMLElement) => () => void;

/** Draws every screen into `root` and keeps it in step with the model. Gives back what takes it away again. */
export function mountUi(root: HTMLElement, model: AppModel, stage: StageMount): () => void {
  const stopFollowing = followRootAttributes(root, model);
  render(
    <SpokenContext.Provider value={model}>
      <ModelContext.Provider value={model}>
        <Shell stage={stage} />
      </ModelContext.Provider>
    </SpokenContext.Provider>,
    root,
  );
  return () => {
    stopFollowing();
    render(null, root);
  };
}
