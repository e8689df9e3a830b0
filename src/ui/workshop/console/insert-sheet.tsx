import type { ConsoleTeam, UpcomingSlot } from '#workshop/protocol/console-view.ts';
import { useConsole } from './console-parts.ts';
import { findLead, listMeant } from './list-meant.ts';

/** What an author keeps ready for this scene, and what may befall in those to come. */
export function InsertSheet({ close }: { readonly close: () => void }) {
  const { model, view, scenario, target, ask } = useConsole();
  const { t } = model;
  const lead = findLead(listMeant(view, target));
  if (lead === null) return null;
  const ready = scenario.texts.lines('beats', lead.beat, 'contingency');
  return (
    <div class="cs-form">
      <h3>{t('workshop:dialogs.insert.contingency')}</h3>
      {ready.length === 0 || view.phase !== 'running' ? <p class="muted">{t('workshop:dialogs.insert.none')}</p> : null}
      <ul class="cs-insert">
        {(view.phase === 'running' ? ready : []).map((text, index) => (
          <li key={text}>
            <p class="cs-aloud">{text}</p>
            <button
              type="button"
              class="cs-button"
              aria-disabled={isSent(lead, index)}
              onClick={() => {
                if (isSent(lead, index)) return;
                void ask({ type: 'contingency.send', target, beat: lead.beat, index });
                close();
              }}
            >
              {t(isSent(lead, index) ? 'workshop:dialogs.insert.sent' : 'workshop:console.upcoming.send')}
            </button>
          </li>
        ))}
      </ul>
      <h3>{t('workshop:dialogs.insert.complication')}</h3>
      <p class="muted">{t(lead.slots.length === 0 ? 'workshop:dialogs.insert.no-slots' : 'workshop:dialogs.insert.slots-note')}</p>
      <ul class="cs-slots">
        {lead.slots.map((slot) => (
          <SlotRow key={slot.slot} slot={slot} />
        ))}
      </ul>
    </div>
  );
}

function isSent({ arrivals, beat }: ConsoleTeam, index: number): boolean {
  return arrivals.some(({ kind, id }) => kind === 'contingency' && id === `${beat}:${index}`);
}

/** A slot of a scene to come: left to chance, kept empty, or filled with one of its own. */
function SlotRow({ slot: { slot, beat, oneOf, set } }: { readonly slot: UpcomingSlot }) {
  const { model, scenario, target, ask } = useConsole();
  const { t } = model;
  const { texts } = scenario;
  const chosen = set.is === 'this' ? `this ${set.complication}` : set.is;
  const choices = [
    { id: 'drawn', words: t('workshop:dialogs.insert.drawn'), set: { is: 'drawn' } as const },
    { id: 'none', words: t('workshop:dialogs.insert.kept-empty'), set: { is: 'none' } as const },
    ...oneOf.map((complication) => ({
      id: `this ${complication}`,
      words: texts.get('complications', complication, 'title'),
      set: { is: 'this', complication } as const,
    })),
  ];
  return (
    <li>
      <fieldset class="chips">
        <legend>{texts.get('beats', beat, 'title')}</legend>
        <span class="chip-row">
          {choices.map((choice) => (
            <label key={choice.id} class="chip">
              <input
                class="chip-input"
                type="radio"
                name={`cs-slot-${slot}`}
                checked={chosen === choice.id}
                onChange={() => void ask({ type: 'complication.set', target, slot, set: choice.set })}
              />
              <span>{choice.words}</span>
            </label>
          ))}
        </span>
      </fieldset>
    </li>
  );
}
