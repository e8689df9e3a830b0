import { useState } from 'preact/hooks';
import { isLanguage, languages } from '#i18n/languages.ts';
import { codeLength } from '#workshop/protocol/words.ts';
import { Chips } from '../../parts/chips.tsx';
import { Act, ActRow } from './act-row.tsx';
import { CodeCells, CodeKeys } from './code-entry.tsx';
import { usePhone } from './phone-context.ts';
import { Sheet } from './sheet.tsx';
import { wordNickname } from './word-nickname.ts';

/** The way in: the code, a nickname that nobody has to make up, the language, and what becomes of the answers. */
export function JoinScreen() {
  const model = usePhone();
  const { t, code, hasCode, refusal } = model;
  const [isArriving, setArriving] = useState(false);
  const isKnown = hasCode.value;

  const enter = (): void => {
    if (code.value.length !== codeLength || isArriving) return;
    setArriving(true);
    void model.join().finally(() => setArriving(false));
  };
  const typeAnother = (): void => {
    hasCode.value = false;
    code.value = '';
    refusal.value = null;
  };
  return (
    <>
      <main id="words" class="ph-main ph-join">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            enter();
          }}
        >
          <Sheet heading={t(isKnown ? 'phone:join.heading-ready' : 'phone:join.heading')} change={isKnown ? 'known' : 'typing'}>
            {isKnown ? (
              <p class="ph-code-known">
                <span class="figure">{t('phone:join.code-is', { code: code.value })}</span>
                <button type="button" class="quiet" onClick={typeAnother}>
                  {t('phone:join.other-code')}
                </button>
              </p>
            ) : (
              <>
                <p class="ph-hint">{t('phone:join.hint')}</p>
                <CodeCells />
              </>
            )}
            <Choices />
            <p class="ph-told">
              <b>{t('phone:join.data')}</b> {t('phone:join.data-more')}
            </p>
          </Sheet>
        </form>
      </main>
      {isKnown ? (
        <ActRow>
          <Act label={t(isArriving ? 'phone:join.arriving' : 'phone:join.enter')} onPress={enter} />
        </ActRow>
      ) : (
        <footer class="ph-act ph-act-keys">
          {refusal.value === null ? null : (
            <p class="ph-refused" role="alert">
              {t.dynamic(`refusals:${refusal.value.code}`, refusal.value.params)}
            </p>
          )}
          {isArriving ? (
            <p class="ph-act-note" role="status">
              {t('phone:join.arriving')}
            </p>
          ) : null}
          <CodeKeys onEnter={enter} />
        </footer>
      )}
    </>
  );
}

function Choices() {
  const model = usePhone();
  const { t, language, nickname, observes } = model;
  return (
    <div class="ph-choices">
      <div class="ph-pair">
        <span id="nickname">{t('phone:join.nickname')}</span>
        <b aria-labelledby="nickname" aria-live="polite">
          {wordNickname(t, nickname.value)}
        </b>
        <button type="button" class="button button-line" onClick={() => model.drawNickname()}>
          {t('phone:join.redraw')}
        </button>
      </div>
      <Chips
        class="ph-chips"
        legend={t('phone:language')}
        chosen={language.value}
        onChoose={(id) => model.setLanguage(id)}
        chips={Object.keys(languages)
          .filter(isLanguage)
          .map((id) => ({ value: id, label: languages[id].name }))}
      />
      <Chips
        class="ph-chips"
        legend={t('phone:as.legend')}
        chosen={observes.value ? 'observe' : 'answer'}
        onChoose={(as) => (observes.value = as === 'observe')}
        chips={[
          { value: 'answer', label: t('phone:as.answer') },
          { value: 'observe', label: t('phone:as.observe') },
        ]}
        {...(observes.value ? { note: t('phone:as.observe-note') } : {})}
      />
    </div>
  );
}
