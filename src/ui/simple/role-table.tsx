import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';

interface RoleTableProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** Who sits at the far edge, what they stand for, and who is speaking. */
export function RoleTable({ view, open }: RoleTableProps) {
  const { t } = useModel();
  return (
    <table>
      <caption class="hidden-text">{t('play:roles')}</caption>
      <tbody>
        {view.roles.map(({ id, speaking }) => (
          <tr key={id}>
            <th scope="row">{open.texts.name('roles', id)}</th>
            <td>
              {open.texts.get('roles', id, 'line')} {speaking ? <span class="due-tag">{t('play:speaking')}</span> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
