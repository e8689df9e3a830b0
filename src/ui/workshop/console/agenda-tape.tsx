import { useConsole } from './console-parts.ts';
import { type AgendaBlock, groupAgenda } from './group-agenda.ts';

/** So long is the tape in its own units, and so high. */
const size = { width: 372, from: 10, height: 18 } as const;

/** The share of the tape that a full-width character of a name takes, and what a narrow one takes of that. */
const shareOfCharacter = 0.0275;
const narrow = 0.6;

/** The whole exercise as one strip: hatched as far as the plan has got, with a marker where the clock is. */
export function AgendaTape() {
  const { model, scenario } = useConsole();
  const { t } = model;
  const [agenda, progress] = [model.agenda.value, model.progress.value];
  if (agenda === null) return null;
  const blocks = groupAgenda(agenda);
  const acts = blocks.flatMap(({ kind, act }) => (kind === 'act' && act !== null ? [act] : []));
  const toX = (minutes: number): number => (size.width * Math.min(minutes, agenda.minutes)) / agenda.minutes;
  const name = ({ kind, act }: AgendaBlock): string => {
    if (kind !== 'act') return t(`workshop:console.part.${kind}`);
    return act === null ? '' : t('common:act-name', { number: acts.indexOf(act) + 1, name: scenario.texts.name('acts', act) });
  };
  const short = (block: AgendaBlock): string =>
    block.kind === 'act' && block.act !== null ? t('common:act-number', { number: acts.indexOf(block.act) + 1 }) : name(block);
  const here = blocks.findLast(({ startsAt }) => startsAt <= (progress?.planned ?? 0));
  return (
    <div class="cs-tape" role="img" aria-label={wordTape()}>
      <svg viewBox={`-6 0 ${size.width + 12} 34`} aria-hidden="true" focusable="false" preserveAspectRatio="none">
        <defs>
          <pattern id="cs-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="5" height="5" class="cs-fill-used" />
            <rect width="1.7" height="5" class="cs-fill-line" />
          </pattern>
        </defs>
        <rect x="0" y={size.from + 1.6} width={size.width} height={size.height} class="cs-fill-edge" />
        <rect x="0" y={size.from} width={size.width} height={size.height} class="cs-fill-paper" />
        {blocks.map(({ kind, startsAt, minutes }) =>
          kind === 'break' ? (
            <rect key={startsAt} x={toX(startsAt)} y={size.from} width={toX(minutes)} height={size.height} class="cs-fill-break" />
          ) : null,
        )}
        {progress === null ? null : <rect x="0" y={size.from} width={toX(progress.planned)} height={size.height} fill="url(#cs-hatch)" />}
        {blocks.slice(1).map(({ startsAt }) => (
          <path key={startsAt} class="cs-stroke" d={`M${toX(startsAt)} ${size.from - 3}V${size.from + size.height + 3}`} />
        ))}
        {progress === null ? null : <path class="cs-marker" d={`M${toX(progress.elapsed) - 6} 0h12l-4.5 7V34h-3V7z`} />}
      </svg>
      <ol aria-hidden="true">
        {blocks.map((block) => (
          <li key={block.startsAt} ref={(element) => element?.style.setProperty('flex-grow', String(block.minutes))} title={name(block)}>
            {hasRoom(short(block), block.minutes / agenda.minutes) ? short(block) : ''}
          </li>
        ))}
      </ol>
    </div>
  );

  function wordTape(): string {
    if (agenda === null) return '';
    const total = t('workshop:console.tape', { minutes: agenda.minutes });
    return progress === null || here === undefined ? total : `${total} ${t('workshop:console.tape-here', { part: name(here) })}`;
  }
}

/** Whether a stretch of the tape is wide enough for its name. Pure. */
function hasRoom(name: string, share: number): boolean {
  const width = [...name].reduce((sum, character) => sum + (character < '\u3000' ? narrow : 1), 0);
  return share >= width * shareOfCharacter;
}
