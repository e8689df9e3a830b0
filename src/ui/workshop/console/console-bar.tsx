import type { IconName } from '../../parts/icon.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useConsole } from './console-parts.ts';
import { KeyCap } from './key-cap.tsx';
import { listMeant } from './list-meant.ts';
import { listSteps, type Step, type StepId } from './list-steps.ts';
import { readWindow } from './read-hands.ts';
import { takeStep } from './take-step.ts';
import { wordTarget } from './word-target.ts';

const icons: Readonly<Partial<Record<StepId, IconName>>> = {
  pause: 'pause',
  extend: 'plus',
  reveal: 'mail-open',
  decide: 'stamp',
  override: 'pencil',
  rewind: 'rotate-ccw',
  message: 'message-square',
  skip: 'skip-forward',
  undo: 'undo-2',
};

const keys: Readonly<Partial<Record<StepId, { readonly name: string; readonly shortcut: string }>>> = {
  back: { name: 'PgUp', shortcut: 'PageUp' },
  pause: { name: 'Space', shortcut: 'Space' },
  extend: { name: 'E', shortcut: 'E' },
  reveal: { name: 'R', shortcut: 'R' },
  decide: { name: 'D', shortcut: 'D' },
  next: { name: 'PgDn', shortcut: 'PageDown' },
  override: { name: 'O', shortcut: 'O' },
  rewind: { name: 'W', shortcut: 'W' },
  message: { name: 'M', shortcut: 'M' },
  undo: { name: 'Z', shortcut: 'Z' },
};

/** What opens a sheet has an ellipsis for its mark, and its key in the hint. */
const opensSheet: readonly StepId[] = ['override', 'rewind', 'message', 'skip'];

/** Before these a line parts what keeps time, what leads on, and what sets right. */
const parted: readonly StepId[] = ['reveal', 'override', 'skip'];

/** The one place where everything acts: its target at the left, its keys beside its words. */
export function ConsoleBar() {
  const desk = useConsole();
  const { model, view, target } = desk;
  const { t, formats } = model;
  const steps = listSteps(view, target, readWindow(desk, view));
  const partedAt = steps.filter(({ id }, at) => parted.includes(id) && !parted.includes(steps[at - 1]?.id ?? 'back')).map(({ id }) => id);
  return (
    <nav class="cs-bar" aria-label={t('workshop:bar.name')}>
      <p class="cs-target">
        <span>{t(view.setup.mode === 'screen' ? 'workshop:bar.now' : 'workshop:bar.target')}</span>
        <b>{wordTarget(view, target, t, formats.value)}</b>
      </p>
      {steps.map((step) => (
        <span key={step.id} class={partedAt.includes(step.id) ? 'cs-step cs-step-parted' : 'cs-step'}>
          <StepButton step={step} />
        </span>
      ))}
    </nav>
  );
}

function StepButton({ step }: { readonly step: Step }) {
  const desk = useConsole();
  const { model, view, target } = desk;
  const { t } = model;
  const { id, why, isNext } = step;
  const meant = listMeant(view, target);
  const pauses = meant.length > 0 && meant.every(({ isPaused }) => isPaused);
  const key = keys[id];
  const icon = id === 'pause' && pauses ? 'play' : icons[id];
  const undone = id === 'undo' ? (meant.find(({ canUndo }) => canUndo !== null)?.canUndo ?? null) : null;
  const reason = why === null ? (undone === null ? '' : t.dynamic(`workshop:deeds.${undone}`)) : t(`workshop:bar.why.${why}`);
  const filled = isNext ? (id === 'decide' ? 'cs-button-decide' : 'cs-button-next') : '';
  return (
    <button
      type="button"
      class={`cs-button cs-step-${id} ${filled}`}
      aria-disabled={why !== null}
      aria-keyshortcuts={key?.shortcut}
      aria-describedby={reason === '' ? undefined : `cs-why-${id}`}
      title={[reason, opensSheet.includes(id) ? (key?.name ?? '') : ''].filter((one) => one !== '').join(' ')}
      onClick={() => {
        if (why === null) takeStep(desk, view, id);
      }}
    >
      {icon === undefined ? null : <Icon name={icon} />}
      <span class="cs-step-word">{t(wordStep(id))}</span>
      {key === undefined || opensSheet.includes(id) ? null : <KeyCap name={key.name} />}
      {reason === '' ? null : (
        <span id={`cs-why-${id}`} class="cs-why">
          {reason}
        </span>
      )}
    </button>
  );

  function wordStep(one: StepId) {
    const isScreen = view.setup.mode === 'screen';
    switch (one) {
      case 'pause':
        return pauses ? 'workshop:bar.resume' : 'workshop:bar.pause';
      case 'extend':
        return meant.some(({ timer }) => timer !== null) ? 'workshop:bar.extend' : 'workshop:bar.time';
      case 'reveal':
        return isScreen ? 'workshop:bar.reveal-hands' : 'workshop:bar.reveal';
      case 'next':
        if (view.phase === 'lobby') return 'workshop:bar.start';
        return view.phase === 'running' && meant.every(({ stage }) => stage === 'ended') ? 'workshop:bar.to-debrief' : 'workshop:bar.next';
      case 'back':
      case 'decide':
      case 'override':
      case 'rewind':
      case 'message':
      case 'skip':
      case 'undo':
        return `workshop:bar.${one}` as const;
    }
  }
}
