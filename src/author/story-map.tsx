import { useModel } from './model-context.ts';
import { centreOn } from './zoom-graph.ts';

interface StoryMapProps {
  /** Called with where the window shall begin. */
  readonly onLook: (corner: { readonly x: number; readonly y: number }) => void;
}

/** The whole in small, where it does not fit: what the window shows is framed. For the pointer; the keyboard walks the papers. */
export function StoryMap({ onLook }: StoryMapProps) {
  const { page, frame, chosen } = useModel();
  const { x, y, width, height } = frame.value;
  if (width === 0 || (width >= page.width - 1 && height >= page.height - 1)) return null;
  const look = (event: PointerEvent): void => {
    if (event.buttons === 0 || !(event.currentTarget instanceof Element)) return;
    const bounds = event.currentTarget.getBoundingClientRect();
    const at = {
      x: ((event.clientX - bounds.x) / bounds.width) * page.width,
      y: ((event.clientY - bounds.y) / bounds.height) * page.height,
    };
    onLook(centreOn({ ...at, width: 0, height: 0 }, { width, height }));
  };
  return (
    <svg class="story-map" viewBox={`0 0 ${page.width} ${page.height}`} aria-hidden="true" onPointerDown={look} onPointerMove={look}>
      {page.lanes.map((lane) => (
        <rect key={lane.id} class="map-lane" x={lane.x} y={0} width={lane.width} height={page.height} />
      ))}
      {page.nodes.map(({ id, kind, box, isUnreached }) => (
        <rect
          key={id}
          class={`map-${kind}`}
          data-unreached={isUnreached}
          data-chosen={chosen.value === id}
          x={box.x}
          y={box.y}
          width={box.width}
          height={box.height}
        />
      ))}
      <rect class="map-frame" x={x} y={y} width={Math.min(width, page.width - x)} height={Math.min(height, page.height - y)} />
    </svg>
  );
}
