import type { NoticeBoard } from './notice-board.ts';

/** What a player may bring from the disk. */
export type FileKind = 'pack' | 'house' | 'record';

const zipSignature = [0x50, 0x4b] as const;

/** What a file is: a zip by its first bytes or its name, else what its name says; a record if it says nothing. Pure. */
export function tellKind(name: string, head: Uint8Array): FileKind {
  if (zipSignature.every((byte, at) => head[at] === byte) || /\.zip$/iu.test(name)) return 'pack';
  return /\.ya?ml$/iu.test(name) ? 'house' : 'record';
}

/** Opens any file of a player's by what it is. A file that cannot be read at all is said so. */
export function createFileOpener(
  openers: Readonly<Record<FileKind, (file: File) => Promise<void>>>,
  board: NoticeBoard,
): (file: File) => Promise<void> {
  return async (file) => {
    const head = await file
      .slice(0, zipSignature.length)
      .arrayBuffer()
      .catch(() => null);
    if (head === null) {
      board.post('record/unreadable', { params: { file: file.name } });
      return;
    }
    await openers[tellKind(file.name, new Uint8Array(head))](file);
  };
}
