import { useLayoutEffect } from 'preact/hooks';

/** Takes files that are dropped anywhere on the page. For a pointer only: the same files can be picked by keyboard. */
export function useDrop(take: (files: readonly File[]) => void): void {
  useLayoutEffect(() => {
    const dragOver = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) take(files);
    };
    window.addEventListener('dragover', dragOver);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', dragOver);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
}
