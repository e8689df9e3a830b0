import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { countPlaces } from './seat-figures.ts';

/** Who sits at the far edge and what each stands for; and, where the decision book is drawn, whose seat is before it. */
export function Seats({ open }: { readonly open: OpenScenario }) {
  const { t } = useModel();
  return (
    <section class="seats" aria-label={t('brief:people')}>
      <ul style={{ '--places': countPlaces(open.logic.roles.length) }}>
        {open.logic.roles.map((id) => (
          <li key={id}>
            <b>{open.texts.name('roles', id)}</b> <span>{open.texts.get('roles', id, 'line')}</span>
          </li>
        ))}
      </ul>
      <p class="your-seat">{t('brief:your-seat')}</p>
    </section>
  );
}
