/**
 * The icons of the screens, taken from Lucide: every shape as one line to be stroked, because a component sets lines and never markup.
 */
import { icons } from '@iconify-json/lucide';

/** What the screens show as an icon; another one is added here, then `npx tsx scripts/build-icons.ts`. */
export const iconNames = [
  'arrow-left',
  'arrow-right',
  'calendar-clock',
  'download',
  'file-text',
  'key-round',
  'layers',
  'list',
  'lock',
  'lock-open',
  'mail',
  'mail-open',
  'maximize-2',
  'megaphone',
  'menu',
  'message-circle',
  'message-square',
  'minimize-2',
  'minus',
  'monitor',
  'newspaper',
  'pause',
  'pencil',
  'phone',
  'play',
  'plus',
  'presentation',
  'printer',
  'rotate-ccw',
  'scroll-text',
  'skip-forward',
  'smartphone',
  'stamp',
  'timer',
  'undo-2',
  'users',
  'volume-2',
  'volume-x',
  'x',
] as const;

/** The module `src/ui/parts/icon-shapes.ts` as the package gives it; throws if an icon is gone or drawn in a way no line can follow. */
export function writeIconShapes(): string {
  const lines = iconNames.map((name) => {
    const body = icons.icons[name]?.body;
    if (body === undefined) throw new Error(`Lucide has no icon ${name}.`);
    const [key, line] = [/^[a-z]+$/u.test(name) ? name : `'${name}'`, traceLine(body)];
    // Broken as the formatter breaks it.
    const gap = key.length + line.length + 7 > 140 ? '\n    ' : ' ';
    return `  ${key}:${gap}'${line}',\n`;
  });
  return (
    '/** Made by scripts/build-icons.ts from @iconify-json/lucide (ISC): do not edit. */\n\n' +
    '/** Lines to be stroked, two units wide, in a square of 24. */\n' +
    `export const iconShapes = {\n${lines.join('')}} as const;\n`
  );
}

function traceLine(body: string): string {
  const parts = [...body.matchAll(/<(path|rect|circle)\s([^>]*?)\/?>/gu)];
  if (parts.length === 0 || /<(?!\/?g\b|path|rect|circle)/u.test(body)) throw new Error(`Only path, rect and circle are followed: ${body}`);
  return parts
    .map(([, tag, text]) => {
      const has = Object.fromEntries([...(text ?? '').matchAll(/([\w-]+)="([^"]*)"/gu)].map(([, key, value]) => [key, value]));
      const number = (key: string): number => Number(has[key] ?? 0);
      if (tag === 'path') return startAnew(has['d'] ?? '');
      return tag === 'circle'
        ? traceCircle(number('cx'), number('cy'), number('r'))
        : traceBox(number('x'), number('y'), number('width'), number('height'), number('rx'));
    })
    .join('');
}

/** A line that follows another must begin where it says, not from where the other ended. */
function startAnew(line: string): string {
  if (!/^m[^a-z]+[lahvcsqtz]/u.test(line) && !line.startsWith('M')) throw new Error(`This line has no beginning of its own: ${line}`);
  return `M${line.slice(1)}`;
}

const traceCircle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;

const traceBox = (x: number, y: number, width: number, height: number, round: number): string => {
  const [wide, high] = [width - 2 * round, height - 2 * round];
  const corner = (toX: number, toY: number): string => `a${round} ${round} 0 0 1 ${toX} ${toY}`;
  return (
    `M${x + round} ${y}h${wide}${corner(round, round)}v${high}${corner(-round, round)}` +
    `h${-wide}${corner(-round, -round)}v${-high}${corner(round, -round)}z`
  );
};
