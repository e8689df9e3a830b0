import type { Course } from '#session/course.ts';

/** What the page of a package says of itself. */
export interface PackagePage {
  readonly course: Course;
  readonly title: string;
  readonly language: string;
  /** Whether it can be installed and kept: a page does so where it bears the links for it. */
  readonly isApp: boolean;
}

/** The game's page with a package's language, title and data block; null where the page is not one of ours. Pure. */
export function writePackagePage(html: string, { course, title, language, isApp }: PackagePage): string | null {
  const lang = /(<html\b[^>]*\blang=")[^"]*(")/u;
  const head = /<title>[^<]*<\/title>/u;
  if (!lang.test(html) || !head.test(html)) return null;
  // A data block is no script to a content security policy; `<` is written so that nothing in it can close it.
  const block = `<script type="application/json" id="course">${JSON.stringify(course).replaceAll('<', '\\u003c')}</script>`;
  const links = /\s*<link rel="(?:manifest|apple-touch-icon)"[^>]*>/gu;
  return (isApp ? html : html.replaceAll(links, ''))
    .replace(lang, (_, before: string, after: string) => `${before}${escapeText(language)}${after}`)
    .replace(head, () => `<title>${escapeText(title)}</title>\n    ${block}`);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
