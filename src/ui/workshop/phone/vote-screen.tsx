import { useEffect, useState } from 'preact/hooks';
import type { MyAnswer, PhoneView } from '#workshop/protocol/phone-view.ts';
import type { ParticipantCommand } from '#workshop/protocol/command.ts';
import type { Question } from '#workshop/protocol/screen-words.ts';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { Chips } from '../../parts/chips.tsx';
import type { PhoneDraft } from '../phone-model.ts';
import { Act, ActRow } from './act-row.tsx';
import { usePhone } from './phone-context.ts';
import { PhoneOption } from './phone-option.tsx';
import { Sheet } from './sheet.tsx';
import { RoundLine } from './strips.tsx';

interface VoteProps {
  readonly view: PhoneView;
  readonly question: Question;
  readonly round: PhoneDraft['round'];
  /** What was answered before in this round, to begin with. */
  readonly standing: MyAnswer | null;
  /** What was answered in the first round, as a mark. */
  readonly earlier: string | null;
  readonly onPapers: () => void;
  readonly onDone: () => void;
}

const names = { first: 'answering', second: 'second', team: 'team-answer' } as const;

/** One answer: an option and how sure one is, and why if one likes. A first, a second and a team's answer are given alike. */
export function VoteScreen({ view, question, round, standing, earlier, onPapers, onDone }: VoteProps) {
  const model = usePhone();
  const { t } = model;
  const [isSending, setSending] = useState(false);
  const name = names[round];
  const begun = beginDraft(question.decision, round, standing);
  const kept = model.draft.value;
  const draft = kept.decision === question.decision && kept.round === round ? kept : begun;
  const change = (part: Partial<PhoneDraft>): void => {
    model.draft.value = { ...draft, ...part };
  };
  // Somebody who changes an answer begins with it, whatever was drafted before.
  useEffect(() => {
    if (standing !== null) model.draft.value = begun;
  }, []);

  const submit = (): void => {
    const command = toCommand(draft);
    if (command === null || isSending) return;
    setSending(true);
    void model.send(command).then((answer) => {
      setSending(false);
      if (!answer.ok) return;
      model.draft.value = beginDraft(null, round, null);
      onDone();
    });
  };
  const isChosen = question.options.some((one) => one.id === draft.option);
  const reason = !isChosen
    ? t('phone:pick-option')
    : question.asksConfidence && draft.confidence === null
      ? t('phone:pick-confidence')
      : view.isPaused
        ? t('phone:paused')
        : null;
  return (
    <>
      <main id="words" class="ph-main ph-vote">
        <RoundLine name={t(`phone:${name}.alone`)} note={t(`phone:${name}.hidden`)} />
        <Sheet heading={question.question} change={`vote ${question.decision} ${round}`}>
          <p class="ph-seen">
            {view.papers.length === 0 ? null : (
              <button type="button" class="quiet" onClick={onPapers}>
                {t('phone:papers.again', { count: view.papers.length })}
              </button>
            )}
            {view.secret === null ? null : (
              <button type="button" class="quiet" onClick={onPapers}>
                {t('phone:secret.link')}
              </button>
            )}
          </p>
          <fieldset class="ph-options">
            <legend class="hidden-text">{t('phone:options')}</legend>
            {question.options.map((option) => (
              <PhoneOption
                key={option.id}
                option={option}
                isChosen={draft.option === option.id}
                isEarlier={earlier === option.id}
                onChoose={() => change({ option: option.id })}
              />
            ))}
          </fieldset>
          {round === 'team' ? null : <Reason text={draft.reason} onWrite={(text) => change({ reason: text })} />}
        </Sheet>
      </main>
      <ActRow>
        {question.asksConfidence ? (
          <Chips
            class="ph-confidence"
            legend={t('phone:confidence')}
            chosen={draft.confidence}
            onChoose={(confidence) => change({ confidence })}
            chips={[
              { value: 'low', label: t('common:confidence.low') },
              { value: 'medium', label: t('common:confidence.medium') },
              { value: 'high', label: t('common:confidence.high') },
            ]}
          />
        ) : null}
        <Act label={t(`phone:${name}.submit`)} kind="decide" reason={reason} onPress={submit} />
      </ActRow>
    </>
  );
}

function Reason({ text, onWrite }: { readonly text: string; readonly onWrite: (text: string) => void }) {
  const { t } = usePhone();
  const most = workshopLimits.reasonCharacters;
  return (
    <label class="ph-field">
      <span>{t('phone:reason')}</span>
      <textarea rows={2} maxLength={most} value={text} onInput={(event) => onWrite(event.currentTarget.value)} />
      <small>{t('phone:reason-left', { count: most - text.length })}</small>
    </label>
  );
}

function beginDraft(decision: string | null, round: PhoneDraft['round'], standing: MyAnswer | null): PhoneDraft {
  const { option, confidence, reason } = standing ?? { option: null, confidence: null, reason: '' };
  return { decision, round, option, confidence, reason };
}

function toCommand({ decision, round, option, confidence, reason }: PhoneDraft): ParticipantCommand | null {
  if (decision === null || option === null) return null;
  if (round === 'team') return { type: 'team.answer', decision, option, confidence };
  const written = reason.trim();
  return { type: 'answer.give', round, decision, option, confidence, reason: written === '' ? null : written };
}
