import type { KeyOf } from '#i18n/text-keys.ts';

type TermOf<Key> = Key extends `terms.${infer Id}.term` ? Id : never;

/** A term of the glossary. */
export type TermId = TermOf<KeyOf<'glossary'>>;

/** Every term with the sources of what is said of it; none where it only says what a word means. */
export const termSources: Readonly<Record<TermId, readonly string[]>> = {
  acquirer: [],
  'admin-page': [],
  'apology-notice': [],
  backup: [],
  'card-brand': [],
  'card-company': ['S46'],
  confidence: [],
  'consumer-centre': ['S54'],
  'cyber-desk': [],
  'damage-report': [],
  'duty-of-effort': ['S33'],
  evidence: ['S57'],
  'final-report': ['S34'],
  'forensic-inquiry': [],
  hash: [],
  'investigation-firm': ['S36'],
  leak: [],
  log: [],
  'may-have-leaked': [],
  misuse: [],
  monitoring: [],
  'non-retention': ['S44'],
  'notice-to-person': [],
  'payment-agent': [],
  ppc: [],
  'preliminary-report': ['S34'],
  prevention: [],
  'privacy-mark': ['S49'],
  reissue: [],
  reuse: [],
  'secondary-damage': [],
  tabletop: [],
  tampering: [],
  'unauthorised-access': [],
};
