import { useEffect, useRef } from 'preact/hooks';
import type { PageEdge, PageNode } from '#proof/story-graph-page.ts';
import { useModel } from './model-context.ts';
import { useNumber, useTold } from './node-name.tsx';

const weightWords = { 1: 'author:weights.minor', 2: 'author:weights.major', 3: 'author:weights.critical' } as const;

const nodeColumns = ['act', 'kind', 'number', 'name', 'weight', 'in', 'out', 'mark'] as const;
const edgeColumns = ['from', 'how', 'to', 'condition', 'mark'] as const;
type Column = (typeof nodeColumns | typeof edgeColumns)[number];

/** Every paper and every way of the picture in two tables: what a keyboard, a screen reader and a phone read. */
export function TableView({ isShown }: { readonly isShown: boolean }) {
  const { page, returned, t } = useModel();
  const tables = useRef<HTMLElement>(null);
  useEffect(() => {
    if (returned.value === null || !isShown) return;
    tables.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(returned.value.node)}"]`)?.focus();
  }, [returned.value]);
  return (
    <section ref={tables} class="table-view" aria-label={t.value('author:views.table')} data-shown={isShown}>
      <table class="sheet">
        <caption>{t.value('author:table.nodes')}</caption>
        <Head columns={nodeColumns} />
        <tbody>
          {page.nodes.map((node) => (
            <NodeRow key={node.id} node={node} />
          ))}
        </tbody>
      </table>
      <table class="sheet">
        <caption>{t.value('author:table.edges')}</caption>
        <Head columns={edgeColumns} />
        <tbody>
          {page.edges.map((edge) => (
            <EdgeRow key={edge.id} edge={edge} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ columns }: { readonly columns: readonly Column[] }) {
  const { t } = useModel();
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {t.value(`author:table.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function NodeRow({ node }: { readonly node: PageNode }) {
  const { page, waysIn, waysOut, chosen, opened, hits, t, say } = useModel();
  const number = useNumber(node);
  const isTold = useTold()(node.id);
  const finding = page.findings.find((one) => one.node === node.id);
  const read = (): void => {
    chosen.value = node.id;
    opened.value = { node: node.id };
  };
  return (
    <tr
      class="node-row"
      data-left-out={!isTold}
      data-chosen={chosen.value === node.id}
      data-hit={hits.value.some((hit) => hit.node === node.id)}
    >
      <td>{say(page.lanes[node.lane]?.title ?? null)}</td>
      <td>
        <span class={`node-kind kind-${node.kind}`}>{t.value(`author:kinds.${node.kind}`)}</span>
      </td>
      <td class="figure">{number}</td>
      <th scope="row">
        <button type="button" data-row={node.id} aria-pressed={chosen.value === node.id} onClick={read}>
          {say(node.title)}
        </button>
        {node.line === null ? null : <small>{say(node.line)}</small>}
      </th>
      <td>{node.weight === null ? null : t.value(weightWords[node.weight])}</td>
      <td class="figure" data-label={t.value('author:table.in')}>
        {(waysIn.get(node.id) ?? []).length}
      </td>
      <td class="figure" data-label={t.value('author:table.out')}>
        {(waysOut.get(node.id) ?? []).length}
      </td>
      <td>
        {node.isUnreached ? (
          <b class="unreached">{t.value('author:table.unreached')}</b>
        ) : finding !== undefined ? (
          say(finding.message)
        ) : isTold ? null : (
          t.value('author:table.left-out')
        )}
      </td>
    </tr>
  );
}

function EdgeRow({ edge }: { readonly edge: PageEdge }) {
  const { nodes, choose, t, say } = useModel();
  const { from, to, kind, says, isUnreached } = edge;
  const name = (id: string) => (
    <button type="button" onClick={() => choose(id)}>
      {say(nodes.get(id)?.title ?? null)}
    </button>
  );
  return (
    <tr class="edge-row">
      <th scope="row">{name(from)}</th>
      <td>{t.value(`author:edges.${kind}`)}</td>
      <td>{name(to)}</td>
      <td>{say(says)}</td>
      <td>{isUnreached ? <b class="unreached">{t.value('author:table.unreached')}</b> : null}</td>
    </tr>
  );
}
