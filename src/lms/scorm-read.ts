/** A decimal number as an LMS writes it, or null for anything else. Pure. */
export function readDecimal(text: string): number | null {
  const word = text.trim();
  const value = Number(word);
  return word === '' || !Number.isFinite(value) ? null : value;
}

/** How many entries a list has, 0 where the LMS does not say. Pure. */
export function readCount(text: string): number {
  return Math.max(0, Math.floor(readDecimal(text) ?? 0));
}

const languageTag = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu;

/** The language a learner has chosen in the LMS, where it is a language tag: SCORM 1.2 takes any word. Pure. */
export function readLanguages(text: string): readonly string[] {
  const word = text.trim();
  return languageTag.test(word) ? [word] : [];
}

/** A launch is for looking only where the LMS says so. Pure. */
export function readMode(text: string): 'normal' | 'browse' | 'review' {
  const word = text.trim();
  return word === 'browse' || word === 'review' ? word : 'normal';
}
