import { useConsole } from './console-parts.ts';
import { KeyCap } from './key-cap.tsx';
import { areApart, listMeant } from './list-meant.ts';
import { TeamRow } from './team-row.tsx';
import { ZoneHead } from './zone-head.tsx';

/** Up to so many teams have a row of this height. */
const roomy = 4;
const close = 10;

/** Zone one: every team, always in the order of numbers; a press makes one the target of the bar. */
export function TeamsZone() {
  const { view, model } = useConsole();
  const { t } = model;
  const density = view.teams.length <= roomy ? 'roomy' : view.teams.length <= close ? 'close' : 'tight';
  return (
    <section class="cs-zone cs-zone-teams" aria-labelledby="cs-zone-1">
      <ZoneHead number={1} id="cs-zone-1" words={t('workshop:console.zone.teams')} note={t('workshop:console.zone-note.teams')} />
      <div class="cs-scroll">
        <AllTeams />
        <ul class={`cs-teams cs-teams-${density}`}>
          {view.teams.map((team) => (
            <TeamRow key={team.number} team={team} isRoomy={density === 'roomy'} />
          ))}
        </ul>
      </div>
    </section>
  );
}

function AllTeams() {
  const { view, model, target } = useConsole();
  const { t } = model;
  const isMeant = target === 'all';
  const apart = areApart(view.teams);
  const [first] = view.teams;
  const count = view.teams.reduce((sum, { answered }) => sum + answered.count, 0);
  const of = view.teams.reduce((sum, { answered }) => sum + answered.of, 0);
  const isOpen = view.teams.some(({ stage }) => stage === 'answering' || stage === 'talking');
  const stages = new Set(listMeant(view, 'all').map(({ stage }) => stage));
  return (
    <button
      type="button"
      class="paper cs-all"
      aria-pressed={isMeant}
      aria-keyshortcuts="0"
      onClick={() => {
        model.target.value = 'all';
      }}
    >
      <b>{t('workshop:console.all-teams')}</b>
      <span>
        {view.phase !== 'running'
          ? t(`workshop:console.phase.${view.phase}`)
          : apart
            ? t('workshop:console.apart')
            : first !== undefined && stages.size === 1
              ? t(`workshop:console.stage.${first.stage}`)
              : ''}
      </span>
      {isOpen ? (
        <span class="cs-figure">
          <b>{count}</b>
          {t('workshop:console.of-people', { count: of })}
        </span>
      ) : (
        <KeyCap name="0" />
      )}
    </button>
  );
}
