import { useLayoutEffect, useState } from 'preact/hooks';
import { useModel } from '../model-context.ts';

/**
 * Takes files that are dropped anywhere on the page while `isOpen`. Elsewhere it only keeps the browser from leaving the
 * game for the file. For a pointer only: the same files can be picked by keyboard.
 */
export function DropTarget({ isOpen }: { readonly isOpen: boolean }) {
  const { t, wishes } = useModel();
  const [isOver, setOver] = useState(false);
  // Together with the change: a file that is let go of in between would be lost without a word.
  useLayoutEffect(() => {
    const dragOver = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isOpen ? 'copy' : 'none';
      setOver(isOpen);
    };
    const dragLeave = (event: DragEvent): void => {
      // Without a next element the pointer has left the page.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (isOpen) wishes.openDropped([...(event.dataTransfer?.files ?? [])], holdsFolder(event));
    };
    window.addEventListener('dragover', dragOver);
    window.addEventListener('dragleave', dragLeave);
    window.addEventListener('drop', drop);
    return () => {
      setOver(false);
      window.removeEventListener('dragover', dragOver);
      window.removeEventListener('dragleave', dragLeave);
      window.removeEventListener('drop', drop);
    };
  }, [isOpen]);
  if (!isOver) return null;
  return (
    <div class="drop-veil" aria-hidden="true">
      <div class="paper drop-sheet">
        <p class="drop-words">{t('packs:drop')}</p>
        <p>{t('packs:drop-kinds')}</p>
      </div>
    </div>
  );
}

function carriesFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') ?? false;
}

function holdsFolder({ dataTransfer }: DragEvent): boolean {
  return [...(dataTransfer?.items ?? [])].some((item) => item.webkitGetAsEntry()?.isDirectory ?? false);
}
