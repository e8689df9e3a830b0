import { attempt, type OpenStorage } from '#storage/text-storage.ts';
import { readPlace } from './workshop-keys.ts';

const prefix = 'breach-tabletop/projector/';

/** Where the wall gets its picture from. */
export type ProjectorPlace =
  | { readonly name: 'nowhere' }
  /** The facilitator's window on this computer. */
  | { readonly name: 'screen'; readonly id: string }
  | { readonly name: 'workshop'; readonly code: string; readonly key: string };

/** The page's address as far as this needs it. */
export interface FragmentPort {
  readonly fragment: string;
  replace(fragment: string): void;
}

/**
 * Reads where the address leads: `#s=ID` or `#w=CODE&k=KEY`. The key is put away for this tab and taken out of the address at
 * once, so that neither history nor a photograph of the wall holds it; after a reload it is found again.
 */
export function readProjectorPlace(address: FragmentPort, openTabStorage: OpenStorage): ProjectorPlace {
  const place = readPlace(address.fragment);
  if (place.name === 'setup') return { name: 'nowhere' };
  if (place.name === 'screen') return place;
  const { code, consoleKey: given } = place;
  if (given === null) {
    const kept = attempt(openTabStorage, (storage) => storage.getItem(prefix + code));
    return kept.ok && kept.value !== null ? { name: 'workshop', code, key: kept.value } : { name: 'nowhere' };
  }
  attempt(openTabStorage, (storage) => storage.setItem(prefix + code, given));
  address.replace(`#w=${code}`);
  return { name: 'workshop', code, key: given };
}
