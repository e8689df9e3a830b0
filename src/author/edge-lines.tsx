import type { PageEdge } from '#proof/story-graph-page.ts';
import { useModel } from './model-context.ts';
import { useTold } from './node-name.tsx';

const heads = ['way', 'chosen', 'later', 'unreached'] as const;

/** Every way as a line with a head; those of the chosen paper are stronger. A drawing only: its words are in tags and table. */
export function EdgeLines() {
  const { page, chosen, showsLater } = useModel();
  const isTold = useTold();
  const isOfChosen = (edge: PageEdge): boolean => edge.from === chosen.value || edge.to === chosen.value;
  const drawn = page.edges.filter((edge) => !isLater(edge) || showsLater.value || isOfChosen(edge));
  return (
    <svg class="edge-lines" width={page.width} height={page.height} viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true">
      <defs>
        {heads.map((one) => (
          <marker
            key={one}
            id={`head-${one}`}
            class={`head-${one}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="9"
            markerHeight="9"
            markerUnits="userSpaceOnUse"
            orient="auto"
          >
            <path d="M0 0L8 4L0 8Z" />
          </marker>
        ))}
      </defs>
      {[...drawn.filter((edge) => !isOfChosen(edge)), ...drawn.filter(isOfChosen)].map((edge) => {
        const look = edge.isUnreached ? 'unreached' : isLater(edge) ? 'later' : isOfChosen(edge) ? 'chosen' : 'way';
        if (edge.path === null) return null;
        return (
          <path
            key={edge.id}
            class={`line line-${look} line-of-${edge.kind}`}
            data-chosen={isOfChosen(edge)}
            data-left-out={!isTold(edge.from) || !isTold(edge.to)}
            d={edge.path}
            marker-end={`url(#head-${look})`}
          />
        );
      })}
    </svg>
  );
}

function isLater({ kind }: PageEdge): boolean {
  return kind === 'returns' || kind === 'forfeits';
}
