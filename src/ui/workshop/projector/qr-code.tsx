import qrcode from 'qrcode-generator';
import { useMemo } from 'preact/hooks';

/** The light edge that a reader needs around the code. */
const quiet = 4;

/** A text for a camera. Decoration: address and code stand beside it. */
export function QrCode({ text }: { readonly text: string }) {
  const { size, path } = useMemo(() => drawModules(text), [text]);
  const side = size + quiet * 2;
  return (
    <svg class="pw-qr" viewBox={`${-quiet} ${-quiet} ${side} ${side}`} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
      <rect x={-quiet} y={-quiet} width={side} height={side} class="pw-fill-card" />
      <path d={path} class="pw-fill-ink" />
    </svg>
  );
}

/** The dark modules as one path, and how many there are to a side. Pure. */
export function drawModules(text: string): { readonly size: number; readonly path: string } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const size = code.getModuleCount();
  const cells = Array.from({ length: size * size }, (_, at) => ({ row: Math.floor(at / size), column: at % size }));
  const path = cells
    .filter(({ row, column }) => code.isDark(row, column))
    .map(({ row, column }) => `M${column} ${row}h1v1h-1z`)
    .join('');
  return { size, path };
}
