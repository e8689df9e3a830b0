import { useEffect, useRef } from 'preact/hooks';
import type { PageEdge, PageNode } from '#proof/story-graph-page.ts';
import { useScrollable } from '#ui/parts/use-scrollable.ts';
import { BlockView } from './block-view.tsx';
import { useModel } from './model-context.ts';
import { NodeName } from './node-name.tsx';

/** Everything there is to read about the chosen paper, and the ways from it. Esc gives the focus back to the paper. */
export function ChosenSheet() {
  const { page, nodes, waysIn, waysOut, chosen, opened, returned, view, t, say } = useModel();
  const scrollable = useScrollable<HTMLElement>(chosen.value);
  const heading = useRef<HTMLHeadingElement>(null);
  const node = nodes.get(chosen.value ?? '');
  useEffect(() => {
    if (opened.value !== null) heading.current?.focus();
  }, [opened.value]);
  const goBack = (): void => {
    if (node === undefined) return;
    view.value = view.value === 'texts' ? 'graph' : view.value;
    returned.value = { node: node.id };
  };
  return (
    <section class="sheet-zone chosen" aria-labelledby="chosen-heading" onKeyDown={(event) => event.key === 'Escape' && goBack()}>
      <div class="zone-head">
        <h2 id="chosen-heading" ref={heading} tabIndex={-1}>
          {t.value('author:chosen.heading')}
        </h2>
        {node === undefined ? null : (
          <>
            <span>{node.of}</span>
            <button type="button" class="back-button" aria-keyshortcuts="Escape" onClick={goBack}>
              {t.value('author:chosen.back')}
            </button>
          </>
        )}
      </div>
      {node === undefined ? (
        <p class="sheet sheet-empty">{t.value('author:chosen.none')}</p>
      ) : (
        <article class="sheet chosen-sheet" key={node.id} aria-labelledby="chosen-title" {...scrollable}>
          <h3 id="chosen-title">
            <NodeName node={node} />
          </h3>
          {node.isUnreached ? <p class="unreached">{t.value('author:chosen.unreached')}</p> : null}
          <p class="chosen-where">
            {say(page.lanes[node.lane]?.title ?? null)}
            {node.line === null ? null : ` ${say(node.line)}`}
          </p>
          <p class="chosen-where">
            {t.value('author:chosen.languages', { languages: listWholeLanguages(page.languages, node).join('・') })}
          </p>
          <div class="ways">
            <Ways
              heading={t.value('author:chosen.ways-in')}
              none={t.value('author:chosen.no-ways-in')}
              edges={waysIn.get(node.id) ?? []}
              end="from"
            />
            <Ways
              heading={t.value('author:chosen.ways-out')}
              none={t.value('author:chosen.no-ways-out')}
              edges={waysOut.get(node.id) ?? []}
              end="to"
            />
          </div>
          {node.blocks.map((block, at) => (
            <BlockView key={at} block={block} />
          ))}
        </article>
      )}
    </section>
  );
}

/** The languages in which none of a node's texts is missing. */
function listWholeLanguages(languages: readonly string[], { blocks }: PageNode): readonly string[] {
  return languages.filter((language) => blocks.every(({ texts }) => texts.every(({ by }) => by[language] !== undefined)));
}

interface WaysProps {
  readonly heading: string;
  readonly none: string;
  readonly edges: readonly PageEdge[];
  readonly end: 'from' | 'to';
}

/** The ways on one side of a paper, each leading to the paper at its other end. */
function Ways({ heading, none, edges, end }: WaysProps) {
  const { nodes, choose, opened, t, say } = useModel();
  const go = (edge: PageEdge): void => {
    choose(edge[end]);
    opened.value = { node: edge[end] };
  };
  return (
    <div>
      <h4>
        {heading} {edges.length}
      </h4>
      {edges.length === 0 ? <p class="muted">{none}</p> : null}
      <ul>
        {edges.map((edge) => (
          <li key={edge.id} data-unreached={edge.isUnreached}>
            <button type="button" onClick={() => go(edge)}>
              <NodeName node={nodes.get(edge[end])} />
            </button>
            <small>
              {t.value(`author:edges.${edge.kind}`)}
              {say(edge.says) === '' ? null : <b> {say(edge.says)}</b>}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
}
