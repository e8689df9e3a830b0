import type { Field } from './report.ts';

/** `passed`: the pass mark was reached; `attended`: the course was gone through to its end. */
export type CertificateKind = 'passed' | 'attended';

/**
 * A certificate in words, for print. No name is in it: it is typed when the certificate is printed, and kept nowhere. Who
 * issues it is left open as well.
 */
export interface Certificate {
  readonly language: string;
  readonly kind: CertificateKind;
  readonly title: string;
  readonly statement: string;
  readonly course: string;
  /** Course, objectives, score, time and law, in the order of print. */
  readonly rows: readonly CertificateRow[];
  readonly objectives: readonly string[];
  readonly day: CertificateDay;
  /** Labels of the lines that the issuer fills in. */
  readonly issuer: { readonly label: string; readonly line: string };
  readonly seal: string;
  readonly code: Field & { readonly note: string };
  readonly disclaimer: string;
  readonly foot: string;
}

export interface CertificateRow extends Field {
  readonly id: 'course' | 'objectives' | 'score' | 'time' | 'ruleset';
}

/** The day on which the run ended; `iso` is null where the record does not tell it, and the day is left to be filled in. */
export interface CertificateDay {
  readonly label: string;
  readonly iso: string | null;
  readonly text: string | null;
  /** The same by the eras of Japan. */
  readonly era: string | null;
}
