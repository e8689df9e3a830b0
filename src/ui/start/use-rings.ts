import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

/** Rings of the phone when the page comes; whoever returns to the start page later finds it silent. */
const ringsOnLoad = 3;
const hasRung = signal(false);

/** How often the phone on the cover rings now, and what makes it ring once more or be still. */
export function useRings() {
  const [rings, setRings] = useState(() => (hasRung.peek() ? 0 : ringsOnLoad));
  useEffect(() => void (hasRung.value = true), []);
  return {
    look: rings === 0 ? '' : rings === ringsOnLoad ? 'cover-rings cover-rings-thrice' : 'cover-rings',
    ring: () => setRings((now) => (now === 0 ? 1 : now)),
    fallSilent: () => setRings(0),
  };
}
