import '../workshop/sheets.css';
import './paper-desk.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { useHeadingFocus } from '../parts/use-heading-focus.ts';
import { useScrollable } from '../parts/use-scrollable.ts';
import { printFoot } from '../workshop/print-foot.ts';

interface PaperDeskProps {
  readonly heading: string;
  readonly note: string;
  readonly preview: string;
  /** At the foot of every printed page; null: the paper has none. */
  readonly foot: string | null;
  readonly deeds: ComponentChildren;
  readonly fields: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Paper as it will be printed, under a bar with what can be done with it and beside the fields that go onto it. */
export function PaperDesk({ heading, note, preview, foot, deeds, fields, children }: PaperDeskProps) {
  const title = useHeadingFocus<HTMLHeadingElement>(heading);
  const scrollable = useScrollable<HTMLElement>();
  useLayoutEffect(() => (foot === null ? undefined : printFoot(foot)), [foot]);
  return (
    <div class="sd pd">
      <header class="sd-bar">
        <div class="sd-words">
          <h1 ref={title} tabIndex={-1} data-focus>
            {heading}
          </h1>
          <p>{note}</p>
        </div>
        <div class="sd-deeds">{deeds}</div>
      </header>
      <main class="pd-main">
        {fields === null ? null : <div class="pd-side paper">{fields}</div>}
        <section class="sd-sheets" aria-label={preview} {...scrollable}>
          {children}
        </section>
      </main>
    </div>
  );
}
