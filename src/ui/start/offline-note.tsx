import { useModel } from '../model-context.ts';

/** A quiet line: whether the pages can be used without a network, and whether a newer version waits. Nothing where they are not kept. */
export function OfflineNote() {
  const { t, offline } = useModel();
  const state = offline.value;
  if (state === 'none') return null;
  return <p class={`offline-note offline-${state}`}>{t(`start:offline.${state}`)}</p>;
}
