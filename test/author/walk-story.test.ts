import { describe, expect, it } from 'vitest';
import { readDirection, walkStory, type Direction } from '#author/walk-story.ts';
import { centreOn, fitZoom, stepZoom } from '#author/zoom-graph.ts';
import { createStoryPage } from '#cli/graph-data.ts';
import { loadShippedScenario } from '../support/shipped-scenario.ts';

const { nodes, edges } = createStoryPage({
  pack: loadShippedScenario('hario-2019'),
  warnings: [],
  proof: null,
  language: 'ja',
  openBeat: null,
});
const walk = (from: string, direction: Direction) => walkStory(nodes, edges, from, direction);

describe('walking a story with the arrow keys', () => {
  it('goes down along the ways: from a beat to its decision, from there to the next beat', () => {
    expect(walk('beat:alert.call', 'down')).toBe('decision:first-move');
    expect(walk('decision:first-move', 'down')).toBe('beat:alert.second-call');
    expect(walk('beat:alert.second-call', 'up')).toBe('decision:first-move');
  });

  it('goes on to the next act and back again', () => {
    expect(walk('decision:who-decides', 'on')).toBe('beat:containment.stop');
    expect(walk('beat:containment.stop', 'back')).toBe('decision:who-decides');
  });

  it('stays where there is nothing further', () => {
    expect(walk('beat:alert.call', 'up')).toBeNull();
    expect(walk('beat:alert.call', 'back')).toBeNull();
    expect(walk('nobody', 'down')).toBeNull();
  });

  it('comes from the first paper to every other by arrows alone', () => {
    const directions: readonly Direction[] = ['up', 'down', 'back', 'on'];
    const seen = new Set(['beat:alert.call']);
    for (const id of seen) for (const direction of directions) seen.add(walk(id, direction) ?? id);
    expect(nodes.filter(({ id }) => !seen.has(id)).map(({ id }) => id)).toEqual([]);
  });

  it('knows the four arrow keys and no other', () => {
    expect(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'a', 'constructor'].map(readDirection)).toEqual([
      'up',
      'down',
      'back',
      'on',
      null,
      null,
    ]);
  });
});

describe('the size of the picture', () => {
  it('is the largest at which the whole fits, and never larger than drawn', () => {
    expect(fitZoom({ width: 2006, height: 500 }, { width: 1006, height: 900 })).toBe(0.49);
    expect(fitZoom({ width: 200, height: 200 }, { width: 1000, height: 900 })).toBe(1);
    expect(fitZoom({ width: 90_000, height: 200 }, { width: 1000, height: 900 })).toBe(0.2);
  });

  it('changes by steps and ends at the last', () => {
    expect(stepZoom(0.49, 'in')).toBe(0.5);
    expect(stepZoom(0.49, 'out')).toBe(0.4);
    expect(stepZoom(2, 'in')).toBe(2);
    expect(stepZoom(0.2, 'out')).toBe(0.2);
  });

  it('puts a paper in the middle, but never looks beyond the corner', () => {
    expect(centreOn({ x: 500, y: 10, width: 100, height: 40 }, { width: 400, height: 300 })).toEqual({ x: 350, y: 0 });
  });
});
