import { useEffect, useState } from 'preact/hooks';

/** What lies on the table before anything is decided: drawn when it has come, missed by nobody until then. */
export function Still() {
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
  return <div class="still" aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawing }} />;
}
