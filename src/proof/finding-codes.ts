/**
 * Everything a proof can find. Each code is worded, with its fix, in `locales/<lng>/proof.json`; all but the marked ones
 * are errors, because a scenario with one of them teaches something that is not so.
 */
export const proofSeverities = {
  // What nobody ever comes to
  'proof/beat-unreachable': 'error',
  'proof/goto-never-taken': 'error',
  'proof/decision-unreachable': 'error',
  'proof/option-never-open': 'error',
  'proof/inject-never-arrives': 'error',
  'proof/consequence-never-arrives': 'error',
  'proof/complication-never-turns': 'error',
  'proof/duty-never-opens': 'error',
  'proof/duty-never-met': 'error',
  'proof/duty-never-missed': 'error',
  'proof/milestone-never-reached': 'error',
  'proof/ending-unreachable': 'error',
  'proof/beat-unreachable-in-length': 'error',
  'proof/option-never-open-in-length': 'error',
  'proof/inject-never-arrives-in-length': 'error',
  // Choices
  'proof/no-option-open': 'error',
  'proof/nothing-to-choose': 'error',
  'proof/best-not-open': 'error',
  'proof/nothing-at-stake': 'error',
  'proof/options-alike': 'error',
  'proof/better-choice-loses': 'error',
  'proof/best-play-not-100': 'error',
  'proof/luck-decides': 'error',
  'proof/forfeit-undeclared': 'error',
  'proof/forfeit-unfounded': 'error',
  'proof/forfeit-by-luck': 'error',
  // Difficulty
  'proof/random-too-low': 'error',
  'proof/random-too-high': 'error',
  'proof/rule-book-not-100': 'error',
  'proof/selling-on-pays': 'error',
  'proof/saying-nothing-pays': 'error',
  // Tells
  'proof/told-by-length': 'error',
  'proof/told-by-position': 'error',
  'proof/told-by-hedging': 'error',
  'proof/told-by-word': 'error',
  // Size
  'proof/resume-too-long': 'error',
  'proof/not-exhausted': 'error',
  'proof/not-searched': 'error',
} as const satisfies Record<`proof/${string}`, 'error' | 'warning'>;

/** What says of something that no run comes to it. */
export const unreachedCodes = [
  'proof/beat-unreachable',
  'proof/goto-never-taken',
  'proof/decision-unreachable',
  'proof/option-never-open',
  'proof/inject-never-arrives',
  'proof/consequence-never-arrives',
  'proof/complication-never-turns',
  'proof/duty-never-opens',
  'proof/duty-never-met',
  'proof/duty-never-missed',
  'proof/milestone-never-reached',
  'proof/ending-unreachable',
] as const satisfies readonly ProofCode[];

/** What says that no run of one length comes to something, though it is part of that length's story. */
export const unreachedInLengthCodes = [
  'proof/beat-unreachable-in-length',
  'proof/option-never-open-in-length',
  'proof/inject-never-arrives-in-length',
] as const satisfies readonly ProofCode[];

/** What a proof asks of a scenario, and which codes answer it; in the order in which it is told. */
export const proofRules = {
  reach: [...unreachedCodes, ...unreachedInLengthCodes, 'proof/not-searched'],
  choice: ['proof/no-option-open', 'proof/nothing-to-choose', 'proof/best-not-open', 'proof/nothing-at-stake', 'proof/options-alike'],
  dominance: ['proof/better-choice-loses', 'proof/best-play-not-100'],
  luck: ['proof/luck-decides'],
  forfeits: ['proof/forfeit-undeclared', 'proof/forfeit-unfounded', 'proof/forfeit-by-luck'],
  difficulty: [
    'proof/random-too-low',
    'proof/random-too-high',
    'proof/rule-book-not-100',
    'proof/selling-on-pays',
    'proof/saying-nothing-pays',
  ],
  tells: ['proof/told-by-length', 'proof/told-by-position', 'proof/told-by-hedging', 'proof/told-by-word'],
  size: ['proof/resume-too-long', 'proof/not-exhausted'],
} as const satisfies Record<string, readonly ProofCode[]>;

/** A stable code of `proofSeverities`. */
export type ProofCode = keyof typeof proofSeverities;

/** One thing that the proof found, and where it stands in scenario.yaml. */
export interface ProofFinding {
  readonly code: ProofCode;
  readonly severity: 'error' | 'warning';
  readonly path: readonly (string | number)[];
  readonly params: Readonly<Record<string, string | number>>;
}

/** Makes a finding; its severity follows from its code. Pure. */
export function createProofFinding(code: ProofCode, path: ProofFinding['path'], params: ProofFinding['params'] = {}): ProofFinding {
  return { code, severity: proofSeverities[code], path, params };
}
