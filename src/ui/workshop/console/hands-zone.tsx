import { useEffect, useRef } from 'preact/hooks';
import type { ConsoleView } from '#workshop/protocol/console-view.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { useScrollable } from '../../parts/use-scrollable.ts';
import { useConsole, type HandsDraft } from './console-parts.ts';
import { HeadCount } from './head-count.tsx';
import { HandStepper } from './hand-stepper.tsx';
import { countRaised, findRoom, nameHandField, readDraft, readWindow, sumHands, takeDownHands } from './read-hands.ts';
import { ZoneHead } from './zone-head.tsx';

/** Zone one of a room without phones: hands, option by option, held against how many people there are. */
export function HandsZone() {
  const desk = useConsole();
  const { model, view } = desk;
  const { t } = model;
  const draft = view.phase === 'running' ? readDraft(desk.hands.value, view) : null;
  const scrollable = useScrollable<HTMLDivElement>(draft?.decision ?? '');
  return (
    <section class="cs-zone cs-zone-teams" aria-labelledby="cs-zone-1">
      <ZoneHead number={1} id="cs-zone-1" words={t('workshop:console.zone.hands')} note={t('workshop:console.zone-note.hands')} />
      <div class={draft === null ? 'paper cs-hands cs-hands-idle' : 'paper cs-hands'} {...scrollable}>
        {draft === null ? <NoHands /> : <Count draft={draft} />}
      </div>
    </section>
  );
}

function NoHands() {
  const { model, view } = useConsole();
  const { t } = model;
  return (
    <>
      <p class="cs-hands-lead">{t(`workshop:console.hands.idle.${nameIdle(view)}`)}</p>
      {view.phase === 'lobby' ? <HeadCount /> : null}
    </>
  );
}

/** Why there is nothing to count. Pure. */
function nameIdle(view: ConsoleView): 'lobby' | 'reading' | 'settled' | 'over' {
  if (view.phase === 'lobby') return 'lobby';
  const stage = findRoom(view)?.stage;
  if (view.phase !== 'running' || stage === 'ended') return 'over';
  return stage === 'settled' ? 'settled' : 'reading';
}

function Count({ draft }: { readonly draft: HandsDraft }) {
  const desk = useConsole();
  const { model, view, scenario, hands } = desk;
  const { t } = model;
  const team = findRoom(view);
  const rows = useRef<HTMLDivElement>(null);
  const { round } = draft;
  useEffect(() => {
    // Once the hands are open the next thing is the decision; a figure typed now is no count any more.
    if (round === 'second' && rows.current?.contains(document.activeElement) === true) document.getElementById('cs-decision')?.focus();
  }, [round]);
  if (team === null) return null;
  const people = view.people.seated;
  const counted = sumHands(draft);
  const rest = people - counted;
  const options = team.options.filter(({ isOpen }) => isOpen);
  const [first] = options;
  const set = (change: Partial<HandsDraft>): void => {
    hands.value = { ...draft, ...change };
  };
  const keep = (): void => {
    // Half-counted hands are nobody's business; only what adds up is taken down.
    if (readWindow(desk, view).fits) void takeDownHands(desk, view);
  };
  const goDown = (from: HTMLElement): void => {
    const fields = [...(rows.current?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    fields[fields.findIndex((field) => field === from) + 1]?.focus();
  };
  const isFirst = draft.round === 'first';
  // After the talk nobody has to count again.
  const isWanted = isFirst || counted > 0;
  return (
    <div ref={rows}>
      <p class="cs-hands-lead">
        {t(`workshop:console.hands.${isFirst ? 'lead' : 'lead-second'}`, {
          pattern: first === undefined ? '' : t(`projector:patterns.${first.slot}`),
        })}
      </p>
      <ul class="cs-hand-rows">
        {options.map(({ id, slot }) => (
          <li key={id}>
            <Swatch slot={slot} />
            <p>
              <b>{t(`projector:patterns.${slot}`)}</b>
              <span>{scenario.texts.option(draft.decision, id, 'label')}</span>
            </p>
            <HandStepper
              id={nameHandField(id)}
              name={t('workshop:console.hands.for', { pattern: t(`projector:patterns.${slot}`) })}
              count={draft.options[id] ?? null}
              most={people}
              onCount={(count) => set({ options: { ...draft.options, [id]: count } })}
              onKeep={keep}
              onEnter={goDown}
            />
          </li>
        ))}
      </ul>
      <p class="cs-hands-sum">
        {t('workshop:console.hands.sum')} <b>{counted}</b> {t('workshop:console.of-people', { count: people })}
        {draft.none > 0 ? <span>{t('workshop:console.hands.none', { count: draft.none })}</span> : null}
        <span role="status" class={rest === 0 ? 'cs-hands-fit' : isWanted ? 'cs-due' : 'hidden-text'}>
          {rest === 0
            ? t('workshop:console.hands.fits')
            : rest > 0
              ? t('workshop:console.hands.missing', { count: rest })
              : t('workshop:console.hands.too-many', { count: -rest })}
        </span>
      </p>
      {view.setup.confidence ? (
        <div class="cs-hands-sure">
          <p>
            <b>{t('workshop:console.hands.sure')}</b>
            <span>{t('workshop:console.hands.sure-note')}</span>
          </p>
          <HandStepper
            name={t('workshop:console.hands.sure')}
            count={draft.sure}
            most={countRaised(draft)}
            onCount={(sure) => set({ sure })}
            onKeep={keep}
            onEnter={goDown}
          />
        </div>
      ) : null}
      <div class="cs-pair">
        <button
          type="button"
          class="cs-button"
          onClick={() => set({ options: Object.fromEntries(options.map(({ id }) => [id, null])), none: 0, sure: null })}
        >
          {t('workshop:console.hands.again')}
        </button>
        <button
          type="button"
          class="cs-button"
          aria-disabled={rest <= 0}
          onClick={() => {
            if (rest <= 0) return;
            hands.value = { ...draft, none: draft.none + rest };
            keep();
          }}
        >
          {t('workshop:console.hands.rest')}
        </button>
      </div>
    </div>
  );
}
