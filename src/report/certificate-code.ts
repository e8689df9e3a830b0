import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { toCanonicalJson } from '#shared/canonical-json.ts';
import type { CompiledScenario, LengthId } from '#scenario/compiled.ts';
import { codeLetters } from '#workshop/protocol/words.ts';
import type { CertificateKind } from './certificate.ts';
import { type JudgedRun, setPassMark } from './judge-run.ts';

/**
 * Everything that a certificate shows, but the name and the wording: what its code is reckoned from. `day` and `minutes` are
 * null where the record does not tell them; `score` is null on a certificate that shows none.
 */
export interface CertificateFacts {
  readonly kind: CertificateKind;
  readonly scenario: { readonly id: string; readonly version: string };
  readonly ruleset: { readonly id: string; readonly asOf: number };
  readonly length: LengthId;
  readonly objectives: readonly string[];
  readonly day: string | null;
  readonly minutes: number | null;
  readonly score: { readonly percent: number; readonly passMark: number } | null;
}

const secondsPerMinute = 60;
const bitsPerLetter = 5;
const letters = 16;
const groupLength = 4;

/** What the certificate of a run shows. Pure: all of it comes from the record and its rules. */
export function listCertificateFacts(scenario: CompiledScenario, { record, played, score }: JudgedRun): CertificateFacts {
  const { ruleset, length } = record.settings;
  return {
    kind: score.passed ? 'passed' : 'attended',
    scenario: { id: record.scenario.id, version: record.scenario.version },
    ruleset: { id: ruleset, asOf: scenario.rulesets[ruleset]?.asOf ?? 0 },
    length,
    objectives: scenario.objectives.map((one) => one.id),
    day: played?.on ?? null,
    minutes: played === null ? null : Math.max(1, Math.round(played.seconds / secondsPerMinute)),
    score: score.passed ? { percent: score.percent, passMark: score.passMark } : null,
  };
}

/**
 * The word by which a certificate can be held against its record: 80 bits of SHA-256 over the facts, in letters and figures
 * that cannot be taken for one another. It proves that the figures fit, not who printed them: it is no signature. Pure.
 */
export function codeCertificate(facts: CertificateFacts): string {
  const hash = sha256(utf8ToBytes(toCanonicalJson({ format: 1, ...facts })));
  let bits = 0n;
  for (const byte of hash) bits = (bits << 8n) | BigInt(byte);
  const spare = BigInt(hash.length * 8);
  const word = Array.from({ length: letters }, (_, at) => {
    const shift = spare - BigInt((at + 1) * bitsPerLetter);
    return codeLetters[Number((bits >> shift) & 31n)] ?? '';
  }).join('');
  return groupCode(word);
}

/** A code as it was typed, whole again: upper case, in its groups; null if it cannot be one. Pure. */
export function readCertificateCode(typed: string): string | null {
  const word = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/gu, '');
  return word.length === letters && [...word].every((letter) => codeLetters.includes(letter)) ? groupCode(word) : null;
}

/** Whether a certificate's code fits a record, and if not, whether the record could have told. */
export type CertificateCheck =
  | { readonly is: 'fits'; readonly facts: CertificateFacts; readonly passMark: number }
  | { readonly is: 'other' }
  /** The record does not say when it was played, so that day and time cannot be reckoned again. */
  | { readonly is: 'unsure' };

/**
 * Holds a code against a judged record. The pass mark is not in the record, since a learning management system may set it:
 * every mark that the score could have met is tried, and the certificate without a score. Pure.
 */
export function checkCertificate(scenario: CompiledScenario, run: JudgedRun, code: string): CertificateCheck {
  const marks = Array.from({ length: run.score.percent + 1 }, (_, mark) => mark).toReversed();
  // No run passes a mark above its score: that is the certificate of who attended.
  const scores = [...marks, run.score.percent + 1].map((mark) => setPassMark(run.score, mark));
  for (const score of scores) {
    const facts = listCertificateFacts(scenario, { ...run, score });
    if (codeCertificate(facts) === code) return { is: 'fits', facts, passMark: score.passMark };
  }
  return { is: run.played === null ? 'unsure' : 'other' };
}

function groupCode(word: string): string {
  return Array.from({ length: letters / groupLength }, (_, at) => word.slice(at * groupLength, (at + 1) * groupLength)).join('-');
}
