import { useState } from 'preact/hooks';
import type { HotWash, HotWashRow } from '#workshop/protocol/command.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { useConsole } from './console-parts.ts';

const fields = ['issue', 'action', 'owner', 'due'] as const;
const emptyRow: HotWashRow = { issue: '', action: '', owner: '', due: '' };

/** What went well, and what is to be changed by whom until when: written while the room talks, kept with every field that is left. */
export function HotWashSheet({ isOpen }: { readonly isOpen: boolean }) {
  const { model, view, ask } = useConsole();
  const { t } = model;
  const [draft, setDraft] = useState<HotWash>(view.hotWash);
  const keep = (next: HotWash): void => {
    const kept = {
      well: next.well.map((line) => line.trim()).filter((line) => line !== ''),
      change: next.change.filter((row) => fields.some((field) => row[field].trim() !== '')),
    };
    setDraft(kept);
    void ask({ type: 'hot-wash.write', hotWash: kept });
  };
  const well = withRoom(draft.well, '');
  const change = withRoom(draft.change, emptyRow);
  return (
    <section class="cs-hot-wash" aria-label={t('workshop:console.hot-wash.heading')}>
      <h4>{t('workshop:console.hot-wash.well')}</h4>
      <ul>
        {well.map((line, at) => (
          <li key={`${draft.well.length} ${at}`}>
            <textarea
              rows={1}
              aria-label={t('workshop:console.hot-wash.well-line', { number: at + 1 })}
              defaultValue={line}
              readOnly={!isOpen}
              maxLength={workshopLimits.observationCharacters}
              onChange={({ currentTarget: { value } }) => keep({ ...draft, well: well.with(at, value) })}
            />
          </li>
        ))}
      </ul>
      <h4>{t('workshop:console.hot-wash.change')}</h4>
      <table>
        <thead>
          <tr>
            {fields.map((field) => (
              <th key={field} scope="col">
                {t(`workshop:console.hot-wash.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {change.map((row, at) => (
            <tr key={`${draft.change.length} ${at}`}>
              {fields.map((field) => (
                <td key={field}>
                  <textarea
                    rows={1}
                    aria-label={t('workshop:console.hot-wash.cell', { name: t(`workshop:console.hot-wash.${field}`), number: at + 1 })}
                    defaultValue={row[field]}
                    readOnly={!isOpen}
                    maxLength={workshopLimits.observationCharacters}
                    onChange={({ currentTarget: { value } }) => keep({ ...draft, change: change.with(at, { ...row, [field]: value }) })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('workshop:console.hot-wash.note')}</p>
    </section>
  );

  /** One more line than is written, up to the most there may be. */
  function withRoom<One>(all: readonly One[], empty: One): readonly One[] {
    return isOpen && all.length < workshopLimits.hotWashRows ? [...all, empty] : all;
  }
}
