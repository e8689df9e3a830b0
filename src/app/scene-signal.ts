import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Change, listChanges } from '#session/list-changes.ts';
import { showPage } from '#session/show-page.ts';
import type { SessionView } from '#session/view.ts';
import type { AppModel } from '#ui/app-model.ts';

/** What is to be seen and heard now: the view at the page that is read, and what it differs in from the one before. */
export interface Scene {
  readonly view: SessionView;
  readonly changes: readonly Change[];
}

/** Follows the run of a model; null while none is open. Table and sounds both follow this, so that they agree. */
export function followScene(model: Pick<AppModel, 'view' | 'page'>): ReadonlySignal<Scene | null> {
  const scene = signal<Scene | null>(null);
  effect(() => {
    const view = model.view.value;
    const shown = view === null ? null : showPage(view, model.page.value);
    const before = scene.peek()?.view ?? null;
    scene.value = shown === null ? null : { view: shown, changes: listChanges(before, shown) };
  });
  return scene;
}
