import type { ReadonlySignal } from '@preact/signals';
import { Swatch } from '../../parts/swatch.tsx';
import { useSpoken } from '../../spoken.ts';
import { listDelays } from './list-delays.ts';
import { OpenSlips } from './open-slips.tsx';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';
import { OpenSlip } from './slip.tsx';
import { readTimeLeft } from './time-left.ts';
import { wordHeadline } from './word-headline.ts';

interface RevealSceneProps {
  readonly view: SceneOf<'reveal'>;
  readonly now: ReadonlySignal<number>;
}

/** The first answers, open: how many for which option and how sure, before anyone has heard the others. Nothing says which is better. */
export function RevealScene({ view, now }: RevealSceneProps) {
  const { t } = useSpoken();
  const { distribution, question, team, timer } = view;
  const hasConfidence = distribution.options.some((one) => one.confidence !== null);
  const most = Math.max(1, ...distribution.options.map((one) => one.count));
  const chosen = distribution.options.filter((one) => one.count > 0).length;
  const delays = listDelays(distribution.options.map((one) => one.count));
  const people = t('projector:people-count', { count: distribution.count });
  return (
    <SceneBox class="pw-reveal" content={view.distribution}>
      <section class="pw-sheet pw-reveal-head">
        <div>
          <p>
            {team === null ? null : <b class="pw-team-chip">{t('projector:team', { number: team })}</b>}{' '}
            {t(view.mode === 'screen' ? 'projector:reveal.alone-hands' : 'projector:reveal.alone', { people })}
          </p>
          <h1>{wordHeadline(distribution, t)}</h1>
        </div>
        {hasConfidence ? <ConfidenceKey /> : null}
      </section>
      <section class="pw-sheet pw-reveal-rows">
        <ul>
          {distribution.options.map((one, at) => (
            <li key={one.option} style={{ '--delay': `${delays[at] ?? 0}ms` }}>
              <Swatch slot={one.slot} />
              <p class="pw-reveal-label">
                {view.mode === 'screen' ? <b>{t(`projector:patterns.${one.slot}`)} </b> : null}
                {question.options.find(({ id }) => id === one.option)?.label ?? ''}
              </p>
              <OpenSlips option={one} most={most} />
              <p class="pw-reveal-count">
                <b>{one.count}</b>
                <span>{t('projector:people', { count: one.count })}</span>
              </p>
            </li>
          ))}
        </ul>
        {distribution.none === null && distribution.sure === null ? null : (
          <p class="pw-reveal-hands">
            {distribution.none === null ? null : <span>{t('projector:hands.none', { count: distribution.none })}</span>}
            {distribution.sure === null ? null : <span>{t('projector:hands.sure', { count: distribution.sure })}</span>}
          </p>
        )}
      </section>
      <footer class="pw-reveal-foot">
        <p>
          <span>{t(hasConfidence ? 'projector:reveal.fill' : 'projector:reveal.one-each')}</span>
          <span>{t('projector:reveal.hidden')}</span>
        </p>
        <p class="pw-reveal-talk">
          <b>{t(chosen <= 1 ? 'projector:reveal.talk-worry' : 'projector:reveal.talk')}</b>
          {timer === null ? null : <TalkTimer timer={timer} now={now} />}
        </p>
      </footer>
    </SceneBox>
  );
}

function ConfidenceKey() {
  const { t } = useSpoken();
  return (
    <div class="pw-key">
      <p>{t('projector:confidence')}</p>
      <ul>
        {(['high', 'medium', 'low'] as const).map((fill) => (
          <li key={fill}>
            <OpenSlip fill={fill} />
            <span>{t(`common:confidence.${fill}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function TalkTimer({ timer, now }: { readonly timer: NonNullable<SceneOf<'reveal'>['timer']>; readonly now: ReadonlySignal<number> }) {
  const { t } = useSpoken();
  const left = readTimeLeft(timer, now);
  return (
    <span class={left.isLast ? 'pw-talk-left pw-talk-last' : 'pw-talk-left'}>
      {left.isOver ? t('projector:time-over') : t('projector:left-talk', { left: left.text })}
    </span>
  );
}
