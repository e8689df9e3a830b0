import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import { CoverPicture } from '../covers/cover-picture.tsx';
import { useModel } from '../model-context.ts';
import { textsOf } from '../parts/texts-of.ts';
import { CasePairs } from './case-pairs.tsx';
import { DoneSeal } from './done-seal.tsx';
import { ProofMark } from './proof-mark.tsx';
import { useRun, WaysIn } from './ways-in.tsx';

/** One case as a printed cover: picture, name, one sentence, minutes, law, and the ways in. */
export function CaseCover({ entry }: { readonly entry: CatalogueEntry }) {
  const { t, language } = useModel();
  const texts = textsOf(entry, language.value);
  const run = useRun(entry);
  const isRunning = run?.finished === false;
  return (
    <li class={`case ${isRunning ? 'case-running' : ''}`}>
      <CoverPicture cover={entry.cover} name={entry.id} look="case-picture" />
      {isRunning ? <p class="case-tab">{t('library:in-progress')}</p> : null}
      {run?.finished === true ? <DoneSeal /> : null}
      <div class="case-words">
        <h2>
          {texts.title} <small>{texts.subtitle}</small>
        </h2>
        <p>{texts.kind}</p>
        <CasePairs entry={entry}>
          <div>
            <dt>{t('library:law')}</dt>
            <dd class="case-laws">
              {entry.rulesets.map((id) => (
                <span key={id}>{texts.rulesets[id] ?? id}</span>
              ))}
            </dd>
          </div>
        </CasePairs>
        <ProofMark isProven={entry.isProven} />
      </div>
      <div class="case-ways">
        <WaysIn entry={entry} note={t('library:begin-note')} />
      </div>
    </li>
  );
}
