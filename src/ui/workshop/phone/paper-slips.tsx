import type { Paper } from '#workshop/protocol/screen-words.ts';
import { Prose } from '../../parts/prose.tsx';
import { usePhone } from './phone-context.ts';

/** The papers on the table, each with where it came from. */
export function PaperSlips({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = usePhone();
  if (papers.length === 0) return <p class="ph-body muted">{t('phone:over.none')}</p>;
  return (
    <ol class="ph-papers">
      {papers.map((paper) => (
        <li key={`${paper.kind} ${paper.id}`}>
          <PaperSlip paper={paper} />
        </li>
      ))}
    </ol>
  );
}

function PaperSlip({ paper }: { readonly paper: Paper }) {
  const { t } = usePhone();
  const { kind, channel, from, title, body, tail } = paper;
  return (
    <article class={`ph-paper ph-paper-${kind}`}>
      <header>
        <b>{channel === null ? t(`phone:paper.${kind}`) : t(`common:channels.${channel}`)}</b>
        <span>{from}</span>
        <span class="badge badge-fiction">{t('common:labels.fiction')}</span>
      </header>
      {title === '' ? null : <h2>{title}</h2>}
      <div class="ph-said">
        <Prose text={body} />
      </div>
      {tail === '' ? null : <p class="ph-tail">{tail}</p>}
    </article>
  );
}
