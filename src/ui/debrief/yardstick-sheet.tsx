import type { Yardsticks } from '#report/report.ts';
import { SourceLinks } from './source-links.tsx';
import { YardstickTable } from './yardstick-table.tsx';

/** The run held beside the typical company and best play, and what those two are. */
export function YardstickSheet({ yardsticks }: { readonly yardsticks: Yardsticks }) {
  return (
    <section class="db-sheet paper db-yardsticks" aria-labelledby="db-yardsticks">
      <h2 id="db-yardsticks">{yardsticks.heading}</h2>
      <YardstickTable yardsticks={yardsticks} on="screen" />
      {yardsticks.same === null ? null : <p class="db-yard-same">{yardsticks.same}</p>}
      <ul class="db-yard-notes">
        <li>{yardsticks.notes.join(' ')}</li>
        {yardsticks.medians.map((median) => (
          <li key={median.text}>
            {median.text} <SourceLinks sources={median.sources} />
          </li>
        ))}
      </ul>
    </section>
  );
}
