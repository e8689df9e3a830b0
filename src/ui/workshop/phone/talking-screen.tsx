import { useState } from 'preact/hooks';
import type { Distribution } from '#workshop/protocol/distribution.ts';
import type { PhoneView } from '#workshop/protocol/phone-view.ts';
import type { Question } from '#workshop/protocol/screen-words.ts';
import type { Translate } from '#i18n/translate.ts';
import { Act, ActRow } from './act-row.tsx';
import { DistributionList } from './distribution-list.tsx';
import { usePhone } from './phone-context.ts';
import { ReadingScreen } from './reading-screen.tsx';
import { Aside, Sheet } from './sheet.tsx';
import { RoundLine } from './strips.tsx';
import { VoteScreen } from './vote-screen.tsx';

interface TalkingProps {
  readonly view: PhoneView;
  readonly question: Question;
  readonly first: Distribution;
}

/** The answers are open: look, talk, answer again; and who speaks for the team enters its decision. */
export function TalkingScreen({ view, question, first }: TalkingProps) {
  const { t } = usePhone();
  const [page, setPage] = useState<'spread' | 'papers' | 'second' | 'team'>('spread');
  const back = () => setPage('spread');
  if (page === 'papers') return <ReadingScreen view={view} next={{ label: t('phone:papers.back'), press: back }} />;
  if (page === 'second' || (page === 'team' && view.me.speaks))
    return (
      <VoteScreen
        key={page}
        view={view}
        question={question}
        round={page}
        standing={page === 'second' ? view.mine.second : null}
        earlier={view.mine.first?.option ?? null}
        onPapers={() => setPage('papers')}
        onDone={back}
      />
    );
  const second = question.options.find((one) => one.id === view.mine.second?.option);
  return (
    <>
      <main id="words" class="ph-main">
        <RoundLine name={t('phone:reveal.first')} note={t('phone:reveal.first-note')} />
        <Sheet heading={wordSpread(t, first)} change="spread">
          <DistributionList question={question} distribution={first} mine={view.mine.first?.option ?? null} />
          {second === undefined ? null : (
            <p class="ph-body">
              {t('phone:reveal.second-was')} <b>{second.label}</b>
            </p>
          )}
        </Sheet>
        <Aside heading={t('phone:doing.heading')}>
          <p class="ph-said">{t(isOneMind(first) ? 'phone:doing.worry' : 'phone:doing.reason')}</p>
          {view.secret === null ? null : (
            <p class="ph-said">
              {t('phone:doing.secret')}{' '}
              <button type="button" class="quiet" onClick={() => setPage('papers')}>
                {t('phone:secret.link')}
              </button>
            </p>
          )}
        </Aside>
      </main>
      <ActRow>
        <Act
          label={t(second === undefined ? 'phone:reveal.second' : 'phone:reveal.second-change')}
          note={t('phone:reveal.second-note')}
          kind={view.me.speaks ? 'line' : 'on'}
          onPress={() => setPage('second')}
        />
        {view.me.speaks ? (
          <Act label={t('phone:reveal.team')} note={t('phone:team-answer.hidden')} onPress={() => setPage('team')} />
        ) : null}
      </ActRow>
    </>
  );
}

/** Whether nobody is there who could be asked for another answer's reason. */
function isOneMind({ options }: Distribution): boolean {
  return options.filter((one) => one.count > 0).length <= 1;
}

/** Arithmetic, never a judgement. */
function wordSpread(t: Translate, { count, options }: Distribution): string {
  const chosen = options.filter((one) => one.count > 0).length;
  if (count === 1) return t('phone:reveal.heading-one');
  return chosen === 1 ? t('phone:reveal.heading-all', { count }) : t('phone:reveal.heading-split', { count: chosen });
}
