import { Marked } from './marked.tsx';
import { useModel } from './model-context.ts';
import { NodeName } from './node-name.tsx';

/** Where the searched words stand; choosing one brings its paper into sight. */
export function HitsSheet() {
  const { query, hits, nodes, chosen, choose, t } = useModel();
  if (query.value.trim() === '') return null;
  return (
    <section class="sheet-zone hits" aria-labelledby="hits-heading">
      <h2 id="hits-heading">{t.value('author:search.hits')}</h2>
      {hits.value.length === 0 ? <p class="sheet sheet-empty">{t.value('author:search.none', { query: query.value })}</p> : null}
      <ul class="sheet hit-list">
        {hits.value.map(({ node, text }) => (
          <li key={node}>
            <button type="button" aria-pressed={chosen.value === node} onClick={() => choose(node)}>
              <NodeName node={nodes.get(node)} />
              <small>
                <Marked text={text} />
              </small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
