import { dayOf } from '#shared/local-time.ts';
import type { OpenScenario } from '../app-model.ts';
import { useModel } from '../model-context.ts';
import { Badge } from '../parts/badge.tsx';
import { entryOf } from '../parts/entry-of.ts';
import { Prose } from '../parts/prose.tsx';
import { Unchecked } from '../parts/unchecked.tsx';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { useScrollable } from '../parts/use-scrollable.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { BriefSheet } from './brief-sheet.tsx';
import { Seats } from './seats.tsx';
import { Still } from './still.tsx';

/** Before the first beat: what is fact, what is invented, what nobody knows; then who you are. */
export function BriefScreen() {
  const { open } = useModel();
  return open.value === null ? null : <Brief open={open.value} />;
}

function Brief({ open }: { readonly open: OpenScenario }) {
  const model = useModel();
  const { t, formats, overlay, showing } = model;
  const heading = useHeadingFocus<HTMLHeadingElement>('brief');
  const scrollable = useScrollable<HTMLDivElement>();
  const start = open.logic.clock.start;
  const cover = entryOf(model, open.key)?.cover ?? 'card-shop';
  return (
    <>
      <header class="bar">
        <p class="when">
          <span class="date date-long">{formats.value.date(start)}</span>
          <span class="date date-short" aria-hidden="true">
            {formats.value.day(dayOf(start))}
          </span>{' '}
          <span class="clock">{formats.value.time(start)}</span>
        </p>
        <p class="where">
          <b>{t('brief:before')}</b>
          <span class="place">{open.texts.findScenario('place') ?? t('brief:place')}</span>
        </p>
        <nav class="bar-end" aria-label={t('common:settings')}>
          <LanguageSwitch />
          <button type="button" class="button button-line button-small" onClick={() => (overlay.value = 'settings')}>
            {t('common:settings')}
          </button>
        </nav>
      </header>
      {showing.value === 'simple' ? null : <Still cover={cover} roles={open.logic.roles} />}
      <main class="words brief" id="words">
        <article class="slip">
          <div class="slip-head">
            <h1 tabIndex={-1} ref={heading}>
              {t('brief:what-happens')}
            </h1>
            <button type="button" class="quiet slip-link" onClick={() => (overlay.value = 'sources')}>
              {t('common:source-link')}
            </button>
          </div>
          <div class="slip-body" {...scrollable}>
            <dl class="truths">
              <div>
                <dt>
                  <Badge kind={entryOf(model, open.key)?.briefLabel ?? 'fact'} />
                </dt>
                <dd>
                  <Prose text={open.texts.scenario('brief-fact')} />
                </dd>
              </div>
              <div>
                <dt>
                  <Badge kind="fiction" />
                </dt>
                <dd>
                  <Prose text={open.texts.scenario('brief-fiction')} />
                </dd>
              </div>
              <div>
                <dt>
                  <Badge kind="unknown" />
                </dt>
                <dd>
                  <Prose text={open.texts.scenario('brief-unknown')} />
                </dd>
              </div>
            </dl>
          </div>
        </article>
        <BriefSheet open={open} />
      </main>
      <Seats open={open} />
      <footer class="foot">
        <Unchecked scenario={open.key} /> {open.texts.scenario('disclaimer')}
      </footer>
    </>
  );
}
