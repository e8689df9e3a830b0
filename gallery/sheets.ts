import { languages } from '#i18n/languages.ts';
import { keysOf } from './keys-of.ts';

/** A page with the parts of the sheets, in one language and one look. */
export interface Sheet {
  readonly id: string;
  readonly address: string;
}

/** What the parts of the sheets can look like. */
export const looks = [
  { theme: 'light', contrast: 'normal' },
  { theme: 'dark', contrast: 'normal' },
  { theme: 'light', contrast: 'high' },
  { theme: 'dark', contrast: 'high' },
] as const;

/** A page per language and look. Pure. */
export function listSheets(): readonly Sheet[] {
  return keysOf(languages).flatMap((language) =>
    looks.map(({ theme, contrast }) => ({
      id: `sheet-${language}-${theme}${contrast === 'high' ? '-high' : ''}`,
      address: `sheet.html?lang=${language}&theme=${theme}&contrast=${contrast}`,
    })),
  );
}
