import type { Hit, Pointer } from './hit-regions.ts';
import type { Opens } from './hold.ts';

/** Half of what can be hit at least: 24 px with a mouse or pen, 44 with a finger. */
const reach = { pointer: 12, finger: 22 } as const;

interface Pointed {
  onPoint(hit: Hit | null): void;
  onChoose(option: string): void;
  onOpen(what: Opens): void;
}

/** Watches pointer and taps on the table's host and says what they mean. `findAt` takes px of the host. */
export function watchPointing(host: HTMLElement, findAt: (at: Pointer) => Hit | null, means: Pointed): { readonly stop: () => void } {
  const hitAt = (event: PointerEvent | MouseEvent): Hit | null => {
    const box = host.getBoundingClientRect();
    const isFinger = 'pointerType' in event && event.pointerType === 'touch';
    return findAt({ x: event.clientX - box.left, y: event.clientY - box.top, reach: isFinger ? reach.finger : reach.pointer });
  };
  let told = '';
  /** Only what is news: what the words point at stays as it is while the pointer crosses the bare cloth. */
  const tell = (hit: Hit | null): void => {
    const name = hit === null ? '' : JSON.stringify(hit);
    if (name === told) return;
    told = name;
    host.style.cursor = hit === null ? '' : 'pointer';
    means.onPoint(hit);
  };
  const point = (event: PointerEvent): void => {
    const hit = event.pointerType === 'touch' ? null : hitAt(event);
    tell(hit);
  };
  const leave = (): void => tell(null);
  const click = (event: MouseEvent): void => {
    const hit = hitAt(event);
    // Who holds the table learns that the click has found something.
    if (hit !== null) event.preventDefault();
    if (hit?.kind === 'card') means.onChoose(hit.option);
    else if (hit !== null) means.onOpen(hit.opens);
  };
  host.addEventListener('pointermove', point);
  host.addEventListener('pointerleave', leave);
  host.addEventListener('click', click);
  return {
    stop: () => {
      host.removeEventListener('pointermove', point);
      host.removeEventListener('pointerleave', leave);
      host.removeEventListener('click', click);
      host.style.cursor = '';
    },
  };
}
