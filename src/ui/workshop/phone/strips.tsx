import { useState } from 'preact/hooks';
import { Icon } from '../../parts/icon.tsx';
import { readTimeLeft } from '../projector/time-left.ts';
import { usePhone } from './phone-context.ts';

/** What holds for every scene: a lost connection, a pause, and the latest word of the facilitator. */
export function Strips() {
  const { t, status, view } = usePhone();
  const shown = view.value;
  const isLost = status.value.is === 'lost' || (status.value.is === 'connecting' && shown !== null);
  return (
    <>
      {isLost ? <p class="ph-strip ph-strip-due">{t('phone:lost')}</p> : null}
      {shown !== null && shown.isPaused && shown.phase === 'running' ? <p class="ph-strip">{t('phone:paused')}</p> : null}
      <Message />
    </>
  );
}

function Message() {
  const { t, view } = usePhone();
  const [closed, setClosed] = useState(0);
  const message = view.value?.messages.at(-1);
  if (message === undefined || message.at <= closed) return null;
  return (
    <aside class="paper ph-message" aria-label={t('phone:message')}>
      <div>
        <b>{t('phone:message')}</b>
        <p>{message.text}</p>
      </div>
      <button type="button" class="notice-close" aria-label={t('phone:message-close')} onClick={() => setClosed(message.at)}>
        <Icon name="x" />
      </button>
    </aside>
  );
}

interface LineProps {
  readonly name: string;
  readonly note: string;
}

/** What kind of answer this is and who sees it, and beside it the time there is, if any. */
export function RoundLine({ name, note }: LineProps) {
  return (
    <div class="ph-line">
      <p>
        <b>{name}</b> {note}
      </p>
      <TimeLeft />
    </div>
  );
}

/** The clock of the moment; amber when it is nearly over. Read by the eye alone: a clock that speaks every second helps nobody. */
function TimeLeft() {
  const { t, view, now } = usePhone();
  const timer = view.value?.timer ?? null;
  if (timer === null) return null;
  const { text, isLast, isOver, isStopped } = readTimeLeft(timer, now);
  const words = isOver ? t('phone:left-over') : t(isStopped ? 'phone:left-stopped' : 'phone:left', { left: text });
  return (
    <p class={`ph-left ${isLast ? 'ph-left-last' : ''}`} role="timer">
      {words}
    </p>
  );
}
