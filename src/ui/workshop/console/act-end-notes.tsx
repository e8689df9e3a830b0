import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';
import { Note } from './beat-notes.tsx';

/** What is talked about when an act, or the story, is over. */
export function ActEndNotes({ team }: { readonly team: ConsoleTeam }) {
  const { model, scenario, view } = useConsole();
  const { t } = model;
  const { texts, logic } = scenario;
  const beats = logic.acts.find(({ id }) => id === team.act)?.beats ?? [];
  const discussion = beats.flatMap((beat) => texts.lines('beats', beat, 'discussion'));
  const isOver = team.stage === 'ended';
  return (
    <dl class="cs-notes">
      <Note name={t('workshop:console.note.say')} isAloud>
        {texts.get('acts', team.act, 'closing')}
      </Note>
      {discussion.length === 0 ? null : (
        <div>
          <dt>{t('workshop:console.note.discussion')}</dt>
          <dd>
            <ol class="cs-discussion">
              {discussion.map((question) => (
                <li key={question} class="cs-aloud">
                  {question}
                </li>
              ))}
            </ol>
          </dd>
        </div>
      )}
      <Note name={t('workshop:console.note.then')}>
        {t(
          isOver
            ? view.teams.every(({ stage }) => stage === 'ended')
              ? 'workshop:console.all-ended'
              : 'workshop:console.some-ended'
            : 'workshop:console.act-ended',
        )}
      </Note>
    </dl>
  );
}
