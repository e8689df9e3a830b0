import { useState } from 'preact/hooks';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { Chips } from '../../parts/chips.tsx';
import type { PhoneCommitment } from '../phone-model.ts';
import { Act, ActRow } from './act-row.tsx';
import { usePhone } from './phone-context.ts';
import { Sheet } from './sheet.tsx';

/** One line of one's own to take home. It stays on this phone; giving it to the room, without a name, is a second act. */
export function CommitScreen({ view }: { readonly view: PhoneView }) {
  const model = usePhone();
  const { t, commitment } = model;
  const [isSending, setSending] = useState(false);
  const { text, when, isKept } = commitment.value;
  const change = (part: Partial<PhoneCommitment>): void => {
    commitment.value = { ...commitment.value, isKept: false, ...part };
  };
  const line = t('phone:commit.with-when', { when: t(`phone:commit.when-${when}`), text: text.trim() });
  const send = (): void => {
    if (isSending) return;
    setSending(true);
    model.keepCommitment();
    void model
      .send({ type: 'commitment.send', text: [...line].slice(0, workshopLimits.commitmentCharacters).join('') })
      .then(() => setSending(false));
  };
  const isEmpty = text.trim() === '';
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet kicker={t('phone:commit.kicker')} heading={t('phone:commit.heading')} change="commit">
          <p class="ph-body">{t(view.phase === 'closed' ? 'phone:commit.done' : 'phone:commit.lookback')}</p>
          {view.commitments.length === 0 ? null : (
            <fieldset class="ph-suggestions">
              <legend class="hidden-text">{t('phone:commit.suggestions')}</legend>
              {view.commitments.map((one) => (
                <label key={one} class="ph-suggestion">
                  <input type="radio" name="suggestion" class="chip-input" checked={one === text} onChange={() => change({ text: one })} />
                  <span>{one}</span>
                </label>
              ))}
            </fieldset>
          )}
          <label class="ph-field">
            <span>{t('phone:commit.own')}</span>
            <textarea rows={3} maxLength={180} value={text} onInput={(event) => change({ text: event.currentTarget.value })} />
          </label>
          <Chips
            class="ph-chips"
            legend={t('phone:commit.when')}
            chosen={when}
            onChoose={(next) => change({ when: next })}
            chips={[
              { value: 'today', label: t('phone:commit.when-today') },
              { value: 'week', label: t('phone:commit.when-week') },
              { value: 'month', label: t('phone:commit.when-month') },
            ]}
          />
          <p class="ph-told">{t('phone:commit.note')}</p>
        </Sheet>
      </main>
      <ActRow>
        <Act
          label={t('phone:commit.send')}
          kind="line"
          reason={view.hasSentCommitment ? t('phone:commit.sent') : isEmpty ? t('phone:commit.send') : null}
          onPress={send}
        />
        <Act
          label={t('phone:commit.keep')}
          reason={isKept ? t('phone:commit.kept') : isEmpty ? t('phone:commit.keep') : null}
          onPress={() => model.keepCommitment()}
        />
      </ActRow>
    </>
  );
}
