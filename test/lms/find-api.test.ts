import { describe, expect, it } from 'vitest';
import { findApi } from '#lms/find-api.ts';

const api = { LMSInitialize: () => 'true' };

/** The topmost window is its own parent. */
function aTop(more: object = {}): object {
  const top = { parent: {}, ...more };
  return Object.assign(top, { parent: top });
}

/** A window of another origin: it shows its parent and its opener, and throws at whoever asks for more. */
function aForeignFrame(visible: object): object {
  return new Proxy(visible, {
    get(target, name) {
      if (name === 'parent' || name === 'opener') return Reflect.get(target, name);
      throw new DOMException('Blocked a frame from accessing a cross-origin frame.', 'SecurityError');
    },
  });
}

describe('the search for the API', () => {
  it('finds it in the window itself', () => {
    expect(findApi(aTop({ API: api }), 'API')).toBe(api);
  });

  it('finds it one frame up, and two frames up', () => {
    const top = aTop({ API: api });
    expect(findApi({ parent: top }, 'API')).toBe(api);
    expect(findApi({ parent: { parent: top } }, 'API')).toBe(api);
  });

  it('climbs over a frame of another origin', () => {
    expect(findApi({ parent: aForeignFrame({ parent: aTop({ API: api }) }) }, 'API')).toBe(api);
  });

  it('finds it in the window that has opened the page, and above that', () => {
    expect(findApi(aTop({ opener: aTop({ API: api }) }), 'API')).toBe(api);
    expect(findApi(aTop({ opener: { parent: aTop({ API: api }) } }), 'API')).toBe(api);
  });

  it('finds it in the opener of the window that the frame is in', () => {
    expect(findApi({ parent: aTop({ opener: aTop({ API: api }) }) }, 'API')).toBe(api);
  });

  it('takes the nearest of several', () => {
    expect(findApi({ parent: { API: api, parent: aTop({ API: {} }) } }, 'API')).toBe(api);
  });

  it('does not take the API of the other standard', () => {
    expect(findApi(aTop({ API: api }), 'API_1484_11')).toBeNull();
    expect(findApi(aTop({ API_1484_11: api }), 'API_1484_11')).toBe(api);
  });

  it('finds none where there is none, where the name stands for nothing, and where every window forbids a look', () => {
    expect(findApi(aTop(), 'API')).toBeNull();
    expect(findApi(aTop({ API: null, opener: null }), 'API')).toBeNull();
    expect(findApi({ parent: aForeignFrame({ parent: null, opener: aForeignFrame({}) }) }, 'API')).toBeNull();
  });

  it('gives up where frames go round in a circle', () => {
    const one: { parent?: object } = {};
    one.parent = { parent: one };
    expect(findApi(one, 'API')).toBeNull();
  });

  it('climbs five hundred frames and no further', () => {
    const climb = (frames: number): object => {
      let frame = aTop({ API: api });
      for (let count = 0; count < frames; count += 1) frame = { parent: frame };
      return frame;
    };
    expect(findApi(climb(500), 'API')).toBe(api);
    expect(findApi(climb(501), 'API')).toBeNull();
  });
});
