import type { ComponentChildren } from 'preact';
import type { ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { Prose } from '../../parts/prose.tsx';
import { AnswersTable } from './answers-table.tsx';
import { useConsole } from './console-parts.ts';
import { wordObjectives, wordSources } from './word-beat.ts';

interface BeatNotesProps {
  /** Whose scene it is. */
  readonly team: ConsoleTeam;
  readonly meant: readonly ConsoleTeam[];
}

/** What a facilitator is told about a scene, in the order in which it is needed; what was answered stands before it, once it is open. */
export function BeatNotes({ team, meant }: BeatNotesProps) {
  const { model, scenario } = useConsole();
  const { t } = model;
  const { texts } = scenario;
  const { beat, decision, stage } = team;
  const told = (field: 'say' | 'expect' | 'wrong' | 'question' | 'late'): string => texts.facilitator(beat, field);
  const isOpen = decision !== null && (stage === 'talking' || stage === 'settled');
  const sources = decision === null ? [] : wordSources(scenario, decision, model.language.value);
  const objectives = decision === null ? [] : wordObjectives(scenario, decision);
  return (
    <>
      {isOpen ? <AnswersTable decision={decision} teams={meant.filter((one) => one.decision === decision)} /> : null}
      <dl class="cs-notes">
        <Note name={t('workshop:console.note.say')} isAloud>
          {told('say')}
        </Note>
        {decision === null ? <Arrived team={team} /> : null}
        <Note name={t('workshop:console.note.expect')}>{told('expect')}</Note>
        <Note name={t('workshop:console.note.wrong')}>{told('wrong')}</Note>
        <Note name={t('workshop:console.note.question')} isAloud>
          {told('question')}
        </Note>
        {decision === null ? null : <Unsaid decision={decision} meant={meant} />}
        {objectives.length === 0 ? null : <Note name={t('workshop:console.note.objective')}>{model.formats.value.list(objectives)}</Note>}
        {sources.length === 0 ? null : (
          <div>
            <dt>{t('workshop:console.note.sources')}</dt>
            <dd class="cs-sources">
              {sources.map(({ id, title, url }) => (
                <a key={id} href={url} target="_blank" rel="noreferrer">
                  {title}
                  <span class="hidden-text"> {t('common:opens-new')}</span>
                </a>
              ))}
            </dd>
          </div>
        )}
        <Note name={t('workshop:console.note.late')}>{told('late')}</Note>
      </dl>
    </>
  );
}

interface NoteProps {
  readonly name: string;
  /** Set in the face of what is read aloud. */
  readonly isAloud?: boolean;
  readonly children: ComponentChildren;
}

/** One row of what a facilitator is told; none where the scenario says nothing. */
export function Note({ name, isAloud = false, children }: NoteProps) {
  if (children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isAloud ? 'cs-aloud' : undefined}>{typeof children === 'string' ? <Prose text={children} /> : children}</dd>
    </div>
  );
}

/** What only one role knows, and at how many tables it has not been told, as far as is known. */
function Unsaid({ decision, meant }: { readonly decision: string; readonly meant: readonly ConsoleTeam[] }) {
  const { model, scenario } = useConsole();
  const { t } = model;
  const { texts, logic } = scenario;
  const held = logic.roles.flatMap((role) => {
    const secret = texts.secret(decision, role);
    const quiet = meant.filter(({ unsaid }) => unsaid.some((one) => one.decision === decision && one.role === role)).length;
    return secret === null || quiet === 0 ? [] : [{ role, secret, quiet }];
  });
  if (held.length === 0) return null;
  return (
    <div>
      <dt>{t('workshop:console.note.secret')}</dt>
      <dd>
        <ul class="cs-secrets">
          {held.map(({ role, secret, quiet }) => (
            <li key={role}>
              <b>{texts.name('roles', role)}</b> {secret}{' '}
              <span class="cs-unsaid">
                {meant.length > 1 ? t('workshop:console.unsaid-teams', { count: quiet }) : t('workshop:console.unsaid')}
              </span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}

/** What lies on the table while there is nothing to decide, so that it can be read aloud. */
function Arrived({ team }: { readonly team: ConsoleTeam }) {
  const { model, scenario } = useConsole();
  const papers = team.arrivals.filter(({ kind, isHeld }) => kind === 'inject' && !isHeld);
  if (papers.length === 0) return null;
  return (
    <div>
      <dt>{model.t('workshop:console.note.arrived')}</dt>
      <dd>
        {papers.map(({ id }) => (
          <div key={id}>
            <b>{scenario.texts.get('injects', id, 'title')}</b>
            <Prose text={scenario.texts.get('injects', id, 'body')} class="cs-aloud" />
          </div>
        ))}
      </dd>
    </div>
  );
}
