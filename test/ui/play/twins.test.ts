import { describe, expect, it } from 'vitest';
import { findThing, isTwinOf, type Twin } from '#ui/play/twins.ts';

const deciding = { hero: 'report', phase: 'deciding' } as const;
const twins: readonly Twin[] = ['papers', 'status', 'history', 'measure trust', 'role it', 'duty report'];

describe('words and their things on the table', () => {
  it('are the papers and what has just arrived: the phone while it rings, the tray when all has been read', () => {
    expect(findThing('papers', deciding)).toBe('hero');
    expect(findThing('papers', { ...deciding, hero: 'phone' })).toBe('phone');
    expect(findThing('papers', { ...deciding, hero: null })).toBe('tray');
  });

  it('are the course of events and the book, and at the end of an act its sealed cards', () => {
    expect(findThing('history', deciding)).toBe('book');
    expect(findThing('history', { ...deciding, phase: 'act-ended' })).toBe('stamped');
  });

  it('are a measure and its vessel, a sender and its figure, a deadline and its flag, the state of things and the tape', () => {
    expect(findThing('measure trust', deciding)).toBe('vessel trust');
    expect(findThing('role it', deciding)).toBe('figure it');
    expect(findThing('duty report', deciding)).toBe('duty report');
    expect(findThing('status', deciding)).toBe('tape');
  });

  it('know each other from the other side too: every thing marks what it opens, and its own words where it has some', () => {
    const marked = (thing: string): readonly Twin[] => twins.filter((twin) => isTwinOf(twin, thing));
    for (const thing of ['tray', 'beside', 'hero', 'phone']) expect(marked(thing)).toEqual(['papers']);
    for (const thing of ['book', 'stamped']) expect(marked(thing)).toEqual(['history']);
    for (const thing of ['tape', 'laptop', 'vessel business']) expect(marked(thing)).toEqual(['status']);
    expect(marked('vessel trust')).toEqual(['status', 'measure trust']);
    expect(marked('figure it')).toEqual(['status', 'role it']);
    expect(marked('duty report')).toEqual(['status', 'duty report']);
  });

  it('are all let go when nothing is lifted', () => {
    expect(twins.filter((twin) => isTwinOf(twin, null))).toEqual([]);
  });
});
