import { describe, expect, it } from 'vitest';
import type { FacilitatorCommand } from '#workshop/protocol/command.ts';
import { loadShippedScenario } from '#test/support/shipped-scenario.ts';
import { aPlayedScenario, aWorkshop, type AWorkshop } from '#test/support/a-workshop.ts';

const hario = aPlayedScenario(loadShippedScenario('hario-2019'));
const refused = (code: string) => ({ ok: false, code });
const hold = (inject: string, held = true) => ({ type: 'inject.hold', target: 'all', inject, held }) as const;
const send = (inject: string) => ({ type: 'inject.send', target: 'all', inject }) as const;
const lobby = aWorkshop({}, hario).withPeople(1);
const started = lobby.started();
const skipped = (workshop: AWorkshop) => workshop.led({ type: 'decision.skip', target: 'all' });
const injectsOf = (workshop: AWorkshop) => workshop.team().run?.state.arrived.map((one) => one.id);

describe('an inject', () => {
  it('is held before its scene, in the lobby too, and let go in it', () => {
    const held = lobby.led(hold('president-away')).started().led(hold('it-asks'));
    expect(held.team().held).toEqual(['president-away', 'it-asks']);
    const there = skipped(held).atNextDecision();
    expect(injectsOf(there)).toContain('it-asks');
    expect(there.led(send('it-asks')).team()).toMatchObject({ held: ['president-away'], sent: [] });
    expect(there.led(hold('it-asks', false)).team().held).toEqual(['president-away']);
  });

  it('that is held twice or let go without being held is as it was', () => {
    expect(started.led(hold('it-asks'), hold('it-asks')).team().held).toEqual(['it-asks']);
    expect(started.led(hold('it-asks', false)).team()).toEqual(started.team());
  });

  it('of the next scene is shown before its time, where that scene has no date of its own', () => {
    const sent = started.led(hold('it-asks'), send('it-asks'));
    expect(sent.team()).toMatchObject({ held: [], sent: ['it-asks'] });
  });

  it.each<readonly [string, AWorkshop, FacilitatorCommand, string]>([
    ['sent: one that there is not', started, send('constructor'), 'workshop/unknown-inject'],
    ['sent: one before the start', lobby, send('call'), 'workshop/not-started'],
    ['sent: one that lies on the table', started, send('call'), 'workshop/inject-shown'],
    ['sent: one that was sent', started.led(send('it-asks')), send('it-asks'), 'workshop/inject-shown'],
    ['sent: one whose scene has passed', skipped(started).atNextDecision(), send('call'), 'workshop/inject-shown'],
    ['sent: one of the next scene, which has a date', started, send('fax-again'), 'workshop/inject-not-yet'],
    ['sent: one of a later act', started, send('mothers-day'), 'workshop/inject-not-yet'],
    ['sent: one whose condition does not hold', started, send('builder-denies'), 'workshop/inject-not-yet'],
    ['held: one that there is not', started, hold('constructor'), 'workshop/unknown-inject'],
    ['held: one that lies on the table', started, hold('call'), 'workshop/inject-shown'],
    ['held: one that was sent', started.led(send('it-asks')), hold('it-asks'), 'workshop/inject-shown'],
    ['held: one whose scene has passed', skipped(started).atNextDecision(), hold('call'), 'workshop/inject-shown'],
  ])('is not %s', (_, workshop, command, code) => {
    const answer = workshop.ask('facilitator', command);
    expect(answer).toEqual(refused(workshop === lobby ? 'workshop/not-started' : code));
  });
});

describe('a contingency inject', () => {
  const insert = (beat: string, index: number) => ({ type: 'contingency.send', target: 'all', beat, index }) as const;

  it('is inserted once in a scene', () => {
    const inserted = started.led(insert('alert.call', 1));
    expect(inserted.team().inserted).toEqual([{ beat: 'alert.call', index: 1 }]);
    expect(inserted.ask('facilitator', insert('alert.call', 1))).toEqual(refused('workshop/inject-shown'));
  });

  it.each([
    ['alert.call', 2],
    ['alert.call', -1],
    ['alert.call', 0.5],
    ['constructor', 0],
  ])('that there is not is refused: %s %d', (beat, index) => {
    expect(started.ask('facilitator', insert(beat, index))).toEqual(refused('workshop/unknown-inject'));
  });
});

describe('a slot for complications', () => {
  const set = (slot: string, complication: string | null): FacilitatorCommand => ({
    type: 'complication.set',
    target: 'all',
    slot,
    set: complication === null ? { is: 'none' } : { is: 'this', complication },
  });
  const atChain = (workshop: AWorkshop) => {
    let next = workshop;
    while (next.team().run?.state.beat !== 'containment.chain') next = next.team().stage === 'answering' ? skipped(next) : next.continued();
    return next;
  };

  it('turns up what it was set to, in the lobby or later, as part of the record', () => {
    const early = lobby.led(set('first-night', 'night-post')).started();
    expect(early.team().commands).toEqual([{ type: 'slot.set', slot: 'first-night', set: { is: 'this', complication: 'night-post' } }]);
    expect(injectsOf(atChain(early))).toContain('night-post');
    expect(injectsOf(atChain(started.led(set('first-night', 'night-post'))))).toContain('night-post');
    expect(
      atChain(started.led(set('first-night', null)))
        .team()
        .run?.state.arrived.some((one) => one.kind === 'complication'),
    ).toBe(false);
  });

  it('is refused with the code of the engine', () => {
    expect(started.ask('facilitator', set('constructor', null))).toEqual(refused('engine/unknown-slot'));
    expect(lobby.ask('facilitator', set('first-night', 'desk-short'))).toEqual(refused('engine/unknown-complication'));
    expect(atChain(started).ask('facilitator', set('first-night', null))).toEqual(refused('engine/slot-turned'));
  });
});
