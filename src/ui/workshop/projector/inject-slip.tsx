import type { Paper } from '#workshop/protocol/screen-words.ts';
import { Prose } from '../../parts/prose.tsx';
import { useSpoken } from '../../spoken.ts';

interface InjectSlipProps {
  readonly paper: Paper | null;
  /** What is read aloud; without it the body of the paper stands here. */
  readonly short: string | null;
}

/** What reached the table, on its torn slip. All of it is made up, and it says so. */
export function InjectSlip({ paper, short }: InjectSlipProps) {
  const { t } = useSpoken();
  const word = paper === null ? '' : paper.channel === null ? t(`projector:paper.${paper.kind}`) : t(`common:channels.${paper.channel}`);
  return (
    <article class="pw-slip-sheet">
      <header>
        <b>{word}</b>
        <span>{paper === null ? '' : paper.from}</span>
        <i>{t('common:labels.fiction')}</i>
      </header>
      {short === null && paper !== null ? (
        <>
          <h2>{paper.title}</h2>
          <Prose text={paper.body} />
          {paper.tail === '' ? null : <p>{paper.tail}</p>}
        </>
      ) : (
        <p class="pw-quoted">{short}</p>
      )}
    </article>
  );
}
