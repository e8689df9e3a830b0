import '../cover-rings.css';
import { getLanguageEntry } from '#i18n/languages.ts';
import type { Cover as CoverName } from '#scenario/compiled.ts';
import { CoverPicture } from '../covers/cover-picture.tsx';
import { useModel } from '../model-context.ts';
import mark from './cover-mark.svg?raw';
import { useRings } from './use-rings.ts';

/** The cover picture of a case, whose phone rings, and its line: set vertically in Japanese. */
export function Cover({ cover, line }: { readonly cover: CoverName; readonly line: string }) {
  const { language } = useModel();
  const rings = useRings();
  const parts = splitLine(line, language.value);
  return (
    <header class={`cover ${rings.look}`} onPointerEnter={rings.ring} onAnimationEnd={rings.fallSilent}>
      <CoverPicture cover={cover} name="start" look="cover-picture" />
      <p class={`cover-line ${isLong(parts) ? 'cover-line-long' : ''}`}>
        <span class="cover-line-set">
          {parts.map((part) => (
            <span key={part}>{part}</span>
          ))}
          <span class="cover-mark" aria-hidden="true" dangerouslySetInnerHTML={{ __html: mark }} />
        </span>
      </p>
    </header>
  );
}

/** Two columns where the sentence has a comma and stands upright. Pure. */
function splitLine(line: string, language: string): readonly string[] {
  const comma = getLanguageEntry(language).script === 'japanese' ? line.indexOf('、') : -1;
  return comma < 0 ? [line] : [line.slice(0, comma + 1), line.slice(comma + 1)];
}

/** Whether a column is too long for the large size. Pure. */
function isLong(parts: readonly string[]): boolean {
  const longest = 8;
  return parts.some((part) => [...part].length > longest);
}
