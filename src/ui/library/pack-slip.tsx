import { useState } from 'preact/hooks';
import type { CatalogueEntry } from '#scenario/describe-pack.ts';
import type { BroughtPack } from '../app-model.ts';
import { CoverPicture } from '../covers/cover-picture.tsx';
import { useModel } from '../model-context.ts';
import { PickFile } from '../parts/pick-file.tsx';
import { textsOf } from '../parts/texts-of.ts';
import { Unchecked } from '../parts/unchecked.tsx';

/** One brought scenario: what it says of itself, that nobody here has checked it, and the ways in, on and out. */
export function PackSlip({ pack }: { readonly pack: BroughtPack }) {
  const { t, language } = useModel();
  const { entry } = pack;
  if (entry === null) return <BrokenPack pack={pack} />;
  const texts = textsOf(entry, language.value);
  return (
    <li class="pack">
      <CoverPicture cover={entry.cover} name={entry.id} look="pack-picture" />
      <div class="pack-words">
        <h3>
          {texts.title} <small>{texts.subtitle}</small>
        </h3>
        <p class="pack-mark">
          <Unchecked scenario={pack.key} />
        </p>
        <p>{texts.kind}</p>
        <dl class="pairs">
          <div>
            <dt>{t('library:time')}</dt>
            <dd>{entry.lengths.map(({ minutesAlone }) => t('library:times', { minutes: minutesAlone })).join(' / ')}</dd>
          </div>
          <div>
            <dt>{t('library:decisions')}</dt>
            <dd>{entry.lengths.map(({ decisions }) => t('library:decision-count', { count: decisions })).join(' / ')}</dd>
          </div>
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
        </dl>
        <p class="pack-disclaimer">{texts.disclaimer}</p>
      </div>
      <PackWays pack={pack} title={texts.title}>
        <WaysIn entry={entry} />
      </PackWays>
    </li>
  );
}

function BrokenPack({ pack }: { readonly pack: BroughtPack }) {
  const { t, wishes } = useModel();
  const name = pack.file === '' ? t('packs:nameless') : pack.file;
  return (
    <li class="pack pack-broken">
      <div class="pack-words">
        <h3>{name}</h3>
        <p>{pack.findings.length === 0 ? t('packs:damaged') : t('packs:unsound')}</p>
      </div>
      <PackWays pack={pack} title={name}>
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

function WaysIn({ entry }: { readonly entry: CatalogueEntry }) {
  const { t, resumable, formats, wishes } = useModel();
  const save = resumable.value.find((one) => one.scenario === entry.id);
  const running = save !== undefined && !save.finished;
  const progress = () =>
    t('library:progress', {
      act: t('common:act-number', { number: (save?.actIndex ?? 0) + 1 }),
      date: formats.value.day(Math.floor((save?.now ?? 0) / minutesPerDay)),
      decided: save?.decided ?? 0,
      decisions: save?.decisions ?? 0,
    });
  return (
    <>
      {save === undefined ? null : (
        <button type="button" class={`button ${running ? 'button-decide' : 'button-line'}`} onClick={() => wishes.resume(save.id)}>
          <span>
            {running ? t('library:resume') : t('library:finished')}
            <small>{running ? progress() : t('library:finished-note')}</small>
          </span>
        </button>
      )}
      <button
        type="button"
        class={`button ${save === undefined ? 'button-decide' : 'button-line'}`}
        onClick={() => wishes.openBrief(entry.id)}
      >
        {save === undefined ? t('library:begin') : t('library:again')}
      </button>
    </>
  );
}

interface PackWaysProps {
  readonly pack: BroughtPack;
  readonly title: string;
  readonly children: preact.ComponentChildren;
}

/** The ways in, and below them the two that change what is kept; to remove is asked once more. */
function PackWays({ pack, title, children }: PackWaysProps) {
  const { t, wishes } = useModel();
  const [isAsking, setAsking] = useState(false);
  return (
    <div class="pack-ways" role="group" aria-label={t('packs:ways', { title })}>
      {children}
      {isAsking ? (
        <div class="pack-ask" role="group" aria-label={t('packs:remove')}>
          <p>{t('packs:remove-sure')}</p>
          <button type="button" class="button button-line button-small" onClick={() => wishes.removePack(pack.key)}>
            {t('packs:remove-yes')}
          </button>
          <button type="button" class="button button-line button-small" onClick={() => setAsking(false)}>
            {t('packs:remove-no')}
          </button>
        </div>
      ) : (
        <div class="pack-keep">
          <PickFile class="quiet" accept=".zip" onPick={(file) => wishes.replacePack(pack.key, file)}>
            {t('packs:replace')}
          </PickFile>
          <button type="button" class="quiet" onClick={() => setAsking(true)}>
            {t('packs:remove')}
          </button>
        </div>
      )}
    </div>
  );
}

const minutesPerDay = 1440;
