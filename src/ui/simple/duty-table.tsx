import { Fragment } from 'preact';
import type { HouseNote } from '#scenario/house.ts';
import type { DutyView, SessionView } from '#session/view.ts';
import type { Translate } from '#i18n/translate.ts';
import type { Formats } from '#i18n/format.ts';
import type { OpenScenario } from '../app-model.ts';
import { HouseNotes } from '../house/house-slip.tsx';
import { useModel } from '../model-context.ts';
import { wordDaysLeft } from '../play/word-duty.ts';

interface DutyTableProps {
  readonly view: SessionView;
  readonly open: OpenScenario;
}

/** Every duty that has opened: its last day, what it is, and whether it is done. */
export function DutyTable({ view, open }: DutyTableProps) {
  const { t, formats, houseView } = useModel();
  if (view.duties.length === 0) return <p class="muted">{t('play:duties-none')}</p>;
  return (
    <table class="duty-table">
      <caption class="hidden-text">{t('play:duties')}</caption>
      <tbody>
        {view.duties.map((duty) => (
          <Fragment key={duty.id}>
            <tr>
              <th scope="row">{open.texts.name('duties', duty.id)}</th>
              <td>{duty.dueDay === null ? t('play:no-date') : formats.value.day(duty.dueDay)}</td>
              <td>
                <span class={duty.status === 'met' ? '' : duty.status === 'missed' || duty.dueDay !== null ? 'due-tag' : ''}>
                  {wordStatus(duty, t, formats.value)}
                </span>
              </td>
            </tr>
            <HouseRow notes={houseView.value?.duties[duty.id] ?? []} />
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

/** What the company says to a duty, below it. */
function HouseRow({ notes }: { readonly notes: readonly HouseNote[] }) {
  if (notes.length === 0) return null;
  return (
    <tr class="house-row">
      <td colSpan={3}>
        <HouseNotes notes={notes} />
      </td>
    </tr>
  );
}

function wordStatus({ status, daysLeft, metDay }: DutyView, t: Translate, formats: Formats): string {
  if (status === 'met' && metDay !== null) return t('play:met-on', { date: formats.day(metDay) });
  if (status === 'open' && daysLeft !== null) return wordDaysLeft(daysLeft, t);
  return t(`play:duty-status.${status}`);
}
