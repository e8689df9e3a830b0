import type { SessionView } from '#session/view.ts';
import { useModel } from '../model-context.ts';

/** Something in the words that stands for a thing on the table. */
export type Twin = 'papers' | 'status' | 'history' | `measure ${string}` | `role ${string}` | `duty ${string}`;

type Seen = Pick<SessionView, 'hero' | 'phase'>;

/** The thing that is lifted while its twin in the words is pointed at or has the focus. Pure. */
export function findThing(twin: Twin, view: Seen | null): string {
  switch (twin) {
    case 'papers':
      if (view === null || view.phase === 'act-ended' || view.hero === null) return 'tray';
      return view.hero === 'phone' ? 'phone' : 'hero';
    case 'status':
      return 'tape';
    case 'history':
      return view?.phase === 'act-ended' ? 'stamped' : 'book';
    default:
      return twin.replace(/^measure /u, 'vessel ').replace(/^role /u, 'figure ');
  }
}

const papers = ['tray', 'beside', 'hero', 'phone'];
const course = ['book', 'stamped'];

/** Whether a thing that is lifted is what this twin stands for; what has no words of its own belongs to the state of things. Pure. */
export function isTwinOf(twin: Twin, thing: string | null): boolean {
  if (thing === null) return false;
  if (twin === 'papers') return papers.includes(thing);
  if (twin === 'history') return course.includes(thing);
  if (twin === 'status') return !papers.includes(thing) && !course.includes(thing);
  return findThing(twin, null) === thing;
}

interface TwinProps {
  readonly 'data-lifted': boolean | undefined;
  readonly onPointerEnter: () => void;
  readonly onPointerLeave: () => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** What makes an element the twin of a thing: pointer and focus lift it, and the element is marked while it is lifted. */
export function useTwin(view: Seen | null): (twin: Twin) => TwinProps {
  const { lifted } = useModel();
  return (twin) => {
    const thing = findThing(twin, view);
    const lift = (): void => {
      lifted.value = thing;
    };
    const putDown = (): void => {
      if (lifted.value === thing) lifted.value = null;
    };
    return {
      'data-lifted': isTwinOf(twin, lifted.value) ? true : undefined,
      onPointerEnter: lift,
      onPointerLeave: putDown,
      onFocus: lift,
      onBlur: putDown,
    };
  };
}
