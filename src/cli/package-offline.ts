import { createHash } from 'node:crypto';
import { rewriteWorker, workerFile } from './kept-files.ts';
import type { BuiltGame, PackageFiles } from './package-build.ts';

const webManifest = 'manifest.webmanifest';

/**
 * What makes the files of a package an app that plays without a network: its manifest with its icons, and the worker over these
 * files instead of those of the whole build. Null where the build has none of ours.
 */
export function addOffline(build: BuiltGame, files: PackageFiles): PackageFiles | null {
  if (!build.names.includes(webManifest) || !build.names.includes(workerFile)) return null;
  const manifest = decode(build.read(webManifest));
  const icons = [...manifest.matchAll(/"src":\s*"\.\/([^"]+)"/gu)]
    .flatMap(([, name]) => name ?? [])
    .filter((name) => build.names.includes(name));
  const added = new Map([...files, ...[webManifest, ...icons].map((name) => [name, build.read(name)] as const)]);
  const kept = [...added].filter(([name]) => !name.startsWith('licences/')).toSorted(([one], [other]) => (one < other ? -1 : 1));
  const worker = rewriteWorker(
    decode(build.read(workerFile)),
    kept.map(([name, bytes]) => ({ url: name, revision: nameRevision(build, name, bytes) })),
  );
  return worker === null ? null : added.set(workerFile, new TextEncoder().encode(worker));
}

/** Whether a file of a build is only for a page that is an app. Pure. */
export function isOfApp(name: string): boolean {
  return name === webManifest || name === workerFile || name.startsWith('icons/');
}

/** A file that is as it was built is known by the hash in its name; what a package has changed is not. */
function nameRevision(build: BuiltGame, name: string, bytes: Uint8Array): string | null {
  const isAsBuilt = build.names.includes(name) && Buffer.compare(build.read(name), bytes) === 0;
  return isAsBuilt && /-[0-9a-f]{8}\.\w+$/u.test(name) ? null : createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
