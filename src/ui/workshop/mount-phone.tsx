import '../tokens.css';
import '../page.css';
import '../base.css';
import '../parts.css';
import './phone/phone.css';
import './phone/phone-fields.css';
import './phone/phone-papers.css';
import './phone/phone-join.css';
import './phone/phone-answers.css';
import './phone/phone-notes.css';
import './phone/phone-scene.css';
import './phone/phone-narrow.css';
import { render } from 'preact';
import { PatternDefs } from '../parts/pattern-defs.tsx';
import { SpokenContext } from '../spoken.ts';
import type { PhoneModel } from './phone-model.ts';
import { PhoneContext } from './phone/phone-context.ts';
import { PhoneScreen } from './phone/phone-screen.tsx';

/** Draws a participant's phone into `root` and keeps it in step with the model. Gives back what takes it away again. */
export function mountPhone(root: HTMLElement, model: PhoneModel): () => void {
  render(
    <SpokenContext.Provider value={model}>
      <PhoneContext.Provider value={model}>
        <PatternDefs />
        <PhoneScreen />
      </PhoneContext.Provider>
    </SpokenContext.Provider>,
    root,
  );
  return () => render(null, root);
}
