import type { SessionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { useTwin } from './twins.ts';
import { wordDaysLeft } from './word-duty.ts';

interface NextDueProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The nearest open deadline, if there is one with a date. */
export function NextDue({ view, open }: NextDueProps) {
  const { t, formats } = useModel();
  const twin = useTwin(view);
  const next = findNextDue(view);
  if (next === null) return null;
  return (
    <p class="next-due" {...twin(`duty ${next.id}`)}>
      <span class="due-tag">{t('play:due')}</span> {open.texts.name('duties', next.id)} <b>{formats.value.day(next.dueDay)}</b>{' '}
      {wordDaysLeft(next.daysLeft, t)}
    </p>
  );
}

/** The open duty whose last day comes first. Pure. */
export function findNextDue(view: SessionView): { readonly id: string; readonly dueDay: number; readonly daysLeft: number } | null {
  const dated = view.duties.flatMap(({ id, status, dueDay, daysLeft }) =>
    status === 'open' && dueDay !== null && daysLeft !== null ? [{ id, dueDay, daysLeft }] : [],
  );
  dated.sort((a, b) => a.dueDay - b.dueDay);
  return dated[0] ?? null;
}
