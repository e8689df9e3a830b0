import type { SessionView } from '#session/view.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { HouseSection } from '../house/house-section.tsx';
import { Prose } from '../parts/prose.tsx';
import { SheetDialog } from './sheet-dialog.tsx';

/** Every paper of the run so far, the newest first, to be read again. */
export function PapersDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, view, open } = useModel();
  return (
    <SheetDialog heading={t('play:papers-heading')} onClose={onClose}>
      {view.value === null || open.value === null ? null : <Papers view={view.value} open={open.value} />}
    </SheetDialog>
  );
}

function Papers({ view, open }: { readonly view: SessionView; readonly open: OpenScenario }) {
  const { t } = useModel();
  const now = view.arrivals.flatMap(({ kind, id, channel }) => (kind === 'inject' && channel !== null ? [{ inject: id, channel }] : []));
  const earlier = [...view.tray].reverse();
  if (now.length + earlier.length === 0) return <p>{t('play:papers-empty')}</p>;
  return (
    <>
      <PaperList heading={t('play:papers-now')} papers={now} open={open} />
      <HouseSection />
      <PaperList heading={t('play:papers-earlier')} papers={earlier} open={open} />
    </>
  );
}

interface PaperListProps {
  readonly heading: string;
  readonly papers: SessionView['tray'];
  readonly open: OpenScenario;
}

function PaperList({ heading, papers, open }: PaperListProps) {
  const { t } = useModel();
  if (papers.length === 0) return null;
  return (
    <section class="papers">
      <h3>{heading}</h3>
      {papers.map(({ inject, channel }) => (
        <details key={inject}>
          <summary>
            <b>{t(`common:channels.${channel}`)}</b> {open.texts.get('injects', inject, 'title')}
          </summary>
          <Prose text={open.texts.get('injects', inject, 'body')} class="say say-long" />
          <Prose text={open.texts.find('injects', inject, 'tail') ?? ''} />
        </details>
      ))}
    </section>
  );
}
