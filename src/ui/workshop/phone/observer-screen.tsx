import { useState } from 'preact/hooks';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { type ObservationTag, observationTags, workshopLimits } from '#workshop/protocol/words.ts';
import { TagSign } from '../tag-sign.tsx';
import { Act, ActRow } from './act-row.tsx';
import { PaperSlips } from './paper-slips.tsx';
import { usePhone } from './phone-context.ts';
import { Aside, Sheet } from './sheet.tsx';

const cues = ['first', 'unsaid', 'decide'] as const;

/** Somebody who watches a team: three tags, what to look for, and one's own notes. No vote and no private facts. */
export function ObserverScreen({ view }: { readonly view: PhoneView }) {
  const model = usePhone();
  const { t } = model;
  const [tag, setTag] = useState<ObservationTag | null>(null);
  const [text, setText] = useState('');
  const note = (): void => {
    if (tag === null) return;
    void model.send({ type: 'observation.note', tag, text: text.trim() }).then((answer) => {
      if (!answer.ok) return;
      setTag(null);
      setText('');
    });
  };
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet kicker={t('phone:observer.kicker', { number: view.team.number })} heading={t('phone:observer.heading')} change="observer">
          <p class="ph-body">{t('phone:observer.about')}</p>
          <fieldset class="ph-tags">
            <legend class="hidden-text">{t('phone:observer.tag')}</legend>
            {observationTags.map((one) => (
              <label key={one} class="ph-tag">
                <input type="radio" name="tag" class="chip-input" checked={one === tag} onChange={() => setTag(one)} />
                <span>
                  <TagSign tag={one} />
                  {t(`phone:observer.${one}`)}
                </span>
              </label>
            ))}
          </fieldset>
          <label class="ph-field">
            <span>{t('phone:observer.text')}</span>
            <textarea
              rows={2}
              maxLength={workshopLimits.observationCharacters}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </label>
          <h2 class="ph-small-heading">{t('phone:observer.prompts')}</h2>
          <ul class="ph-cues">
            {cues.map((cue) => (
              <li key={cue}>
                <button type="button" class="button button-line ph-wide" onClick={() => setText(t(`phone:observer.cue-${cue}`))}>
                  {t(`phone:observer.cue-${cue}`)}
                </button>
              </li>
            ))}
          </ul>
        </Sheet>
        <Notes view={view} />
        {view.papers.length === 0 ? null : (
          <details class="paper ph-aside">
            <summary>{t('phone:papers.again', { count: view.papers.length })}</summary>
            {view.question === null ? null : <p class="ph-body">{view.question.question}</p>}
            <PaperSlips papers={view.papers} />
          </details>
        )}
      </main>
      <ActRow>
        <Act
          label={t('phone:observer.note')}
          note={t('phone:observer.unnamed')}
          reason={tag === null ? t('phone:observer.pick') : null}
          onPress={note}
        />
      </ActRow>
    </>
  );
}

function Notes({ view }: { readonly view: PhoneView }) {
  const { t, formats } = usePhone();
  return (
    <Aside heading={t('phone:observer.notes', { count: view.notes.length })}>
      {view.notes.length === 0 ? (
        <p class="muted">{t('phone:observer.none')}</p>
      ) : (
        <ol class="ph-notes">
          {view.notes.toReversed().map((one) => (
            <li key={one.at}>
              <span class="figure">{formats.value.hour(one.at)}</span>
              <b>
                <span aria-hidden="true">
                  <TagSign tag={one.tag} />
                </span>
                <span class="hidden-text">{t(`phone:observer.${one.tag}`)}</span>
              </b>
              <span>{one.text}</span>
            </li>
          ))}
        </ol>
      )}
    </Aside>
  );
}
