import type { RecheckOption, RecheckQuestion } from '#session/recheck.ts';
import { Chips } from '../parts/chips.tsx';
import { Prose } from '../parts/prose.tsx';
import { SealMark } from '../parts/seal-box.tsx';
import { Swatch } from '../parts/swatch.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { Progress } from './progress.tsx';
import { useRecheck } from './recheck-context.ts';

interface AskedSheetProps {
  readonly question: RecheckQuestion;
  readonly at: number;
}

/** One question: the other situation, its options as rows, and how sure one is. A form: what a keyboard can do, automation can do. */
export function AskedSheet({ question, at }: AskedSheetProps) {
  const { t, texts, draft, answer } = useRecheck();
  const { decision } = question;
  const heading = useHeadingFocus<HTMLHeadingElement>(`asked ${decision}`);
  const { option, confidence } = draft.value;
  const missing = option === null ? t('play:pick-first') : confidence === null ? t('play:pick-confidence') : null;
  return (
    <main class="rk-main" data-question={decision}>
      <form
        class="paper sheet rk-sheet"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          answer();
        }}
      >
        <Progress at={at} />
        <div class="rk-situation">
          <Prose text={texts.value.get('rechecks', decision, 'situation')} />
        </div>
        <div class="question thick-thin">
          <h1 ref={heading} tabIndex={-1}>
            {texts.value.get('rechecks', decision, 'question')}
          </h1>
        </div>
        <fieldset class="options">
          <legend class="hidden-text">{t('play:options')}</legend>
          {question.options.map((one) => (
            <OptionRow key={one.id} option={one} decision={decision} />
          ))}
        </fieldset>
        <div class="rk-act">
          <Chips
            name="confidence"
            class="chips-confidence"
            legend={t('play:confidence')}
            chosen={confidence}
            onChoose={(value) => (draft.value = { option, confidence: value })}
            chips={[
              { value: 'low', label: t('common:confidence.low') },
              { value: 'medium', label: t('common:confidence.medium') },
              { value: 'high', label: t('common:confidence.high') },
            ]}
          />
          <button type="submit" class={`button ${missing === null ? 'button-decide' : 'button-idle'}`}>
            <SealMark />
            {missing ?? t('recheck:answer')}
          </button>
        </div>
      </form>
    </main>
  );
}

function OptionRow({ option, decision }: { readonly option: RecheckOption; readonly decision: string }) {
  const { t, texts, draft } = useRecheck();
  const isChosen = draft.value.option === option.id;
  return (
    <label class={`option ${isChosen ? 'option-chosen' : ''}`}>
      <input
        type="radio"
        name="option"
        value={option.id}
        class="option-radio"
        checked={isChosen}
        onChange={() => (draft.value = { ...draft.value, option: option.id })}
      />
      <Swatch slot={option.slot} />
      <span class="option-words">
        <b>{texts.value.recheckOption(decision, option.id)}</b>
        {isChosen ? (
          <span class="option-mark" aria-hidden="true">
            {t('play:chosen')}
          </span>
        ) : null}
      </span>
    </label>
  );
}
