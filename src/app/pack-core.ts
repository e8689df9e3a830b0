import type { ScenarioPack } from '#scenario/compiled.ts';
import { type CatalogueEntry, describePack } from '#scenario/describe-pack.ts';
import type { Finding } from '#scenario/finding.ts';
import { loadScenario } from '#scenario/load.ts';
import { loadPack, sumPackFiles } from '#scenario/load-pack.ts';
import { splitText, type TextParts } from '#scenario/split-text.ts';
import type { StoredPack } from '#session/ports.ts';
import type { ScenarioChunks } from './ports.ts';

/**
 * Reads packs: the one place of the browser that needs the scenario language, YAML and zip. Fetched when a pack is
 * opened or kept, and never before. What it makes lives as long as the page; only the files are ever stored.
 */

/** A pack that can be played, under the key that keeps it apart from the product's own scenarios. */
export interface SoundPack {
  readonly key: string;
  readonly files: ReadonlyMap<string, string>;
  /** Its `id` is the key. */
  readonly entry: CatalogueEntry;
  /** What records of it name. */
  readonly rules: { readonly id: string; readonly hash: string };
  readonly chunks: ScenarioChunks;
}

/** A pack that can be played, or everything that is wrong with it. */
export type ReadPack = { readonly ok: true; readonly pack: SoundPack } | { readonly ok: false; readonly findings: readonly Finding[] };

/** Reads the zip that a player has picked. Pure; never throws. */
export function readZip(bytes: Uint8Array): ReadPack {
  const loaded = loadPack(bytes);
  return loaded.ok ? { ok: true, pack: preparePack(loaded.files, loaded.pack) } : loaded;
}

/** Reads the files of a pack as they were kept; null where they are not the ones that its key names. Pure; never throws. */
export function readStored({ key, files }: StoredPack): ReadPack | null {
  if (key !== keyOf(files)) return null;
  const loaded = loadScenario(files);
  return loaded.ok ? { ok: true, pack: preparePack(files, loaded.pack) } : loaded;
}

function preparePack(files: ReadonlyMap<string, string>, pack: ScenarioPack): SoundPack {
  const key = keyOf(files);
  const { logic, sources, history, texts } = pack;
  const parts = new Map(Object.entries(texts).map(([language, text]) => [language, splitText(text, pack)]));
  const fetchers = (part: keyof TextParts): ScenarioChunks['opening'] =>
    Object.fromEntries([...parts].map(([language, split]) => [language, () => Promise.resolve(split[part])]));
  return {
    key,
    files,
    entry: { ...describePack(pack, false), id: key },
    rules: { id: logic.id, hash: logic.hash },
    chunks: {
      logic: () => Promise.resolve(logic),
      history: () => Promise.resolve(history),
      sources: () => Promise.resolve(sources),
      opening: fetchers('opening'),
      rest: fetchers('rest'),
    },
  };
}

function keyOf(files: ReadonlyMap<string, string>): string {
  return `pack:${sumPackFiles(files)}`;
}
