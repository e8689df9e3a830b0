import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { useSpoken } from '../spoken.ts';
import { printFoot } from './print-foot.ts';

interface SheetDeskProps {
  readonly heading: string;
  readonly note: string;
  /** At the foot of every printed page. */
  readonly foot: string;
  readonly print: () => void;
  readonly onBack: () => void;
  /** null: there is no table to be saved. */
  readonly onCsv: (() => void) | null;
  readonly tabs?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Sheets laid out on the cloth as they will be printed, under a bar with what can be done with them. */
export function SheetDesk({ heading, note, foot, print, onBack, onCsv, tabs, children }: SheetDeskProps) {
  const { t, language } = useSpoken();
  const title = useHeadingFocus<HTMLHeadingElement>(heading);
  useLayoutEffect(() => printFoot(foot), [foot]);
  return (
    <div class="sd">
      <header class="sd-bar">
        <div class="sd-words">
          <h1 ref={title} tabIndex={-1} data-focus>
            {heading}
          </h1>
          <p>{note}</p>
        </div>
        <div class="sd-deeds">
          <button type="button" class="button button-line" onClick={onBack}>
            {t('kit:screen.back')}
          </button>
          {onCsv === null ? null : (
            <button type="button" class="button button-line" onClick={onCsv}>
              {t('kit:screen.csv')}
            </button>
          )}
          <button type="button" class="button button-on" onClick={print}>
            {t('kit:screen.print')}
          </button>
        </div>
        {tabs}
      </header>
      <main class="sd-sheets" aria-label={t('kit:screen.preview')} lang={language.value}>
        {children}
      </main>
    </div>
  );
}
