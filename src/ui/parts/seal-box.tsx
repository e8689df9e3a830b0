import { useSpoken } from '../spoken.ts';

interface SealBoxProps {
  /** Degrees at which the seal happened to land; null while nothing is sealed. */
  readonly angle: number | null;
}

/** The approval box of a decision sheet: empty until the seal lands in it. Decoration: the words say it too. */
export function SealBox({ angle }: SealBoxProps) {
  const { t } = useSpoken();
  return (
    <div class="seal-box" aria-hidden="true">
      <span>{t('play:seal')}</span>
      {angle === null ? null : <Imprint angle={angle} />}
    </div>
  );
}

/** What the seal leaves on paper, turned by as many degrees as it happened to land. Decoration. */
export function Imprint({ angle }: { readonly angle: number }) {
  const { t } = useSpoken();
  return (
    <svg class="imprint" viewBox="-50 -50 100 100" aria-hidden="true" focusable="false">
      <g transform={`rotate(${angle})`}>
        <circle r="46" stroke-width="6" />
        <circle r="39" stroke-width="1.6" />
        <text y="-4">{firstOf(t('play:seal-word'))}</text>
        <text y="27">{restOf(t('play:seal-word'))}</text>
      </g>
    </svg>
  );
}

/** The mark on a button that seals. */
export function SealMark() {
  const { t } = useSpoken();
  return (
    <span class="seal-mark" aria-hidden="true">
      {firstOf(t('play:seal-word'))}
    </span>
  );
}

function firstOf(word: string): string {
  return [...word][0] ?? '';
}

function restOf(word: string): string {
  return [...word].slice(1).join('');
}
