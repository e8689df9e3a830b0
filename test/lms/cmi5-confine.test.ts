import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { confinePage } from '#lms/cmi5-confine.ts';

describe('a confined page', () => {
  it('bears a policy in its head that lets it speak to itself and to those that were named', () => {
    const { document } = new Window();
    // @ts-expect-error happy-dom's document is not the type that browsers have, and is made like it.
    confinePage(document, ['https://lrs.example', 'https://lms.example']);

    const [policy] = document.head.children;
    expect(policy?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    expect(policy?.getAttribute('content')).toBe("connect-src 'self' https://lrs.example https://lms.example");
  });
});
