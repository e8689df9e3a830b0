import '../tokens.css';
import '../page.css';
import '../parts.css';
import './projector/wall.css';
import './projector/wall-scenes.css';
import './projector/wall-outcome.css';
import './projector/wall-debrief.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { PatternDefs } from '../parts/pattern-defs.tsx';
import { SpokenContext } from '../spoken.ts';
import type { ProjectorModel } from './projector-model.ts';
import { ProjectorScreen } from './projector/projector-screen.tsx';
import { readProjectorPlace, sayWhere } from './say-where.ts';

/** Draws the wall into `root` and keeps it in step with the model. Gives back what takes it away again. */
export function mountProjector(root: HTMLElement, model: ProjectorModel): () => void {
  const stop = effect(() => sayWhere(root, readProjectorPlace(model)));
  render(
    <SpokenContext.Provider value={model}>
      <PatternDefs />
      <ProjectorScreen model={model} />
    </SpokenContext.Provider>,
    root,
  );
  return () => {
    stop();
    render(null, root);
  };
}
