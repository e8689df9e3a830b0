/** What in the fiction a lawyer has to weigh. A text belongs to each kind that it touches and is printed under the first. */
export const touchKinds = ['money', 'law', 'conduct', 'persons'] as const;

/** Money; law, authorities and contracts; what somebody did or failed to do; who speaks or is spoken of. */
export type TouchKind = (typeof touchKinds)[number];

/** The words of one language by kind. */
export type TouchWords = Readonly<Record<TouchKind, readonly RegExp[]>>;
