import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFontTexts } from '../../build/fonts/collect-texts.ts';
import { cutFaces } from '../../build/fonts/faces.ts';
import { readCharacters } from '../../build/fonts/read-cmap.ts';
import { listStrings } from '../../build/fonts/text-tree.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';

const words = listStrings(JSON.parse(readFileSync('locales/ja/recheck.json', 'utf8'))).join('');
const asked = listShippedScenarios()
  .flatMap((id) => listStrings(loadShippedScenario(id).texts['ja']?.rechecks))
  .join('');
const characters = [...new Set(words + asked)].filter((character) => character > ' ');

describe('the faces of a recheck', () => {
  it.each(cutFaces.filter(({ use }) => use !== 'document').map((face) => [`${face.family} ${face.weight}`, face.file] as const))(
    'have every character that is set: %s',
    async (_, file) => {
      const has = await readCharacters(readFileSync(file));
      expect(characters.filter((character) => !has.has(character.codePointAt(0) ?? 0))).toEqual([]);
    },
  );

  it('are none of the game’s: what only a recheck sets is not cut for it', () => {
    const { all } = collectFontTexts();
    expect([...new Set(asked)].filter((character) => character > ' ' && !all.includes(character)).length).toBeGreaterThan(10);
  });
});
