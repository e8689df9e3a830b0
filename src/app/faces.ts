import { firstFaces, scenarioFaces } from 'virtual:faces';
import { getLanguageEntry } from '#i18n/languages.ts';
import { withPatience } from './browser-acts.ts';
import { once } from './once.ts';
import type { ScenarioChunks } from './ports.ts';

const added = new Map<string, Promise<readonly FontFace[]>>();
const isJapanese = (language: string): boolean => getLanguageEntry(language).script === 'japanese';

/** Fetches what a Japanese page sets first, with the faces of a scenario if one is named. Rejects where a face does not come. */
export async function fetchFirstFaces(language: string, scenario: string | null): Promise<void> {
  if (!isJapanese(language)) return;
  await Promise.all([
    ...firstFaces.map(({ font, sample }) => document.fonts.load(font, sample)),
    scenario === null ? null : fetchScenarioFaces(scenario),
  ]);
}

/** The same scenarios, whose Japanese texts come with the faces they are first set in, or without them if those take too long. */
export function bringFaces(chunks: Readonly<Record<string, ScenarioChunks>>): Readonly<Record<string, ScenarioChunks>> {
  return Object.fromEntries(
    Object.entries(chunks).map(([id, one]) => {
      const text = Object.entries(one.text).map(([language, fetch]): [string, typeof fetch] => [
        language,
        isJapanese(language) ? async () => (await Promise.all([fetch(), withPatience([fetchScenarioFaces(id)])]))[0] : fetch,
      ]);
      return [id, { ...one, text: Object.fromEntries(text) }];
    }),
  );
}

async function fetchScenarioFaces(scenario: string): Promise<void> {
  const faces = await once(added, scenario, async () => {
    const slices = (await scenarioFaces[scenario]?.()) ?? [];
    // Faces that a page adds lie over those of its style sheets: what they lack comes from there.
    return slices.map(({ family, weight, file, range }) => {
      const face = new FontFace(family, `url("${file}") format("woff2")`, { weight, unicodeRange: range, display: 'swap' });
      document.fonts.add(face);
      return face;
    });
  });
  await Promise.all(faces.map((face) => face.load()));
}
