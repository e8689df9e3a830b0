import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';
import { findEntered } from './find-entered.ts';
import { wordClock } from './word-clock.ts';

/** What is before a team: act and number, the question, and the minutes that it has used of its plan. */
export function BeatHead({ team }: { readonly team: ConsoleTeam }) {
  const { model, scenario } = useConsole();
  const { t, formats } = model;
  const { texts } = scenario;
  const { where, decision, beat, take, stage } = team;
  const isBetween = stage === 'act-ended' || stage === 'ended';
  return (
    <header class="cs-now-head thick-thin">
      <div>
        <p>
          {where === null ? null : <span>{t('common:act-name', { number: where.actIndex + 1, name: texts.name('acts', team.act) })}</span>}
          {where === null || decision === null ? null : (
            <span>{t('workshop:console.decision-of', { number: where.decisionNumber, count: where.decisionCount })}</span>
          )}
          {where === null ? null : <span>{formats.value.dayTime(where.now)}</span>}
          {take > 1 ? <span class="cs-due">{t('workshop:console.take', { take })}</span> : null}
        </p>
        <h3>{wordHeading()}</h3>
      </div>
      {isBetween ? null : <Used team={team} />}
    </header>
  );

  function wordHeading(): string {
    if (isBetween) return t('projector:act-end.over', { act: texts.name('acts', team.act) });
    return decision === null ? texts.get('beats', beat, 'title') : texts.get('decisions', decision, 'question');
  }
}

/** So long is the strip of minutes in its own units. */
const width = 150;

function Used({ team }: { readonly team: ConsoleTeam }) {
  const { model, view } = useConsole();
  const { t, formats } = model;
  const item = model.agenda.value?.items.find(({ beat }) => beat === team.beat);
  const used = Math.max(0, model.now.value - findEntered(view, team));
  const planned = item === undefined ? null : item.minutes * 60_000;
  // The strip is as long as what is longer, and a little more, so that the mark of the plan is always on it.
  const all = Math.max(used, planned ?? 0) * 1.25;
  const isOver = planned !== null && used > planned;
  return (
    <div class="cs-used">
      <p>
        {t('workshop:console.used')} <b class={isOver ? 'cs-time-over' : undefined}>{wordClock(used)}</b>{' '}
        {item === undefined ? null : t('workshop:console.planned', { minutes: formats.value.number(item.minutes) })}
      </p>
      {planned === null ? null : (
        <svg viewBox={`0 0 ${width} 16`} aria-hidden="true" focusable="false">
          <rect y="3" width={width} height="10" class="cs-fill-rest" />
          <rect y="3" width={(width * used) / all} height="10" fill="url(#cs-hatch)" />
          <path class="cs-stroke-thick" d={`M${(width * planned) / all} 0V16`} />
        </svg>
      )}
    </div>
  );
}
