import { describe, expect, it } from 'vitest';
import type { CaptionName, Cue } from '#sound/list-cues.ts';
import { findCaption, planCaptions } from '#sound/plan-captions.ts';

const cue = (atMs: number, caption: CaptionName): Cue => ({ atMs, caption, sound: { name: 'act' } });

describe('captions', () => {
  it('stand for a sound while it lasts and two seconds more', () => {
    expect(planCaptions([cue(100, 'call')])).toEqual([{ caption: 'call', fromMs: 100, untilMs: 3700 }]);
  });

  it('stand once for a handful of small sounds', () => {
    expect(planCaptions([cue(0, 'deal'), cue(60, 'deal'), cue(120, 'deal')])).toEqual([{ caption: 'deal', fromMs: 0, untilMs: 2220 }]);
  });

  it('stand one at a time: the telephone before the seal, the seal before all others', () => {
    const spans = planCaptions([cue(0, 'glass'), cue(1500, 'seal'), cue(3000, 'call')]);
    expect([0, 1600, 3100].map((now) => findCaption(spans, now).caption)).toEqual(['glass', 'seal', 'call']);
  });

  it('stay away where others leave no time to read them', () => {
    expect(planCaptions([cue(0, 'act'), cue(0, 'call'), cue(380, 'deal')]).map(({ caption }) => caption)).toEqual(['call']);
  });

  it('say when to look again, and nothing once all is over', () => {
    const spans = planCaptions([cue(500, 'pin')]);
    expect(findCaption(spans, 0)).toEqual({ caption: null, nextMs: 500 });
    expect(findCaption(spans, 500)).toEqual({ caption: 'pin', nextMs: 2600 });
    expect(findCaption(spans, 2600)).toEqual({ caption: null, nextMs: null });
  });
});
