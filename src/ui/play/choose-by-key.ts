import type { AppModel } from '../app-model.ts';

/**
 * Number keys choose an option while the focus is among the words, and Enter on the heading seals what is chosen.
 * Within a radio or a button the browser already does the right thing.
 */
export function chooseByKey(event: KeyboardEvent, model: AppModel): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return;
  const decision = model.view.value?.decision ?? null;
  const shown = event.currentTarget instanceof HTMLElement && event.currentTarget.querySelector('form') !== null;
  if (decision === null || !shown) return;
  if (event.key === 'Enter' && event.target instanceof HTMLHeadingElement) {
    event.preventDefault();
    model.wishes.decide();
    return;
  }
  const option = /^[1-9]$/u.test(event.key) ? decision.options[Number(event.key) - 1] : undefined;
  if (option === undefined || !option.open) return;
  event.preventDefault();
  model.wishes.choose(option.id);
  const radio = event.currentTarget.querySelector(`input[name="option"][value="${CSS.escape(option.id)}"]`);
  if (radio instanceof HTMLElement) radio.focus();
}
