import { useModel } from './model-context.ts';
import { useTold } from './node-name.tsx';

/** The condition on each way. A long one is cut here and stands whole in the table, where it is read aloud as well. */
export function EdgeTags() {
  const { page, chosen, query, choose, say } = useModel();
  const isTold = useTold();
  const wanted = query.value.trim().toLowerCase();
  return (
    <div aria-hidden="true">
      {page.edges.map((edge) => {
        const { tag } = edge;
        const says = say(edge.says);
        if (tag === null || says === '') return null;
        return (
          <button
            key={edge.id}
            type="button"
            // For the pointer: the keyboard comes here by the papers and the table.
            tabIndex={-1}
            class="edge-tag"
            title={says}
            data-unreached={edge.isUnreached}
            data-left-out={!isTold(edge.from) || !isTold(edge.to)}
            data-chosen={edge.from === chosen.value || edge.to === chosen.value}
            data-hit={wanted !== '' && says.toLowerCase().includes(wanted)}
            style={{ '--x': `${tag.x}px`, '--y': `${tag.y}px`, '--width': `${tag.width}px`, '--height': `${tag.height}px` }}
            onClick={() => choose(edge.from)}
          >
            <span>{says}</span>
          </button>
        );
      })}
    </div>
  );
}
