import { useEffect, useState } from 'preact/hooks';
import type { Cover } from '#scenario/compiled.ts';
import { seatFigures } from './seat-figures.ts';

interface StillProps {
  readonly cover: Cover;
  readonly roles: readonly string[];
}

/**
 * What lies on the table before anything is decided, and who sits at it: drawn when it has come, missed by nobody until then.
 * The laptop shows the site of the case.
 */
export function Still({ cover, roles }: StillProps) {
  const [drawing, setDrawing] = useState('');
  useEffect(() => {
    let wanted = true;
    void import('./still.svg?raw').then(({ default: loaded }) => {
      if (wanted) setDrawing(loaded);
    });
    return () => {
      wanted = false;
    };
  }, []);
  // Our own drawing, part of the program.
  return <div class={`still still-${cover}`} aria-hidden="true" dangerouslySetInnerHTML={{ __html: seatFigures(drawing, roles) }} />;
}
