import type { PageEdge, PageNode, StoryPage } from '#proof/story-graph-page.ts';
import { isWay } from '#proof/story-graph.ts';

/** The story as a Mermaid flowchart: acts as subgraphs, conditions on the ways, what returns later dotted. Pure. */
export function writeMermaid(page: StoryPage, language: string): string {
  const names = new Map(page.nodes.map((node, at) => [node.id, `n${at + 1}`]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  return [
    'flowchart TB',
    ...page.lanes.flatMap((lane, at) => [
      `  subgraph lane${at + 1}[${quote([lane.title[language], lane.dates[language]].join(' ').trim())}]`,
      ...page.nodes
        .filter((node) => node.lane === at)
        .map((node) => `    ${drawNode(node, nameOf(node.id), nameNode(node, page, language))}`),
      '  end',
    ]),
    ...page.edges.map((edge) => `  ${nameOf(edge.from)} ${drawWay(edge, edge.says[language] ?? '')} ${nameOf(edge.to)}`),
    ...looks,
  ].join('\n');
}

const looks = [
  '  classDef beat fill:#eef1e6,stroke:#14161d,color:#14161d',
  '  classDef decision fill:#fdf9ee,stroke:#14161d,color:#14161d,stroke-width:3px',
  '  classDef complication fill:#dc9d2e,stroke:#14161d,color:#14161d',
  '  classDef ending fill:#18233f,stroke:#14161d,color:#fdf9ee',
  '  classDef unreached fill:#ffffff,stroke:#b03019,color:#b03019,stroke-width:3px,stroke-dasharray:6 4',
];

/** A paper that some lengths leave out says which have it. */
function nameNode({ title, of, lengths }: PageNode, page: StoryPage, language: string): string {
  const name = title[language] ?? of;
  return lengths.length === page.lengths.length ? name : `${name} (${lengths.join(', ')})`;
}

function drawNode(node: PageNode, name: string, title: string): string {
  const text = quote(title);
  const look = node.isUnreached ? 'unreached' : node.kind;
  switch (node.kind) {
    case 'decision':
      return `${name}{{${text}}}:::${look}`;
    case 'complication':
      return `${name}>${text}]:::${look}`;
    case 'ending':
      return `${name}([${text}]):::${look}`;
    default:
      return `${name}[${text}]:::${look}`;
  }
}

function drawWay(edge: PageEdge, says: string): string {
  const line = (isWay(edge) || edge.kind === 'asks') && !edge.isUnreached ? '-->' : '-.->';
  return says === '' ? line : `${line}|${quote(says)}|`;
}

/** Within quotes, only a quote and what begins an entity or a Markdown text must be written as Mermaid's entities. */
function quote(text: string): string {
  const safe = text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('`', '#96;');
  return `"${safe.replaceAll(/\s+/gu, ' ')}"`;
}
