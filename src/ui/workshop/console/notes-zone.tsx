import { useRef, useState } from 'preact/hooks';
import type { ConsoleObservation } from '#workshop/protocol/console-view.ts';
import { type ObservationTag, observationTags, workshopLimits } from '#workshop/protocol/words.ts';
import { Icon } from '../../parts/icon.tsx';
import { TagSign } from '../tag-sign.tsx';
import { useConsole } from './console-parts.ts';
import { KeyCap } from './key-cap.tsx';
import { PictureCard } from './picture-card.tsx';
import { ZoneHead } from './zone-head.tsx';

/** How many observations are in sight. */
const mostLines = 20;

/** Zone four: what was seen, with a sign and the time; what is talked about later; what the room sees. */
export function NotesZone() {
  const { model, view, dialog } = useConsole();
  const { t } = model;
  const isScreen = view.setup.mode === 'screen';
  const open = view.parked.filter(({ done }) => !done);
  return (
    <section class="cs-zone cs-zone-notes" aria-labelledby="cs-zone-4">
      <ZoneHead
        number={isScreen ? 5 : 4}
        id="cs-zone-4"
        words={t('workshop:console.zone.notes')}
        note={t('workshop:console.zone-note.notes')}
      />
      <div class="paper cs-observe">
        <Observe />
        <ol class="cs-log" aria-label={t('workshop:console.observe.list')}>
          {view.observations
            .toReversed()
            .slice(0, mostLines)
            .map((one) => (
              <Observation key={`${one.at} ${one.text}`} one={one} />
            ))}
        </ol>
      </div>
      <div class="paper cs-parked">
        <p>
          <b>{t('workshop:console.parked.heading')}</b> {t('workshop:console.parked.count', { count: open.length })}{' '}
          <span>{open.at(-1)?.text ?? ''}</span>
        </p>
        <button
          type="button"
          class="cs-button"
          aria-keyshortcuts="P"
          onClick={() => {
            dialog.value = { name: 'park' };
          }}
        >
          <Icon name="plus" />
          {t('workshop:console.parked.add')}
          <KeyCap name="P" />
        </button>
      </div>
      {isScreen || view.phase === 'debrief' || view.phase === 'closed' ? null : <PictureCard />}
    </section>
  );
}

/** The sign first, words if there is time: pressed without words, the sign stands alone. */
function Observe() {
  const { model, target, ask } = useConsole();
  const { t } = model;
  const [tag, setTag] = useState<ObservationTag | null>(null);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (chosen: ObservationTag): void => {
    const team = target !== 'all' && target.length === 1 ? (target[0] ?? null) : null;
    void ask({ type: 'observation.add', tag: chosen, text: text.trim(), team });
    setTag(null);
    setText('');
  };
  return (
    <form
      class="cs-observe-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag !== null) add(tag);
      }}
    >
      {observationTags.map((one, at) => (
        <button
          key={one}
          id={`cs-observe-${one}`}
          type="button"
          class="cs-button cs-tag"
          aria-pressed={tag === one}
          aria-label={t(`workshop:console.observe.${one}`)}
          aria-keyshortcuts={String(7 + at)}
          title={t(`workshop:console.observe.${one}`)}
          onClick={() => {
            if (tag === one || text.trim() !== '') add(one);
            else {
              setTag(one);
              field.current?.focus();
            }
          }}
        >
          <TagSign tag={one} />
        </button>
      ))}
      <input
        ref={field}
        class="cs-field"
        aria-label={t('workshop:console.observe.text')}
        placeholder={t(tag === null ? 'workshop:console.observe.hint' : 'workshop:console.observe.hint-enter')}
        maxLength={workshopLimits.observationCharacters}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          setTag(null);
          event.currentTarget.blur();
        }}
      />
      <button type="submit" class="hidden-text" tabIndex={-1} aria-hidden="true">
        {t('workshop:console.observe.keep')}
      </button>
    </form>
  );
}

function Observation({ one }: { readonly one: ConsoleObservation }) {
  const { model } = useConsole();
  const { t, formats } = model;
  return (
    <li>
      <time>{formats.value.hour(one.at)}</time>
      <b>
        <TagSign tag={one.tag} />
        <span class="hidden-text">{t(`workshop:console.observe.${one.tag}`)}</span>
      </b>
      <span>
        {one.team === null ? '' : `${t('workshop:console.team', { team: one.team })} `}
        {one.text === '' ? <span aria-hidden="true">{t(`workshop:console.observe.${one.tag}`)}</span> : one.text}
        {one.by === 'observer' ? ` ${t('workshop:console.observe.by-observer')}` : ''}
      </span>
    </li>
  );
}
