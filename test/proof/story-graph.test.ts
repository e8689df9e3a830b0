import { describe, expect, it } from 'vitest';
import { createProofFinding } from '#proof/finding-codes.ts';
import { createPlaceFinder, listUnreached } from '#proof/story-graph-places.ts';
import { createStoryGraph, isWay } from '#proof/story-graph.ts';
import { loadSmallScenario } from '../support/small-scenario.ts';

const { logic } = loadSmallScenario();
const graph = createStoryGraph(logic, new Set());
const ways = (from: string, to: string) => graph.edges.filter((edge) => edge.from === from && edge.to === to);

describe('the story as a graph', () => {
  it('holds every beat, slot, decision and ending in the order of the story', () => {
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'beat:alert.call',
      'decision:first-move',
      'beat:alert.stop',
      'decision:stop-what',
      'beat:alert.orders',
      'beat:disclosure.notice',
      'complication:before-notice',
      'decision:tell-customers',
      'ending:trusted',
      'ending:many-cards',
      'ending:doubted',
    ]);
  });

  it('keeps what a beat holds in its act, and endings in none', () => {
    expect(graph.acts.map(({ id, nodes }) => [id, nodes.length])).toEqual([
      ['alert', 5],
      ['disclosure', 3],
    ]);
    expect(graph.nodes.filter(({ act }) => act === null).map(({ kind }) => kind)).toEqual(['ending', 'ending', 'ending']);
  });

  it('says of each node in which lengths it is told; what a beat holds goes with it', () => {
    const stop = logic.beats['alert.stop'];
    if (stop === undefined) throw new Error('Violated assumption: the small scenario has the beat alert.stop.');
    const cut = createStoryGraph({ ...logic, beats: { ...logic.beats, [stop.id]: { ...stop, lengths: ['express'] } } }, new Set());
    const lengthsOf = (id: string) => cut.nodes.find((node) => node.id === id)?.lengths;
    expect(lengthsOf('beat:alert.call')).toEqual(['express', 'standard']);
    expect(lengthsOf('beat:alert.stop')).toEqual(['express']);
    expect(lengthsOf('decision:stop-what')).toEqual(['express']);
    expect(lengthsOf('ending:doubted')).toEqual(['express', 'standard']);
  });

  it('gives a decision its weight and its number in each length that asks it', () => {
    const numbersOf = (of: string) => graph.nodes.find((node) => node.of === of)?.numbers;
    expect(graph.nodes.find((node) => node.of === 'stop-what')?.weight).toBe('critical');
    expect(numbersOf('stop-what')).toEqual({ express: 2 });
    expect(numbersOf('tell-customers')).toEqual({ express: 3, standard: 2 });
  });

  it('lets the story go on from the decision of a beat, not from the beat', () => {
    expect(ways('beat:alert.call', 'beat:alert.stop')).toEqual([]);
    expect(ways('decision:first-move', 'beat:alert.stop').map(({ kind, when }) => [kind, when])).toEqual([['goto', null]]);
  });

  it('ends the act where no rule is taken: into the next one, and after the last one into every ending', () => {
    const [next] = ways('decision:stop-what', 'beat:disclosure.notice');
    expect(next).toMatchObject({ kind: 'act-end', isOtherwise: true });
    const last = graph.edges.filter((edge) => edge.kind === 'act-end' && edge.from === 'decision:tell-customers');
    expect(last.map(({ to, when }) => [to, when !== null])).toEqual([
      ['ending:trusted', true],
      ['ending:many-cards', true],
      ['ending:doubted', false],
    ]);
  });

  it('draws what an option causes later to where it comes back, and leaves out what only a time decides', () => {
    expect(graph.edges.filter(({ kind }) => kind === 'returns').map(({ option, consequence, to }) => [option, consequence, to])).toEqual([
      ['go-on', 'misuse-grows', 'beat:disclosure.notice'],
    ]);
  });

  it('draws which decision an option forfeits', () => {
    const decision = logic.decisions['first-move'];
    const [first, ...rest] = decision?.options ?? [];
    if (decision === undefined || first === undefined) throw new Error('Violated assumption: the first decision has options.');
    const changed = { ...decision, options: [{ ...first, forfeits: ['stop-what'] }, ...rest] };
    const forfeiting = createStoryGraph({ ...logic, decisions: { ...logic.decisions, 'first-move': changed } }, new Set());
    expect(forfeiting.edges.filter(({ kind }) => kind === 'forfeits').map(({ from, to, option }) => [from, to, option])).toEqual([
      ['decision:first-move', 'decision:stop-what', 'call-back'],
    ]);
  });

  it('counts as ways only those on which the story goes on', () => {
    expect(graph.edges.filter(isWay).length).toBe(1 + 2 + 1 + 3);
    expect(new Set(graph.edges.map(({ id }) => id)).size).toBe(graph.edges.length);
  });
});

describe('what no run comes to', () => {
  it('is marked with everything that the beat holds and the ways to it', () => {
    const unreached = listUnreached([createProofFinding('proof/beat-unreachable', ['acts', 0, 'beats', 'alert.orders'])]);
    const marked = createStoryGraph(logic, unreached);
    expect(marked.nodes.filter(({ isUnreached }) => isUnreached).map(({ id }) => id)).toEqual(['beat:alert.orders']);
    expect(marked.edges.filter(({ isUnreached }) => isUnreached).map(({ from, to }) => [from, to])).toEqual([
      ['decision:stop-what', 'beat:alert.orders'],
      ['beat:alert.orders', 'beat:disclosure.notice'],
    ]);
  });

  it('marks a single way whose rule is never taken', () => {
    const unreached = listUnreached([createProofFinding('proof/goto-never-taken', ['acts', 0, 'beats', 'alert.stop', 'goto', 0])]);
    const marked = createStoryGraph(logic, unreached);
    expect(marked.edges.filter(({ isUnreached }) => isUnreached).map(({ to }) => to)).toEqual(['beat:alert.orders']);
    expect(marked.nodes.some(({ isUnreached }) => isUnreached)).toBe(false);
  });

  it('marks a slot only where nothing of it ever turns up', () => {
    const unreached = listUnreached([createProofFinding('proof/complication-never-turns', ['complications', 'rumour'])]);
    expect(
      createStoryGraph(logic, unreached)
        .nodes.filter(({ isUnreached }) => isUnreached)
        .map(({ id }) => id),
    ).toEqual(['complication:before-notice']);
  });

  it('takes no other finding for unreached', () => {
    expect(listUnreached([createProofFinding('proof/options-alike', ['decisions', 'first-move'])]).size).toBe(0);
  });
});

describe('the node that a place in a file belongs to', () => {
  const find = createPlaceFinder(logic);

  it.each([
    ['acts.0.beats.alert.stop.goto.0', 'beat:alert.stop'],
    ['beats.alert.call.title', 'beat:alert.call'],
    ['injects.more-orders.body', 'beat:alert.orders'],
    ['decisions.stop-what.options.go-on.label', 'decision:stop-what'],
    ['consequences.log-overwritten.body', 'decision:first-move'],
    ['complications.rumour.title', 'complication:before-notice'],
    ['endings.1', 'ending:many-cards'],
    ['endings.doubted.title', 'ending:doubted'],
    ['acts.disclosure.headline', 'beat:disclosure.notice'],
  ])('is found for %s', (path, node) => {
    expect(find(path)).toBe(node);
  });

  it('is none for what belongs to the whole', () => {
    expect(find('measures.trust')).toBeNull();
    expect(find('')).toBeNull();
  });
});
