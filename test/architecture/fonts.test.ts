import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { collectFontTexts } from '../../build/fonts/collect-texts.ts';
import { divideFace, listOwnCharacters } from '../../build/fonts/divide-face.ts';
import { cutFaces, fontLicences, type FaceUse } from '../../build/fonts/faces.ts';
import { readCharacters } from '../../build/fonts/read-cmap.ts';
import { listLines } from '#scenario/text-lines.ts';
import { listShippedScenarios, loadShippedScenario } from '#test/support/shipped-scenario.ts';

const texts = collectFontTexts();
const scenarios = listShippedScenarios();
const divisions = cutFaces.map(({ use }) => ({ use, division: divideFace([...texts.all], use, texts) }));

describe('the fonts', () => {
  it('are cut from real texts, so that this cannot be silently green', () => {
    expect(texts.all.length).toBeGreaterThan(400);
    for (const use of ['text', 'label', 'display'] as const) expect(texts.first[use].length, use).toBeGreaterThan(40);
    expect(Object.keys(texts.scenarios).toSorted()).toEqual(scenarios);
    for (const id of scenarios) for (const { use } of cutFaces) expect(texts.scenarios[id]?.[use].length, use).toBeGreaterThan(40);
  });

  it('have every character of every locale and scenario in the face of plain text', async () => {
    const plain = cutFaces.find((face) => face.use === 'text');
    const has = await readCharacters(readFileSync(plain?.file ?? ''));
    expect([...texts.written].filter((character) => !has.has(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  it('have every character that a page sets, in the face that sets it', async () => {
    for (const { use, file, family, weight } of cutFaces) {
      const has = await readCharacters(readFileSync(file));
      const lacking = [...texts.played[use]].filter((character) => !has.has(character.codePointAt(0) ?? 0));
      expect(lacking, `${family} ${weight}`).toEqual([]);
    }
  });

  it('let the sans stand in, in both its weights, for what a brought pack sets in a face that does not carry it', () => {
    const standing = cutFaces.filter(({ standsIn }) => standsIn);
    expect(standing.map(({ use }) => use)).toEqual(['text', 'label']);
    for (const { use } of standing) {
      const { rest, ...others } = divideFace([...texts.all], use, texts);
      expect([...rest, ...Object.values(others).flat()].toSorted()).toEqual([...texts.all].toSorted());
    }
    const tokens = readFileSync('src/ui/tokens.css', 'utf8');
    expect(/--font-mincho:[^;]*/.exec(tokens)?.[0]).toContain("'BIZ UDPGothic'");
  });

  it('set nothing at first that is not set at all', () => {
    for (const { use } of cutFaces) {
      const early = [texts.first[use], texts.library[use], ...Object.values(texts.scenarios).map((one) => one[use])].join('');
      expect([...early].filter((character) => !texts.all.includes(character))).toEqual([]);
    }
  });

  it('are divided so that each character is in one slice of the style sheet', () => {
    for (const { division } of divisions) expect(Object.values(division).flat().toSorted()).toEqual([...texts.all].toSorted());
  });

  it('ask a page in another language for no slice that is Japanese', () => {
    for (const { use, division } of divisions) {
      const japanese = [...division.first, ...division.later, ...division.rest];
      expect(japanese.filter((character) => texts.abroad[use].includes(character))).toEqual([]);
    }
  });

  it('fetch after the first decision whatever is set in them until the debrief, so that nothing is set twice before the eyes', () => {
    const lateOf = (use: FaceUse): string => divisions.find((one) => one.use === use)?.division.rest.join('') ?? '';
    for (const id of scenarios) {
      const { injects, decisions, acts, endings } = loadShippedScenario(id).texts['ja'] ?? {};
      const options = Object.values(decisions ?? {}).flatMap((one) => Object.values(one.options));
      const set: Readonly<Record<FaceUse, readonly unknown[]>> = {
        text: [injects, decisions, acts, endings],
        label: options.flatMap((one) => [one['label'], one['done']]),
        document: Object.values(injects ?? {}).map((one) => one['body']),
        display: [
          ...Object.values(decisions ?? {}).map((one) => one.question),
          ...Object.values(acts ?? {}).map((one) => one['headline']),
          ...Object.values(endings ?? {}).map((one) => one['title']),
        ],
      };
      for (const { use } of cutFaces) {
        const written = new Set(listLines(set[use]).flatMap(({ text }) => [...text]));
        expect(written.size, `${id} ${use}`).toBeGreaterThan(50);
        expect(
          [...lateOf(use)].filter((character) => written.has(character)),
          `${id} ${use}`,
        ).toEqual([]);
      }
    }
  });

  it('have who one is in the face of headings before the first decision, also where a scenario says it in its own words', () => {
    const said = scenarios.flatMap((id) => {
      const own = loadShippedScenario(id).texts['ja']?.scenario['you-are'];
      return own === undefined ? [] : [{ id, own }];
    });
    expect(said.length).toBeGreaterThan(0);
    for (const { id, own } of said) {
      const headings = texts.first.display + (texts.scenarios[id]?.display ?? '');
      expect(
        [...own].filter((character) => !headings.includes(character)),
        id,
      ).toEqual([]);
    }
  });

  it('give the library and each scenario what they set first and the product’s own words do not', () => {
    for (const { use, division } of divisions) {
      for (const place of [texts.library, ...Object.values(texts.scenarios)]) {
        const own = listOwnCharacters(place, use, texts);
        const common = [...division.shared, ...division.first];
        expect(own.filter((character) => common.includes(character))).toEqual([]);
        expect([...place[use]].filter((character) => !own.includes(character) && !common.includes(character))).toEqual([]);
      }
    }
  });

  it('travel with the text of their licence', () => {
    for (const file of Object.values(fontLicences)) expect(readFileSync(file, 'utf8')).toContain('SIL Open Font License, Version 1.1');
  });
});
