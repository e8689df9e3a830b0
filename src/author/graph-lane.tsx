import type { PageLane, PageNode } from '#proof/story-graph-page.ts';
import { useModel } from './model-context.ts';
import { useNumber, useTold } from './node-name.tsx';

/** One act with its papers, in the order of the story. */
export function GraphLane({ lane, at }: { readonly lane: PageLane; readonly at: number }) {
  const { page, say } = useModel();
  return (
    <section class="lane" style={{ '--x': `${lane.x}px`, '--width': `${lane.width}px` }} aria-labelledby={`lane-${at}`}>
      <div class="lane-head">
        <h3 id={`lane-${at}`}>{say(lane.title)}</h3>
        <p>{say(lane.dates)}</p>
      </div>
      <ul>
        {page.nodes
          .filter((node) => node.lane === at)
          .map((node) => (
            <li key={node.id}>
              <GraphPaper node={node} laneX={lane.x} />
            </li>
          ))}
      </ul>
    </section>
  );
}

function GraphPaper({ node, laneX }: { readonly node: PageNode; readonly laneX: number }) {
  const { page, waysIn, waysOut, hits, chosen, t, say } = useModel();
  const number = useNumber(node);
  const isTold = useTold()(node.id);
  const isHit = hits.value.some((hit) => hit.node === node.id);
  const isFirst = page.nodes[0]?.id === node.id;
  const { x, y, width, height } = node.box;
  const ways = { in: (waysIn.get(node.id) ?? []).length, out: (waysOut.get(node.id) ?? []).length };
  return (
    <button
      type="button"
      class={`graph-paper paper-${node.kind}`}
      data-node={node.id}
      data-weight={node.weight}
      data-hit={isHit}
      data-unreached={node.isUnreached}
      data-left-out={!isTold}
      data-unasked={node.kind === 'decision' && number === null}
      aria-pressed={chosen.value === node.id}
      // One stop for the tab key; the arrow keys go on from there.
      tabIndex={(chosen.value === null ? isFirst : chosen.value === node.id) ? 0 : -1}
      style={{ '--x': `${x - laneX}px`, '--y': `${y}px`, '--width': `${width}px`, '--height': `${height}px` }}
      onClick={() => (chosen.value = node.id)}
    >
      <span class="hidden-text">{t.value(`author:kinds.${node.kind}`)} </span>
      <span class="paper-title">
        {number === null ? null : <b class="paper-number">{number}</b>}
        {say(node.title)}
      </span>
      {node.line === null ? null : <span class="paper-line">{say(node.line)}</span>}
      <span class="hidden-text">
        {' '}
        {t.value('author:node.ways', ways)}
        {isHit ? ` ${t.value('author:node.found')}` : ''}
        {isTold ? '' : ` ${t.value('author:node.left-out')}`}
        {node.isUnreached ? ` ${t.value('author:node.unreached')}` : ''}
      </span>
    </button>
  );
}
