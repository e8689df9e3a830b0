import { firstFaces, laterFaces, libraryFaces, phoneFaces, scenarioFaces, type AskedFace, type Slice } from 'virtual:faces';
import { getLanguageEntry } from '#i18n/languages.ts';
import { withPatience } from './browser-acts.ts';
import { once } from './once.ts';
import type { ScenarioChunks } from './ports.ts';

const added = new Map<string, Promise<void>>();
const isJapanese = (language: string): boolean => getLanguageEntry(language).script === 'japanese';

/** Brings what a Japanese page sets first, with the faces of a scenario if one is named. Never rejects. */
export async function bringFirstFaces(language: string, scenario: string | null): Promise<void> {
  if (!isJapanese(language)) return;
  await Promise.all([withPatience(firstFaces.map(load)), scenario === null ? null : bringScenarioFaces(scenario)]);
}

/** Brings what only the library sets in Japanese. Never rejects. */
export async function bringLibraryFaces(language: string): Promise<void> {
  if (isJapanese(language)) await bringFaces('library', libraryFaces);
}

/** Brings what only a participant's phone sets in Japanese. Never rejects. */
export async function bringPhoneFaces(language: string): Promise<void> {
  if (isJapanese(language)) await bringFaces('phone', phoneFaces);
}

/** Brings every face that this page declares, for a page whose line may go before it has set them all. Never rejects. */
export function bringDeclaredFaces(): void {
  for (const face of document.fonts) void face.load().catch(() => undefined);
}

/** The same scenarios, whose Japanese texts come with the faces that they are set in. */
export function withFaces(chunks: Readonly<Record<string, ScenarioChunks>>): Readonly<Record<string, ScenarioChunks>> {
  return Object.fromEntries(
    Object.entries(chunks).map(([id, one]) => {
      const opening = withFetch(one.opening, () => bringScenarioFaces(id));
      const rest = withFetch(one.rest, () => withPatience(laterFaces.map(load)));
      return [id, { ...one, opening, rest }];
    }),
  );
}

type Texts = ScenarioChunks['opening'];

function withFetch(texts: Texts, bring: () => Promise<void>): Texts {
  const entries = Object.entries(texts).map(([language, fetch]): [string, typeof fetch] => [
    language,
    isJapanese(language) ? async () => (await Promise.all([fetch(), bring()]))[0] : fetch,
  ]);
  return Object.fromEntries(entries);
}

function load({ font, sample }: AskedFace): Promise<unknown> {
  return document.fonts.load(font, sample);
}

async function bringScenarioFaces(id: string): Promise<void> {
  const fetch = scenarioFaces[id];
  if (fetch !== undefined) await bringFaces(`scenario ${id}`, fetch);
}

async function bringFaces(key: string, fetch: () => Promise<readonly Slice[]>): Promise<void> {
  const bring = async (): Promise<void> => {
    const faces = (await fetch()).map(
      ({ family, weight, file, range }) =>
        new FontFace(family, `url("${file}") format("woff2")`, { weight, unicodeRange: range, display: 'swap' }),
    );
    await withPatience(faces.map((face) => face.load()));
    // Only now, lest a line that stands there already loses its face for a moment; and in any case before what is set in them,
    // or the page would ask for the rest of every font. Faces that a page adds lie over those of its style sheets.
    for (const face of faces) document.fonts.add(face);
  };
  // Without its own faces a text is set in what the style sheet has: larger, and no worse.
  await once(added, key, bring).catch(() => undefined);
}
