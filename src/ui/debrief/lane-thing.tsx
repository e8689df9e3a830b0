import { useEffect } from 'preact/hooks';
import type { Box } from './find-room.ts';
import { fetchThing, things, type Thing } from './drawings.ts';

/** A drawn thing of the table on the lanes. Decoration: the words of the lanes say the same. */
export function LaneThing({ thing, box }: { readonly thing: Thing; readonly box: Box }) {
  useEffect(() => void fetchThing(thing), [thing]);
  const drawing = things.value[thing];
  if (drawing === undefined) return null;
  // Our own drawings, part of the program.
  return (
    <g
      class="db-thing"
      transform={`translate(${box.from} ${box.top})`}
      dangerouslySetInnerHTML={{ __html: drawing.replace('<svg ', `<svg width="${box.to - box.from}" height="${box.bottom - box.top}" `) }}
    />
  );
}
