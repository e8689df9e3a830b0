import { useEffect, useRef } from 'preact/hooks';
import type { BroughtPack } from '../app-model.ts';
import { CoverPicture } from '../covers/cover-picture.tsx';
import { useModel } from '../model-context.ts';
import { textsOf } from '../parts/texts-of.ts';
import { Unchecked } from '../parts/unchecked.tsx';
import { CasePairs } from './case-pairs.tsx';
import { PackWays } from './pack-ways.tsx';
import { WaysIn } from './ways-in.tsx';

interface PackSlipProps {
  readonly pack: BroughtPack;
  readonly onRemove: () => void;
}

/** One brought scenario: what it says of itself, that nobody here has checked it, and the ways in, on and out. */
export function PackSlip({ pack, onRemove }: PackSlipProps) {
  const { t, language } = useModel();
  const heading = useArrival(pack.key);
  const { entry } = pack;
  if (entry === null) return <BrokenPack pack={pack} onRemove={onRemove} />;
  const texts = textsOf(entry, language.value);
  return (
    <li class="pack">
      <CoverPicture cover={entry.cover} name={entry.id} look="pack-picture" />
      <div class="pack-words">
        <h3 tabIndex={-1} ref={heading}>
          {texts.title} <small>{texts.subtitle}</small>
        </h3>
        <p class="pack-mark">
          <Unchecked scenario={pack.key} />
        </p>
        <p>{texts.kind}</p>
        <CasePairs entry={entry}>
          <div>
            <dt>{t('packs:version')}</dt>
            <dd>{entry.version}</dd>
          </div>
          <div>
            <dt>{t('packs:file')}</dt>
            <dd>
              <Provenance pack={pack} />
            </dd>
          </div>
        </CasePairs>
        <p class="pack-disclaimer">{texts.disclaimer}</p>
      </div>
      <PackWays pack={pack} title={texts.title} onRemove={onRemove}>
        <WaysIn entry={entry} />
      </PackWays>
    </li>
  );
}

/** Leads eye and focus to a pack that has just come. */
function useArrival(key: string) {
  const { arrived } = useModel();
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = arrived.value === key;
  useEffect(() => {
    if (!isHere) return;
    arrived.value = null;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('.pack')?.scrollIntoView({ block: 'center' });
  }, [isHere]);
  return heading;
}

function BrokenPack({ pack, onRemove }: PackSlipProps) {
  const { t, wishes } = useModel();
  const name = pack.file === '' ? t('packs:nameless') : pack.file;
  return (
    <li class="pack pack-broken">
      <div class="pack-words">
        <h3>{name}</h3>
        <p>{pack.findings.length === 0 ? t('packs:damaged') : t('packs:unsound')}</p>
      </div>
      <PackWays pack={pack} title={name} onRemove={onRemove}>
        {pack.findings.length === 0 ? null : (
          <button type="button" class="button button-line" onClick={() => wishes.showPackFindings(pack.key)}>
            {t('packs:why')}
          </button>
        )}
      </PackWays>
    </li>
  );
}

function Provenance({ pack: { file, broughtAt, isKept } }: { readonly pack: BroughtPack }) {
  const { t, formats } = useModel();
  return (
    <>
      {t('packs:from', { file, date: formats.value.instant(broughtAt) })}
      {isKept ? null : <strong class="pack-passing">{t('packs:this-visit')}</strong>}
    </>
  );
}
