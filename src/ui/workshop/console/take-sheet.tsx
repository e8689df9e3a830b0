import type { ConsoleDecision, ConsoleTeam } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';
import { Note } from './beat-notes.tsx';
import { TakeTapes } from './take-tapes.tsx';

interface TakeSheetProps {
  readonly team: ConsoleTeam;
  readonly before: NonNullable<ConsoleTeam['before']>;
}

/** A team that was brought back: its two tapes, both takes beside each other, and the way to catch up. */
export function TakeSheet({ team, before }: TakeSheetProps) {
  const { model, scenario, ask } = useConsole();
  const { t, formats } = model;
  const { texts } = scenario;
  const from = before.decisions.find(({ decision }) => decision === before.from)?.number ?? 0;
  const rows = before.decisions.filter(({ number }) => number >= from);
  const word = (one: ConsoleDecision | undefined): string =>
    one === undefined
      ? t('workshop:console.takes.open')
      : `${t(`projector:patterns.${one.slot}`)} ${texts.option(one.decision, one.option, 'done')} (${formats.value.dayTime(one.doneAt)})`;
  const catchUp = before.decisions.filter(({ decision }) => before.canCatchUp.includes(decision)).map(({ number }) => number);
  return (
    <section class="cs-takes" aria-label={t('workshop:console.takes.heading')}>
      <TakeTapes before={before.decisions} now={team.decisions} from={from} />
      <table class="cs-compare">
        <thead>
          <tr>
            <th scope="col">{t('workshop:console.takes.compare')}</th>
            <th scope="col">{t('workshop:console.takes.kept', { take: team.take - 1 })}</th>
            <th scope="col">{t('workshop:console.takes.now', { take: team.take })}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.decision}>
              <th scope="row">{t('workshop:console.decision', { number: row.number })}</th>
              <td>{word(row)}</td>
              <td>{word(team.decisions.find(({ decision }) => decision === row.decision))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl class="cs-notes">
        <Note name={t('workshop:console.takes.reason')}>{before.reason}</Note>
      </dl>
      {catchUp.length === 0 ? null : (
        <div class="cs-catch-up">
          <p>{t('workshop:console.takes.can-catch-up', { count: catchUp.length, decisions: formats.value.list(catchUp.map(String)) })}</p>
          <button type="button" class="cs-button" onClick={() => void ask({ type: 'team.catch-up', team: team.number })}>
            {t('workshop:console.takes.catch-up')}
          </button>
        </div>
      )}
    </section>
  );
}
