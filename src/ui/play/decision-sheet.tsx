import type { RefObject } from 'preact';
import type { DecisionView, SessionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';
import type { OpenScenario } from '../app-model.ts';
import { SealBox, SealMark } from '../parts/seal-box.tsx';
import { ConfidenceChips } from './confidence-chips.tsx';
import { DueChips } from './due-chips.tsx';
import { OptionRow } from './option-row.tsx';

interface DecisionSheetProps {
  readonly decision: DecisionView;
  readonly view: SessionView;
  readonly open: OpenScenario;
  readonly heading: RefObject<HTMLHeadingElement | null> | null;
}

/** The question, its options as rows, how sure one is, and the seal. A form: what a keyboard can do, automation can do. */
export function DecisionSheet({ decision, view, open, heading }: DecisionSheetProps) {
  const { t, draft, wishes } = useModel();
  const { option, confidence } = draft.value;
  const context = open.texts.find('decisions', decision.id, 'context');
  const missing =
    option === null ? t('play:pick-first') : decision.asksConfidence && confidence === null ? t('play:pick-confidence') : null;
  return (
    <form
      class="decision"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        wishes.decide();
      }}
    >
      <div class="paper sheet">
        <div class="question thick-thin">
          <div>
            <h1 tabIndex={-1} ref={heading}>
              {open.texts.get('decisions', decision.id, 'question')}
            </h1>
            {context === null ? null : <p class="hint">{context}</p>}
            <DueChips view={view} open={open} />
          </div>
          <SealBox angle={null} />
        </div>
        <fieldset class="options">
          <legend class="hidden-text">{t('play:options')}</legend>
          {decision.options.map((one, at) => (
            <OptionRow key={one.id} option={one} number={at + 1} decision={decision.id} open={open} />
          ))}
        </fieldset>
      </div>
      <div class="act">
        {decision.asksConfidence ? <ConfidenceChips /> : <span />}
        <button type="submit" class={`button ${missing === null ? 'button-decide' : 'button-idle'}`}>
          <SealMark />
          {missing ?? t('play:decide')}
        </button>
      </div>
    </form>
  );
}
