import { useModel } from '../model-context.ts';
import cover from './cover.svg?raw';
import mark from './cover-mark.svg?raw';

/** The cover picture, inked by the tokens of the theme, and its line: set vertically in Japanese. */
export function Cover({ line }: { readonly line: string }) {
  const { language } = useModel();
  return (
    <header class="cover">
      {/* Our own drawing, part of the program: nothing of a player's or a scenario's ever gets here. */}
      <div class="cover-picture" aria-hidden="true" dangerouslySetInnerHTML={{ __html: cover }} />
      <p class="cover-line">
        <span class="cover-line-set">
          {splitLine(line, language.value).map((part) => (
            <span key={part}>{part}</span>
          ))}
        </span>
      </p>
      <div class="cover-mark" aria-hidden="true" dangerouslySetInnerHTML={{ __html: mark }} />
    </header>
  );
}

/** Two columns where the sentence has a comma and stands upright. Pure. */
function splitLine(line: string, language: string): readonly string[] {
  const comma = language === 'ja' ? line.indexOf('、') : -1;
  return comma < 0 ? [line] : [line.slice(0, comma + 1), line.slice(comma + 1)];
}
