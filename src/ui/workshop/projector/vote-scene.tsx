import type { ReadonlySignal } from '@preact/signals';
import { Swatch } from '../../parts/swatch.tsx';
import { useSpoken } from '../../spoken.ts';
import { InjectSlip } from './inject-slip.tsx';
import { Sandglass } from './sandglass.tsx';
import { SceneBox } from './scene-box.tsx';
import type { SceneOf } from './scene-of.ts';
import { TeamSlips } from './team-slips.tsx';
import { readTimeLeft } from './time-left.ts';

interface VoteSceneProps {
  readonly view: SceneOf<'vote'>;
  readonly now: ReadonlySignal<number>;
}

/** Everyone answers alone: what it is about, the question with its options by pattern, and how many have answered. */
export function VoteScene({ view, now }: VoteSceneProps) {
  const { t } = useSpoken();
  const { question, short, paper, answered, mode } = view;
  const first = question.options[0];
  return (
    <SceneBox class={`pw-vote pw-vote-${mode}`} content={view.question}>
      <div class="pw-vote-words">
        {short === '' && paper === null ? null : <InjectSlip paper={paper} short={short === '' ? (paper?.title ?? '') : short} />}
        <section class="pw-sheet pw-question">
          <h1>{question.question}</h1>
          <ul class={mode === 'screen' ? 'pw-options pw-options-called' : 'pw-options'}>
            {question.options.map(({ id, slot, label }) => (
              <li key={id}>
                <Swatch slot={slot} />
                <p>
                  {mode === 'screen' ? <b>{t(`projector:patterns.${slot}`)}</b> : null}
                  <span>{label}</span>
                </p>
              </li>
            ))}
          </ul>
          <p class="pw-question-note">
            {mode === 'screen'
              ? t('projector:hands.called', { first: first === undefined ? '' : t(`projector:patterns.${first.slot}`) })
              : t('projector:vote.alone')}
          </p>
        </section>
      </div>
      <aside class="pw-vote-side">
        <div class="pw-count-row">
          {answered === null || mode === 'screen' ? null : (
            <p class="pw-count">
              <b>{answered.count}</b>
              <span>{t('projector:answered', { of: answered.of })}</span>
            </p>
          )}
          {view.timer === null ? null : <VoteTimer timer={view.timer} now={now} />}
        </div>
        {mode === 'screen' ? null : <TeamSlips teams={view.teams} />}
      </aside>
    </SceneBox>
  );
}

function VoteTimer({ timer, now }: { readonly timer: NonNullable<SceneOf<'vote'>['timer']>; readonly now: ReadonlySignal<number> }) {
  const { t } = useSpoken();
  const left = readTimeLeft(timer, now);
  return (
    <div class={left.isLast ? 'pw-timer pw-timer-last' : 'pw-timer'}>
      <Sandglass share={left.share} isLast={left.isLast} isRunning={!left.isStopped} />
      <p>
        <span>{left.isOver ? t('projector:time-over') : t(left.isStopped ? 'projector:left-stopped' : 'projector:left')}</span>{' '}
        <b>{left.text}</b>
      </p>
    </div>
  );
}
