import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { EdgeLines } from './edge-lines.tsx';
import { EdgeTags } from './edge-tags.tsx';
import { GraphLane } from './graph-lane.tsx';
import { useModel } from './model-context.ts';
import { StoryMap } from './story-map.tsx';
import { readDirection, walkStory } from './walk-story.ts';
import { centreOn, fitZoom } from './zoom-graph.ts';

/** The room on a landscape A4 sheet within its margins, below the head, in CSS pixels. */
const printed = { width: 1005, height: 560 };

/** The picture: acts as lanes, papers on them, ways between them. Every paper is a button; the ways are told in the table too. */
export function GraphView({ isShown }: { readonly isShown: boolean }) {
  const model = useModel();
  const { page, zoom, showsLater, t } = model;
  const scroller = useScroller(isShown);
  return (
    <section class="graph-view" aria-labelledby="graph-heading" data-shown={isShown}>
      <div class="zone-head">
        <h2 id="graph-heading">{t.value('author:graph.heading')}</h2>
        <label class="later-switch">
          <input type="checkbox" checked={showsLater.value} onChange={({ currentTarget }) => (showsLater.value = currentTarget.checked)} />
          {t.value('author:graph.later')}
        </label>
        <span class="graph-legend">{t.value('author:graph.legend')}</span>
      </div>
      <p id="graph-keys" class="hidden-text">
        {t.value('author:graph.keys')}
      </p>
      <div class="graph-frame">
        <div
          ref={scroller}
          class="graph-scroll"
          role="group"
          aria-labelledby="graph-heading"
          aria-describedby="graph-keys"
          onKeyDown={useWalk()}
        >
          <div
            class="graph-sheet"
            style={{
              '--zoom': `${zoom.value}`,
              '--whole-width': `${page.width}px`,
              '--whole-height': `${page.height}px`,
              '--print-zoom': `${fitZoom(page, printed)}`,
            }}
          >
            {page.lanes.map((lane, at) => (
              <GraphLane key={lane.id} lane={lane} at={at} />
            ))}
            <EdgeLines />
            <EdgeTags />
          </div>
        </div>
        <StoryMap onLook={({ x, y }) => scroller.current?.scrollTo({ left: x * zoom.value, top: y * zoom.value })} />
      </div>
    </section>
  );
}

/** Keeps the frame in the model in step with the window, and moves the window where somebody wants to look. */
function useScroller(isShown: boolean) {
  const { nodes, zoom, frame, centred, returned } = useModel();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const readFrame = (): void => {
      const scale = zoom.value;
      frame.value = {
        x: element.scrollLeft / scale,
        y: element.scrollTop / scale,
        width: element.clientWidth / scale,
        height: element.clientHeight / scale,
      };
    };
    readFrame();
    const observer = new ResizeObserver(readFrame);
    observer.observe(element);
    element.addEventListener('scroll', readFrame, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', readFrame);
    };
  }, [zoom.value, isShown]);
  useLayoutEffect(() => {
    const element = scroller.current;
    const node = nodes.get(centred.value?.node ?? '');
    if (element === null || node === undefined || !isShown) return;
    const window = { width: element.clientWidth / zoom.value, height: element.clientHeight / zoom.value };
    const { x, y } = centreOn(node.box, window);
    element.scrollTo({ left: x * zoom.value, top: y * zoom.value });
  }, [centred.value, isShown]);
  useEffect(() => {
    if (returned.value === null) return;
    scroller.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(returned.value.node)}"]`)?.focus();
  }, [returned.value]);
  return scroller;
}

/** Arrow keys follow the ways; the paper they lead to gets the focus. */
function useWalk(): (event: KeyboardEvent) => void {
  const { page, chosen, opened } = useModel();
  return (event) => {
    const here = event.target instanceof HTMLElement ? (event.target.dataset['node'] ?? null) : null;
    if (here === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      chosen.value = here;
      opened.value = { node: here };
      return;
    }
    const direction = readDirection(event.key);
    if (direction === null) return;
    event.preventDefault();
    const next = walkStory(page.nodes, page.edges, here, direction);
    if (next === null || !(event.currentTarget instanceof HTMLElement)) return;
    const paper = event.currentTarget.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`);
    paper?.focus({ preventScroll: true });
    paper?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    chosen.value = next;
  };
}
