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
