import { useEffect } from 'preact/hooks';
import type { Cover } from '#scenario/compiled.ts';
import { drawings, fetchDrawing } from './drawings.ts';

/** A drawn cover, inked by the tokens of the theme. `name` keeps the ids of several on one page apart. */
export function CoverPicture({ cover, name, look }: { readonly cover: Cover; readonly name: string; readonly look: string }) {
  useEffect(() => void fetchDrawing(cover), [cover]);
  const drawing = drawings.value[cover] ?? '';
  // Our own drawings, part of the program: nothing of a player's or a scenario's ever gets here but the name of one of them.
  return (
    <div
      class={look}
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: drawing.replaceAll('cv-', `cv-${name.replaceAll(/[^a-z0-9-]/gu, '-')}-`) }}
    />
  );
}
