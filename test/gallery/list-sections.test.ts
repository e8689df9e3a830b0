import { describe, expect, it } from 'vitest';
import { atlasFrames } from '#table/atlas-frames.ts';
import { layOutTable } from '#table/layout.ts';
import { readScene } from '#table/scene-model.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { findPart } from '../../gallery/find-part.ts';
import { frames } from '../../gallery/frames.ts';
import { listSections } from '../../gallery/list-sections.ts';

const { logic } = loadShippedScenario('hario-2019');
const states = listSections(logic).flatMap((section) => section.states);
const scenes = states.map(({ view, draft, lifted, cover }) => readScene(view, draft, lifted, cover));
const drawings = Object.keys(atlasFrames[1]);

/** Names of a kind of thing: shadows and printed parts of another drawing are none. */
const drawn = (pattern: RegExp): readonly string[] => drawings.filter((name) => pattern.test(name) && !name.includes('--'));

function areaOf(name: string): number {
  const [, , width = 0, height = 0] = atlasFrames[1][name] ?? [];
  return width * height;
}

describe('the gallery', () => {
  it('has a name of its own for every state', () => {
    expect(states.length).toBeGreaterThan(100);
    expect(new Set(states.map(({ id }) => id)).size).toBe(states.length);
  });

  it('shows every laptop, figure and card of the atlas', () => {
    const shown = new Set(
      scenes.flatMap(({ laptop, figures, cards }) => [
        laptop,
        ...figures.map(({ picture }) => picture),
        ...cards.map(({ slot }) => `card-${slot}`),
      ]),
    );
    // What hangs before the laptop's window moves, and is smaller than the laptop itself.
    const isPart = (name: string): boolean => name.startsWith('laptop-') && areaOf(name) < areaOf('laptop-open') / 2;
    const things = drawn(/^(laptop|figure)-|^card-(wave|hemp|stripe|check|scale)$/u);
    expect(things.length).toBeGreaterThan(15);
    expect(things.filter((name) => !shown.has(name) && !isPart(name))).toEqual([]);
  });

  it('shows every paper and card that can lie in the middle, and each as its own drawing', () => {
    const heroes = new Set(scenes.flatMap(({ hero }) => (hero === null ? [] : [hero])));
    expect(heroes.size).toBeGreaterThan(9);
    expect([...heroes].filter((name) => !drawings.includes(name))).toEqual([]);
  });

  it('shows every vessel, empty and full, risen and fallen', () => {
    const vessels = scenes.flatMap((scene) => scene.vessels);
    for (const shape of drawn(/^vessel-.*-glass$/u).map((name) => name.slice('vessel-'.length, -'-glass'.length))) {
      const levels = vessels.filter((vessel) => vessel.shape === shape);
      expect(
        levels.map(({ level }) => level),
        shape,
      ).toEqual(expect.arrayContaining([0, 100]));
      expect(
        levels.some(({ level, oldLevel }) => oldLevel !== null && oldLevel < level),
        `${shape} has risen`,
      ).toBe(true);
      expect(
        levels.some(({ level, oldLevel }) => oldLevel !== null && oldLevel > level),
        `${shape} has fallen`,
      ).toBe(true);
    }
  });

  it('shows every pin of the tape and everything that can be known of the exposure', () => {
    const kinds = new Set(scenes.flatMap(({ tape }) => tape.pins.map(({ kind }) => `pin-${kind}`)));
    expect([...kinds].toSorted()).toEqual(drawn(/^pin-/u));
    const exposures = scenes.map(({ tape }) => (tape.exposure?.known === true ? tape.exposure.addedTo !== null : tape.exposure?.known));
    expect(new Set(exposures).size).toBe(3);
  });

  it('lifts everything that can be lifted, by its name', () => {
    const lifted = new Set(states.flatMap((state) => state.lifted?.split(' ')[0] ?? []));
    expect([...lifted].toSorted()).toEqual(['beside', 'book', 'figure', 'hero', 'laptop', 'phone', 'stamped', 'tape', 'tray', 'vessel']);
  });

  it.each(states.map((state) => [state.id, state] as const))('finds the part of %s within its frame', (_id, { frame, part, view }) => {
    const { width, height, tableHeight } = frames[frame];
    const counts = {
      cards: (view.settled ?? view.decision)?.options.length ?? 0,
      vessels: view.measures.length,
      figures: view.roles.length,
    };
    const box = findPart(part, layOutTable({ width, height: tableHeight, isStrip: tableHeight < height }), counts);
    expect(box.width * box.height).toBeGreaterThan(40 * 40);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(tableHeight);
  });
});
