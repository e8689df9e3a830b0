import type { Rating } from '#scenario/compiled.ts';
import type { Light, Season } from '#shared/daylight.ts';
import type { SessionView, ShopState, SlotPattern } from '#session/view.ts';
import { keysOf } from './keys-of.ts';

// Objects and not lists: the compiler misses a word that a type has learnt since.

/** Every light of the day. */
export const lights = keysOf({ morning: 0, noon: 0, evening: 0, night: 0 } satisfies Record<Light, 0>);

/** Every season. */
export const seasons = keysOf({ winter: 0, march: 0, april: 0, may: 0, june: 0, july: 0, august: 0 } satisfies Record<Season, 0>);

/** Every state of the shop. */
export const shopStates = keysOf({
  open: 0,
  'card-stopped': 0,
  'login-stopped': 0,
  stopped: 0,
  'closed-for-good': 0,
} satisfies Record<ShopState, 0>);

/** Everything that can lie in the middle of the table as a paper or a card. */
export const papers = keysOf({
  mail: 0,
  letter: 0,
  chat: 0,
  fax: 0,
  log: 0,
  report: 0,
  news: 0,
  social: 0,
  meeting: 0,
  notice: 0,
  complication: 0,
} satisfies Record<Exclude<SessionView['hero'], 'phone' | null>, 0>);

/** Every pattern of a card. */
export const slots = keysOf({ wave: 0, hemp: 0, stripe: 0, check: 0, scale: 0 } satisfies Record<SlotPattern, 0>);

/** Every rating. */
export const ratings = keysOf({ best: 0, sound: 0, weak: 0, harmful: 0 } satisfies Record<Rating, 0>);
