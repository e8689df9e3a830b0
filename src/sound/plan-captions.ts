import type { CaptionName, Cue } from './list-cues.ts';

/** A caption and when it may be read, in ms. */
export interface CaptionSpan {
  readonly caption: CaptionName;
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What matters most comes first: of two captions at once only the first is shown. */
const ranks: readonly CaptionName[] = [
  'call',
  'seal',
  'newspaper',
  'flip',
  'paper',
  'shutter',
  'tag',
  'act',
  'lamp',
  'pin',
  'tape',
  'glass',
  'deal',
];

/** How long each sound lasts, in ms, as far as it is noticed. */
const lastsMs: Readonly<Record<CaptionName, number>> = {
  call: 1600,
  seal: 300,
  newspaper: 700,
  flip: 400,
  paper: 500,
  shutter: 500,
  tag: 100,
  act: 1800,
  lamp: 100,
  pin: 100,
  tape: 500,
  glass: 900,
  deal: 100,
};

/** A caption stays for so long after its sound, so that it can be read. */
const readMs = 2000;
/** What could be seen for less than this would only flicker. */
const briefMs = 1000;

/** One span for all sounds of a kind: a handful of cards is dealt once. What others leave no time to read stays away. Pure. */
export function planCaptions(cues: readonly Cue[]): readonly CaptionSpan[] {
  const spans = ranks.flatMap((caption) => {
    const times = cues.filter((cue) => cue.caption === caption).map(({ atMs }) => atMs);
    if (times.length === 0) return [];
    return [{ caption, fromMs: Math.min(...times), untilMs: Math.max(...times) + lastsMs[caption] + readMs }];
  });
  return spans.filter((span, at) => canBeRead(span, spans.slice(0, at)));
}

function canBeRead({ fromMs, untilMs }: CaptionSpan, higher: readonly CaptionSpan[]): boolean {
  const over = higher.filter((other) => other.fromMs < fromMs + briefMs).map((other) => other.untilMs);
  return untilMs - Math.max(fromMs, ...over) >= briefMs;
}

/** Which caption is shown at a moment, and when to look again; both null where nothing is left to show. Pure. */
export function findCaption(
  spans: readonly CaptionSpan[],
  nowMs: number,
): { readonly caption: CaptionName | null; readonly nextMs: number | null } {
  const open = spans.filter(({ untilMs }) => untilMs > nowMs);
  const shown = open.filter(({ fromMs }) => fromMs <= nowMs).map(({ caption }) => caption);
  const edges = open.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]).filter((edge) => edge > nowMs);
  return {
    caption: ranks.find((caption) => shown.includes(caption)) ?? null,
    nextMs: edges.length === 0 ? null : Math.min(...edges),
  };
}
