import { Swatch } from '../../parts/swatch.tsx';
import { useConsole } from './console-parts.ts';
import { findRoom } from './read-hands.ts';
import { ZoneHead } from './zone-head.tsx';

/** In a room without phones: which option its people settled on, chosen here and sealed from the bar. */
export function TeamDecision() {
  const { model, view, scenario, chosen } = useConsole();
  const { t } = model;
  const team = findRoom(view);
  if (view.phase !== 'running' || team === null) return null;
  const { decision, options, stage, decided } = team;
  if (decision === null) return null;
  const isOpen = stage === 'talking';
  const named = decided?.option ?? (isOpen ? chosen.value : null);
  return (
    <>
      <ZoneHead
        number={4}
        id="cs-zone-decision"
        words={t('workshop:console.zone.decision')}
        note={t('workshop:console.zone-note.decision')}
      />
      <div id="cs-decision" class="paper cs-decision" role="group" tabIndex={-1} aria-labelledby="cs-zone-decision">
        {options.map(({ id, slot, isOpen: isOffered }) => (
          <button
            key={id}
            type="button"
            class={decided?.option === id ? 'cs-card cs-card-sealed' : 'cs-card'}
            aria-pressed={named === id}
            aria-disabled={!isOpen || !isOffered}
            title={
              isOpen
                ? scenario.texts.option(decision, id, 'label')
                : t(`workshop:console.decision-why.${decided === null ? 'closed' : 'done'}`)
            }
            onClick={() => {
              if (isOpen && isOffered) chosen.value = chosen.value === id ? null : id;
            }}
          >
            <Swatch slot={slot} />
            <b>{t(`projector:patterns.${slot}`)}</b>
            <span class="hidden-text">{scenario.texts.option(decision, id, 'label')}</span>
          </button>
        ))}
      </div>
    </>
  );
}
