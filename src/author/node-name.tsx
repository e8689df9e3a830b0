import type { PageNode } from '#proof/story-graph-page.ts';
import { useModel } from './model-context.ts';

/** The kind of a node, a decision's number in the length shown, and its title. */
export function NodeName({ node }: { readonly node: PageNode | undefined }) {
  const { t, say } = useModel();
  const number = useNumber(node);
  if (node === undefined) return null;
  return (
    <span class="node-name">
      <span class={`node-kind kind-${node.kind}`}>
        {t.value(`author:kinds.${node.kind}`)}
        {number === null ? null : ` ${number}`}
      </span>{' '}
      <b>{say(node.title)}</b>
    </span>
  );
}

/** Tells of a paper, by its id, whether it is part of the length that is shown. */
export function useTold(): (node: string) => boolean {
  const { length, nodes } = useModel();
  return (node) => length.value === '' || nodes.get(node)?.lengths.some((one) => one === length.value) !== false;
}

/** A decision's number in the length that is shown; null where it has none. */
export function useNumber(node: PageNode | undefined): number | null {
  const { length, page } = useModel();
  const shown = page.lengths.find(({ id }) => id === length.value)?.id;
  return (shown === undefined ? undefined : node?.numbers[shown]) ?? null;
}
