import { effect } from '@preact/signals';
import type { AppModel } from '#ui/app-model.ts';
import type { Desk } from './desk.ts';

/** Lets glossary and list of keys lie down only once their words have come: nobody needs them before the first decision. */
export function holdBackHelp(overlay: AppModel['overlay'], { flow, wording }: Pick<Desk, 'flow' | 'wording'>): void {
  effect(() => {
    const wanted = overlay.value;
    if ((wanted !== 'glossary' && wanted !== 'keys') || wording.t.has('keys:heading')) return;
    overlay.value = null;
    void flow.fetchThen(
      'sheet',
      () => wording.addHelp(),
      () => (overlay.value ??= wanted),
    );
  });
}
