import type { AppModel } from '../app-model.ts';

/** Opens the list of keys by `?` and the glossary by G; not while something is typed or a sheet lies over the screen, nor where letter keys are switched off. */
export function helpByKey(event: KeyboardEvent, { overlay, settings }: Pick<AppModel, 'overlay' | 'settings'>): void {
  if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.isComposing || event.repeat) return;
  if (!settings.peek().letterKeys || overlay.peek() !== null || isForTyping(event.target)) return;
  const wanted = event.key === '?' ? 'keys' : event.key.toLowerCase() === 'g' ? 'glossary' : null;
  if (wanted === null) return;
  event.preventDefault();
  overlay.value = wanted;
}

/** Radios and boxes take no letters. */
function isForTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox';
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
