import { useScrollable } from '#ui/parts/use-scrollable.ts';
import { BlockView, TextRows } from './block-view.tsx';
import { useModel } from './model-context.ts';
import { NodeName } from './node-name.tsx';

/** Every text in the order of the story, all languages side by side; while something is searched, only where it stands. */
export function TextsView() {
  const { page, query, hits, t, say } = useModel();
  const isAsked = query.value.trim() !== '';
  const scrollable = useScrollable<HTMLElement>(page);
  const shown = new Set(hits.value.map(({ node }) => node));
  return (
    <section class="texts-view" aria-labelledby="texts-heading" {...scrollable}>
      <div class="zone-head">
        <h2 id="texts-heading">{t.value('author:texts.heading')}</h2>
      </div>
      {page.lanes.map((lane, at) => {
        const nodes = page.nodes.filter((node) => node.lane === at && (!isAsked || shown.has(node.id)));
        if (nodes.length === 0) return null;
        return (
          <section key={lane.id} class="sheet texts-lane" aria-labelledby={`texts-${at}`}>
            <h3 id={`texts-${at}`}>{say(lane.title)}</h3>
            <TextRows texts={lane.texts} />
            {nodes.map((node) => (
              <section key={node.id} class="texts-node">
                <h4>
                  <NodeName node={node} />
                </h4>
                {node.blocks.map((block, index) => (
                  <BlockView key={index} block={block} />
                ))}
              </section>
            ))}
          </section>
        );
      })}
    </section>
  );
}
