import { useScrollable } from '#ui/parts/use-scrollable.ts';
import { useModel } from './model-context.ts';

const signs = { must: '✕', should: '△', fine: '○' } as const;

/** What check and proof have found; one that is about a paper brings it into sight. */
export function FindingsSheet() {
  const { page, chosen, choose, t, say } = useModel();
  const scrollable = useScrollable<HTMLOListElement>(page);
  const count = (mark: keyof typeof signs): number => page.findings.filter((one) => one.mark === mark).length;
  return (
    <section class="sheet-zone findings" aria-labelledby="findings-heading">
      <div class="zone-head">
        <h2 id="findings-heading">{t.value('author:findings.heading')}</h2>
        <span>{t.value('author:findings.count', { must: count('must'), should: count('should'), fine: count('fine') })}</span>
      </div>
      <ol class="sheet finding-list" aria-labelledby="findings-heading" {...scrollable}>
        {page.findings.map(({ mark, message, detail, node }, at) => {
          const words = (
            <>
              <i aria-hidden="true">{signs[mark]}</i>
              <span class="hidden-text">{t.value(`author:findings.${mark}`)} </span>
              <b>{say(message)}</b>
              <small>{say(detail)}</small>
            </>
          );
          return (
            <li key={at} class={`finding finding-${mark}`}>
              {node === null ? (
                <p>{words}</p>
              ) : (
                <button type="button" aria-pressed={chosen.value === node} onClick={() => choose(node)}>
                  {words}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
