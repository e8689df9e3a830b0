import type { RefObject } from 'preact';
import type { ArrivalView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { Badge } from '../parts/badge.tsx';
import { Prose } from '../parts/prose.tsx';
import { useScrollable } from '../parts/use-scrollable.ts';
import { useTwin } from './twins.ts';
import { FactLine } from './fact-line.tsx';
import { wordArrival } from './word-arrival.ts';

interface ArrivalSlipProps {
  readonly arrival: ArrivalView;
  readonly open: OpenScenario;
  /** Minute of the scenario clock; null once the clock has moved on since it arrived. */
  readonly at: number | null;
  readonly level: 1 | 2;
  readonly page?: { readonly page: number; readonly pages: number } | undefined;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
}

/** One thing that reached the table, on perforated paper: channel, sender, what it says, and the facts beside it. */
export function ArrivalSlip({ arrival, open, at, level, page, heading }: ArrivalSlipProps) {
  const { t, formats, view } = useModel();
  const twin = useTwin(view.value);
  const words = wordArrival(arrival, open, t);
  const Heading = `h${level}` as const;
  const scrollable = useScrollable<HTMLDivElement>();
  const plain = arrival.kind === 'inject';
  return (
    <article class={`slip slip-${arrival.kind}`}>
      <div class="slip-head">
        <Heading tabIndex={-1} ref={heading ?? null}>
          {words.channel}
        </Heading>
        {at === null ? null : <span class="slip-time">{t('play:arrived', { time: formats.value.time(at) })}</span>}
        <Badge kind="fiction" />
        {page === undefined || page.pages < 2 ? null : (
          <span class="slip-page">{t('play:page', { page: page.page, pages: page.pages })}</span>
        )}
      </div>
      <div class="slip-body" {...scrollable}>
        <p class="from">
          {words.from === '' ? null : (
            <b {...(view.value?.roles.some(({ id }) => id === arrival.from) ? twin(`role ${arrival.from ?? ''}`) : {})}>{words.from}</b>
          )}
          {words.title === '' ? null : <span class="from-title">{words.title}</span>}
        </p>
        <Prose text={words.body} class={plain ? (words.body.length > longQuote ? 'say say-long' : 'say') : 'told'} />
        {words.tail === '' ? null : <Prose text={words.tail} class="tail" />}
      </div>
      {/* Below what scrolls: the published course is never out of sight, and never inside the fiction. */}
      {arrival.facts.map((id) => (
        <FactLine key={id} entry={id} open={open} />
      ))}
    </article>
  );
}

/** Characters from which a quotation breaks by character, not by phrase: it saves a line and a ragged edge. */
const longQuote = 90;
