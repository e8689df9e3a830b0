/** A file that is kept on a device for play without a network. */
export interface KeptFile {
  /** Relative to the worker. */
  readonly url: string;
  /** Of its content; null where another content would have another name. */
  readonly revision: string | null;
}

/** The service worker, beside the pages whose files it keeps. */
export const workerFile = 'offline-worker.js';

/** The worker over the files that it keeps; they are its first line. Pure. */
export function writeWorker(code: string, files: readonly KeptFile[]): string {
  return `const keptFiles=${JSON.stringify(files)};\n${code}`;
}

/** A built worker over other files, as when only some of them are packaged; null where it is none of ours. Pure. */
export function rewriteWorker(worker: string, files: readonly KeptFile[]): string | null {
  const found = /^const keptFiles=\[.*\];\n/u.exec(worker);
  return found === null ? null : writeWorker(worker.slice(found[0].length), files);
}
