import type { ComponentChildren, RefObject } from 'preact';
import { useHeadingFocus } from '../../parts/use-heading-focus.ts';

interface SheetProps {
  readonly kicker?: string;
  readonly heading: string;
  /** When this becomes another word, the heading takes the focus: something new begins. */
  readonly change: string;
  readonly beside?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** The sheet of a scene, under its heading. */
export function Sheet({ kicker, heading, change, beside, children }: SheetProps) {
  const title: RefObject<HTMLHeadingElement | null> = useHeadingFocus<HTMLHeadingElement>(change);
  return (
    <section class="paper ph-sheet">
      <div class="ph-title thick-thin">
        <div>
          {kicker === undefined ? null : <p class="ph-kicker">{kicker}</p>}
          <h1 ref={title} tabIndex={-1}>
            {heading}
          </h1>
        </div>
        {beside}
      </div>
      {children}
    </section>
  );
}

/** A smaller sheet below it. */
export function Aside({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section class="paper ph-aside">
      <h2>{heading}</h2>
      {children}
    </section>
  );
}
