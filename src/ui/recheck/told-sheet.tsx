import type { RecheckOption, RecheckQuestion } from '#session/recheck.ts';
import { SourceList } from '../debrief/source-links.tsx';
import { Prose } from '../parts/prose.tsx';
import { RatingMark } from '../parts/rating.tsx';
import { Swatch } from '../parts/swatch.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { EarlierNote } from './earlier-note.tsx';
import { Progress } from './progress.tsx';
import { useRecheck } from './recheck-context.ts';

interface ToldSheetProps {
  readonly question: RecheckQuestion;
  readonly at: number;
}

/** The answer explained as the debrief does: what was chosen, what is best, why, the sources; and what was chosen the time before. */
export function ToldSheet({ question, at }: ToldSheetProps) {
  const { t, texts, run, recheck, readOn, listSources } = useRecheck();
  const { decision, options, best } = question;
  const heading = useHeadingFocus<HTMLHeadingElement>(`told ${decision}`);
  const given = run.value?.answers[at];
  const chosen = options.find(({ id }) => id === given?.option);
  if (given === undefined || chosen === undefined) return null;
  const better = chosen.rating === 'best' ? null : (options.find(({ id }) => id === best) ?? null);
  const shown = [chosen, better].filter((one) => one !== null);
  const rightIf = texts.value.findOption(decision, chosen.id, 'rightIf');
  const isLast = at + 1 === recheck.questions.length;
  return (
    <main class="rk-main" data-question={decision}>
      <article class="paper sheet rk-sheet rk-told">
        <Progress at={at} />
        <p class="rk-asked">{texts.value.get('rechecks', decision, 'question')}</p>
        <h1 ref={heading} tabIndex={-1} class="thick-thin">
          {t(`recheck:told.${chosen.rating}`)}
        </h1>
        <div class="rk-duo">
          <OptionPaper
            option={chosen}
            decision={decision}
            head={t('recheck:yours', { confidence: t(`common:confidence.${given.confidence}`) })}
          />
          {better === null ? null : <OptionPaper option={better} decision={decision} head={t('recheck:better')} />}
        </div>
        <p class="rk-note">{t('recheck:why-note')}</p>
        <dl class="rk-why">
          <div>
            <dt>{t('recheck:why')}</dt>
            {shown.map((one) => (
              <dd key={one.id}>
                {shown.length > 1 ? <p class="rk-about">{texts.value.recheckOption(decision, one.id)}</p> : null}
                <Prose text={texts.value.option(decision, one.id, 'because')} />
              </dd>
            ))}
          </div>
          {rightIf === null ? null : (
            <div>
              <dt>{t('recheck:right-if')}</dt>
              <dd>
                <Prose text={rightIf} />
              </dd>
            </div>
          )}
          <div>
            <dt>{t('common:sources')}</dt>
            <dd>
              <SourceList sources={listSources(shown.flatMap((one) => one.sources))} />
            </dd>
          </div>
        </dl>
        <EarlierNote question={question} />
        <div class="rk-act">
          <span />
          <button type="button" class="button button-on" onClick={readOn}>
            {isLast ? t('recheck:to-result') : t('recheck:next')}
          </button>
        </div>
      </article>
    </main>
  );
}

function OptionPaper({ option, decision, head }: { readonly option: RecheckOption; readonly decision: string; readonly head: string }) {
  const { texts } = useRecheck();
  return (
    <section class="rk-card">
      <Swatch slot={option.slot} />
      <div>
        <p class="rk-card-head">
          <span>{head}</span> <RatingMark rating={option.rating} />
        </p>
        <p class="rk-card-label">{texts.value.recheckOption(decision, option.id)}</p>
      </div>
    </section>
  );
}
