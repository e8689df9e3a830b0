import type { PathCounts } from '#proof/story-graph-page.ts';
import { useModel } from './model-context.ts';
import { fitZoom, stepZoom } from './zoom-graph.ts';

/** What the story counts, and how large its picture is. */
export function FootBar() {
  const { page, view, zoom, frame, t } = useModel();
  const { decisions, beats, ways } = page.counts;
  const showWhole = (): void => {
    const window = { width: frame.value.width * zoom.value, height: frame.value.height * zoom.value };
    zoom.value = fitZoom(page, window);
  };
  return (
    <footer class="foot-bar">
      <ul>
        <li>{t.value('author:counts.decisions', { count: decisions })}</li>
        <li>{t.value('author:counts.beats', { count: beats })}</li>
        <li>{t.value('author:counts.ways', { count: ways })}</li>
        {page.proof === null ? null : <CountedPaths {...page.proof} />}
      </ul>
      {view.value !== 'graph' ? null : (
        <div class="zoom" role="group" aria-label={t.value('author:zoom.label')}>
          <button type="button" aria-label={t.value('author:zoom.out')} onClick={() => (zoom.value = stepZoom(zoom.value, 'out'))}>
            −
          </button>
          <button type="button" onClick={() => showWhole()}>
            {t.value('author:zoom.whole')}
          </button>
          <button type="button" aria-label={t.value('author:zoom.in')} onClick={() => (zoom.value = stepZoom(zoom.value, 'in'))}>
            +
          </button>
        </div>
      )}
    </footer>
  );
}

/** Paths that were all followed are called proven only where nothing was found against the story. */
function CountedPaths({ paths, isProven, shortest, longest }: PathCounts) {
  const { t, say } = useModel();
  return (
    <>
      <li>{t.value(isProven ? 'author:counts.proven' : 'author:counts.followed', { paths: say(paths) })}</li>
      <li>{t.value('author:counts.lengths', { shortest, longest })}</li>
    </>
  );
}
