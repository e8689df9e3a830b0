import { useState } from 'preact/hooks';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { Question } from '#workshop/protocol/screen-words.ts';
import { Swatch } from '../../parts/swatch.tsx';
import { ActRow, NoAct } from './act-row.tsx';
import { usePhone } from './phone-context.ts';
import { ReadingScreen } from './reading-screen.tsx';
import { Aside, Sheet } from './sheet.tsx';
import { VoteScreen } from './vote-screen.tsx';

interface AnsweringProps {
  readonly view: PhoneView;
  readonly question: Question;
}

/** First answers, each alone: read, answer, wait; and back as often as one likes until the answers are opened. */
export function AnsweringScreen({ view, question }: AnsweringProps) {
  const { t } = usePhone();
  const mine = view.mine.first;
  const [page, setPage] = useState<'papers' | 'vote' | 'rest'>(mine === null && hasPapers(view) ? 'papers' : 'rest');
  if (page === 'papers')
    return (
      <ReadingScreen
        view={view}
        next={{ label: t(mine === null ? 'phone:papers.answer' : 'phone:papers.back'), press: () => setPage('vote') }}
      />
    );
  if (page === 'rest' && mine !== null) return <WaitingScreen view={view} question={question} onChange={() => setPage('vote')} />;
  return (
    <VoteScreen
      view={view}
      question={question}
      round="first"
      standing={mine}
      earlier={null}
      onPapers={() => setPage('papers')}
      onDone={() => setPage('rest')}
    />
  );
}

function hasPapers({ papers, secret }: PhoneView): boolean {
  return papers.length > 0 || secret !== null;
}

/** After one's own answer: how many have answered, never what. */
function WaitingScreen({ view, question, onChange }: AnsweringProps & { readonly onChange: () => void }) {
  const { t } = usePhone();
  const { answered, mine, team, where } = view;
  const { count, of, isComplete } = answered ?? { count: 0, of: 0, isComplete: false };
  const option = question.options.find((one) => one.id === mine.first?.option);
  const confidence = mine.first?.confidence ?? null;
  return (
    <>
      <main id="words" class="ph-main">
        <Sheet
          kicker={t('phone:wait.kicker', { number: team.number, decision: where?.decisionNumber ?? 0 })}
          heading={isComplete ? t('phone:wait.all') : t('phone:wait.left', { count: of - count })}
          change="waiting"
        >
          <p class="ph-big">
            <b class="figure">{count}</b> <span>{t('phone:wait.by', { of })}</span>
          </p>
          <p class="ph-body">{t('phone:wait.folded')}</p>
          {option === undefined ? null : (
            <div class="ph-mine">
              <Swatch slot={option.slot} />
              <p>
                <small>{t('phone:wait.mine')}</small>
                <b>{option.label}</b>
                {confidence === null ? null : (
                  <small>{t('phone:confidence-was', { confidence: t(`common:confidence.${confidence}`) })}</small>
                )}
              </p>
              <button type="button" class="button button-line" onClick={onChange}>
                {t('phone:answering.change')}
              </button>
            </div>
          )}
        </Sheet>
        <Aside heading={t('phone:wait.meanwhile')}>
          <p class="ph-said">{t('phone:wait.prompt')}</p>
        </Aside>
      </main>
      <ActRow>
        <NoAct>{t(isComplete ? 'phone:wait.all-next' : 'phone:lobby.sleep')}</NoAct>
      </ActRow>
    </>
  );
}
