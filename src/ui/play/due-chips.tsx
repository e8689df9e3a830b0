import type { SessionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { useTwin } from './twins.ts';
import { wordDaysLeft } from './word-duty.ts';

interface DueChipsProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** The one or two deadlines that are near enough to weigh on this decision. */
export function DueChips({ view, open }: DueChipsProps) {
  const { t, formats } = useModel();
  const twin = useTwin(view);
  const near = view.duties
    .flatMap((duty) =>
      duty.status === 'open' && duty.daysLeft !== null && duty.dueDay !== null && duty.daysLeft <= nearDays
        ? [{ ...duty, left: duty.daysLeft, day: duty.dueDay }]
        : [],
    )
    .sort((a, b) => a.left - b.left)
    .slice(0, 2);
  if (near.length === 0) return null;
  return (
    <ul class="due-chips">
      {near.map(({ id, left, day }) => (
        <li key={id} {...twin(`duty ${id}`)}>
          <b>{wordDaysLeft(left, t)}</b> {formats.value.day(day)} {open.texts.find('duties', id, 'short') ?? open.texts.name('duties', id)}
        </li>
      ))}
    </ul>
  );
}

const nearDays = 3;
