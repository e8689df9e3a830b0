import type { Distribution, OptionCount } from '#workshop/protocol/distribution.ts';
import type { Question } from '#workshop/protocol/screen-words.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { usePhone } from './phone-context.ts';

/** From here on people are told by a figure and not by a slip each. */
const mostSlips = 10;
const levels = ['high', 'medium', 'low'] as const;

interface DistributionListProps {
  readonly question: Question;
  readonly distribution: Distribution;
  readonly mine: string | null;
}

/** How the answers are spread: counts, and how sure they are as fill; one's own option is marked, nobody else's. */
export function DistributionList({ question, distribution, mine }: DistributionListProps) {
  const { t } = usePhone();
  const hasConfidence = distribution.options.some((one) => one.confidence !== null);
  return (
    <>
      <ul class="ph-spread">
        {distribution.options.map((one) => (
          <li key={one.option} class={one.option === mine ? 'ph-spread-mine' : ''}>
            <Swatch slot={one.slot} />
            <div>
              <b>{question.options.find(({ id }) => id === one.option)?.label ?? ''}</b>
              <p>
                {one.count === 0 ? <span class="muted">{t('phone:reveal.nobody')}</span> : <Slips count={one} />}
                {one.option === mine ? <em class="ph-mark ph-mark-mine">{t('phone:reveal.mine')}</em> : null}
              </p>
            </div>
            <p class="ph-count">
              <b class="figure">{one.count}</b>
              <span>{t('phone:reveal.people', { count: one.count })}</span>
            </p>
          </li>
        ))}
      </ul>
      {hasConfidence ? <Legend /> : <p class="muted">{t('phone:reveal.counts-only')}</p>}
    </>
  );
}

function Slips({ count }: { readonly count: OptionCount }) {
  const { t } = usePhone();
  const { confidence } = count;
  if (confidence === null) return null;
  const isShort = count.count <= mostSlips;
  return (
    <>
      <span class="hidden-text">{t('phone:reveal.confidences', { ...confidence })}</span>
      <span class="ph-slips" aria-hidden="true">
        {levels.flatMap((level) =>
          isShort
            ? Array.from({ length: confidence[level] }, (_, at) => <i key={`${level} ${at}`} class={`ph-slip ph-slip-${level}`} />)
            : confidence[level] === 0
              ? []
              : [
                  <span key={level} class="ph-slip-count">
                    <i class={`ph-slip ph-slip-${level}`} />
                    {confidence[level]}
                  </span>,
                ],
        )}
      </span>
    </>
  );
}

function Legend() {
  const { t } = usePhone();
  return (
    <p class="ph-legend" aria-hidden="true">
      {levels.map((level) => (
        <span key={level}>
          <i class={`ph-slip ph-slip-${level}`} /> {t(`common:confidence.${level}`)}
        </span>
      ))}
      <span class="muted">{t('phone:confidence')}</span>
    </p>
  );
}
