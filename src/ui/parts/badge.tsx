import type { HistoryLabel } from '#scenario/compiled.ts';
import { useModel } from '../model-context.ts';

/** One of the five labels that keep what happened and what is invented apart. */
export function Badge({ kind }: { readonly kind: HistoryLabel | 'fiction' }) {
  const { t } = useModel();
  return <span class={`badge badge-${kind}`}>{t(`common:labels.${kind}`)}</span>;
}
