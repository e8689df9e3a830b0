import { describe, expect, it } from 'vitest';
import { workshopLimits } from '#workshop/protocol/words.ts';
import { aWorkshop } from '#test/support/a-workshop.ts';

const timed = aWorkshop({ timer: { answer: 60, talk: 120 } })
  .withPeople(1)
  .started();
const pause = (paused: boolean) => ({ type: 'team.pause', target: 'all', paused }) as const;
const extend = { type: 'timer.extend', target: 'all', seconds: 30 } as const;

describe('the clock of a team', () => {
  it('begins with a decision and again with the talk, where the set-up has one', () => {
    const { at } = timed.state;
    expect(timed.team().timer).toEqual({ endsAt: at + 60_000, totalMs: 60_000, extended: 0 });
    const talking = timed.allAnswering().revealed();
    expect(talking.team().timer).toEqual({ endsAt: talking.state.at + 120_000, totalMs: 120_000, extended: 0 });
    expect(talking.decided('call-back').team().timer).toBeNull();
    expect(aWorkshop().started().team().timer).toBeNull();
  });

  it('stands still while the team is paused, and ends later by that', () => {
    const ends = timed.team().timer?.endsAt ?? 0;
    const paused = timed.led(pause(true));
    expect(paused.team()).toMatchObject({ pausedAt: paused.state.at, timer: { endsAt: ends } });
    const resumed = paused.later(299).led(pause(false));
    expect(resumed.team()).toMatchObject({ pausedAt: null, timer: { endsAt: ends + 300_000 } });
  });

  it('that is started during a pause has its whole time left when the team goes on', () => {
    const paused = timed
      .led(pause(true))
      .later(100)
      .led({ type: 'timer.start', target: [1], seconds: 90 });
    const resumed = paused.later(50).led(pause(false));
    expect(resumed.team().timer?.endsAt).toBe(resumed.state.at + 90_000);
  });

  it('pauses once, however often it is asked to', () => {
    const paused = timed.led(pause(true));
    expect(paused.later(10).led(pause(true)).team()).toEqual(paused.team());
    expect(timed.led(pause(false)).team()).toEqual(timed.team());
  });

  it('is extended from its end, or from now once it has run out', () => {
    const ends = timed.team().timer?.endsAt ?? 0;
    expect(timed.led(extend).team().timer).toEqual({ endsAt: ends + 30_000, totalMs: 90_000, extended: 1 });
    const late = timed.later(600).led(extend);
    expect(late.team().timer?.endsAt).toBe(late.state.at + 30_000);
  });

  it('can be extended as often as the limit says, and no more', () => {
    const most = timed.led(...Array.from({ length: workshopLimits.extensions }, () => extend));
    expect(most.ask('facilitator', extend)).toEqual({ ok: false, code: 'workshop/extensions-used' });
  });

  it('that is not there is neither extended nor stopped', () => {
    const stopped = timed.led({ type: 'timer.stop', target: 'all' });
    expect(stopped.team().timer).toBeNull();
    const none = { ok: false, code: 'workshop/no-timer' };
    expect(stopped.ask('facilitator', extend)).toEqual(none);
    expect(stopped.ask('facilitator', { type: 'timer.stop', target: [1] })).toEqual(none);
  });

  it('goes back to where it stood when a pause is taken back, later by the pause', () => {
    const ends = timed.team().timer?.endsAt ?? 0;
    const back = timed.led(pause(true)).later(9).led({ type: 'team.undo', target: 'all' });
    expect(back.team()).toMatchObject({ pausedAt: null, timer: { endsAt: ends + 10_000 } });
  });
});
